import { describe, expect, it } from 'vitest';
import type { PacketVariant } from '../../../src/core/packet/choices.ts';
import { emptySections } from '../../../src/renderer/features/packet/emptySections.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
  packetNow,
} from '../../fixtures/packetNotebook.ts';

const emptyIn = (notebook: ReturnType<typeof makeNotebook>, variant: PacketVariant) =>
  emptySections(notebook, {
    contactId: 'ana',
    interviewId: null,
    variant,
    now: packetNow,
    timeZone: 'Europe/Berlin',
  });

describe('sections that would put nothing on paper', () => {
  it('are those without anything written', () => {
    const notebook = makeNotebook({
      contacts: [makeContact('ana')],
      interviews: [makeInterview('call', ['ana'], [makeQuestion('q1')])],
    });
    const empty = emptyIn(notebook, 'full');
    for (const section of ['background', 'talkingPoints', 'savedForLater', 'theyMayAsk'] as const) {
      expect(empty).toContain(section);
    }
    for (const section of ['contactSheet', 'questions', 'cameUp', 'referrals'] as const) {
      expect(empty).not.toContain(section);
    }
  });

  it('are filled once something is written', () => {
    const notebook = makeNotebook({
      contacts: [makeContact('ana', { researchNotes: 'Runs the bookmobile' })],
      interviews: [
        makeInterview('call', ['ana'], [], {
          talkingPoints: [{ talkingPointId: 't1', text: 'My research' }],
        }),
      ],
    });
    const empty = emptyIn(notebook, 'full');
    expect(empty).not.toContain('background');
    expect(empty).not.toContain('talkingPoints');
  });
});
