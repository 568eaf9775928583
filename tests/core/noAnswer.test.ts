import { describe, expect, it } from 'vitest';
import { sampleNotebook } from '../../src/api/shippedSets.ts';
import { contactsWithStage } from '../../src/core/contacts/listContacts.ts';
import { deriveStage } from '../../src/core/contacts/stage.ts';
import { dayOf } from '../../src/core/dates.ts';
import { isMoot } from '../../src/core/follow-ups/isMoot.ts';
import type { FollowUp } from '../../src/core/follow-ups/model.ts';
import type { Message } from '../../src/core/messages/model.ts';
import { stagesById } from '../../src/core/referrals/nameStates.ts';
import { referralNumbers } from '../../src/core/referrals/referralCounts.ts';
import { referralsTable } from '../../src/core/referrals/referralsTable.ts';
import { referralTree, walkTree } from '../../src/core/referrals/referralTree.ts';
import { nameRows } from '../../src/core/referrals/sortNames.ts';
import { makeFollowUp, makeMessage } from '../fixtures/dated.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeReferral,
} from '../fixtures/packetNotebook.ts';
import { testContext } from '../fixtures/testContext.ts';

const ask = makeMessage('ask', { sentOn: '2026-03-26' });
const chase = makeMessage('chase', { purpose: 'chase', sentOn: '2026-04-06' });
/** Three business days after a Monday. */
const restsOn = '2026-04-09';

function asked(more: Message[], fields: Parameters<typeof makeContact>[1] = {}) {
  const messages = Object.fromEntries([ask, ...more].map((one) => [one.messageId, one]));
  return makeContact('bea', { messages, ...fields });
}

function notebookOf(contact = asked([chase]), followUps: FollowUp[] = []) {
  return makeNotebook({
    contacts: [makeContact('ana'), contact],
    referrals: [makeReferral('r', 'ana', 'bea')],
    followUps,
  });
}

function stageOn(today: string, contact = asked([chase]), followUps: FollowUp[] = []) {
  return deriveStage(notebookOf(contact, followUps), contact, today);
}

const chosen = makeFollowUp('chosen', {
  contactId: 'bea',
  interviewId: null,
  kind: 'chase',
  dueOn: '2026-04-06',
  closedAt: '2026-04-06T10:00:00.000Z',
  closedAs: 'skipped',
  messageId: 'ask',
});

describe('no answer', () => {
  it('is where somebody of the sample stands who was asked twice in vain', () => {
    const context = testContext()();
    const sample = sampleNotebook(context);
    const stages = stagesById(sample, dayOf(context.now, context.timeZone));
    expect(stages.get('beatrix-lowe')).toBe('no_answer');
  });

  it('comes by itself, three business days after I asked once more', () => {
    expect(stageOn('2026-04-06')).toBe('asked');
    expect(stageOn('2026-04-08')).toBe('asked');
    expect(stageOn(restsOn)).toBe('no_answer');
    expect(stageOn('2026-05-04', asked([]))).toBe('asked');
  });

  it('comes as well where I chose not to ask once more', () => {
    expect(stageOn('2026-05-04', asked([]), [chosen])).toBe('no_answer');
    const open = { ...chosen, closedAt: null, closedAs: null };
    expect(stageOn('2026-05-04', asked([]), [open])).toBe('asked');
  });

  it('goes with an answer, a new ask, an interview agreed, and a stage chosen by hand', () => {
    const answer = makeMessage('answer', {
      isFromThem: true,
      purpose: 'other',
      sentOn: '2026-04-20',
    });
    const again = makeMessage('again', { sentOn: '2026-04-28' });
    expect(stageOn('2026-05-04', asked([chase, answer]))).toBe('asked');
    expect(stageOn('2026-05-04', asked([chase, again]))).toBe('asked');
    expect(stageOn('2026-05-04', asked([chase], { stageByHand: 'scheduled' }))).toBe('scheduled');
    expect(stageOn('2026-05-04', asked([chase], { stageByHand: 'declined' }))).toBe('declined');
    const contact = asked([chase]);
    const agreed = makeInterview('i', ['bea'], [], { startsAt: '2026-05-06T10:00:00.000Z' });
    const notebook = makeNotebook({ contacts: [contact], interviews: [agreed] });
    expect(deriveStage(notebook, contact, '2026-05-04')).toBe('scheduled');
  });

  it('is the same in list, map, tables, files and numbers', () => {
    for (const [today, stage, state] of [
      ['2026-04-08', 'asked', 'under_way'],
      [restsOn, 'no_answer', 'over'],
    ] as const) {
      const notebook = notebookOf();
      const listed = contactsWithStage(notebook, today).map((one) => one.stage);
      expect(listed).toEqual(['identified', stage]);
      expect(stagesById(notebook, today).get('bea')).toBe(stage);
      const nodes = [...walkTree(referralTree(notebook, today))].map(({ node }) => node);
      expect(nodes.map((node) => [node.stage, node.state])).toEqual([
        ['identified', 'open'],
        [stage, state],
      ]);
      expect(nameRows(notebook, today).map((row) => row.state)).toEqual([state]);
      const table = referralsTable(notebook, { now: `${today}T12:00:00.000Z`, timeZone: 'UTC' });
      expect(table[1]).toContain(stage === 'asked' ? 'Asked' : 'No answer');
      expect(referralNumbers(notebook, today).actedOnCount).toBe(1);
    }
  });

  it('is no reason by itself for a chase to be pointless: I may ask once more all the same', () => {
    const open = { ...chosen, closedAt: null, closedAs: null };
    const notebook = notebookOf(asked([chase]), [open]);
    expect(isMoot(notebook, open)).toBe(false);
  });
});
