import { describe, expect, it } from 'vitest';
import { type PacketChoices, usualChoices } from '../../src/core/packet/choices.ts';
import { outlinePackets } from '../../src/core/packet/outlinePackets.ts';
import { packetNotebook, packetNow } from '../fixtures/packetNotebook.ts';

/** One line a block, so that a difference shows which block changed. `npx vitest run -u` takes what is new. */
function goldenText(contactIds: string[], choices: Partial<PacketChoices>): string {
  const { packets, ...frame } = outlinePackets(packetNotebook(), {
    contactIds,
    interviewId: null,
    choices: { ...usualChoices, ...choices },
    now: packetNow,
    timeZone: 'Europe/Berlin',
  });
  const lines = packets.flatMap(({ blocks, ...packet }) => [packet, ...blocks]);
  return `${[frame, ...lines].map((line) => JSON.stringify(line)).join('\n')}\n`;
}

const goldens: [string, string[], Partial<PacketChoices>][] = [
  ['full', ['cy'], {}],
  ['full-large-clean', ['cy'], { print: 'large', paper: 'letter', isAnnotated: false }],
  ['phone', ['dee'], { variant: 'phone' }],
  ['report', ['ana'], { variant: 'report' }],
  ['blank', ['cy'], { variant: 'blank' }],
  ['job', ['fay'], {}],
  ['many-phones', ['dee', 'eli', 'fay'], { variant: 'phone' }],
];

describe('golden outlines', () => {
  it.each(goldens)('%s', async (name, contactIds, choices) => {
    await expect(goldenText(contactIds, choices)).toMatchFileSnapshot(
      `packet-goldens/${name}.jsonl`,
    );
  });
});
