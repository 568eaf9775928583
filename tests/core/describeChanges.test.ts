import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { removePlannedQuestion } from '../../src/core/bin/removeRecords.ts';
import { restoreFromBin } from '../../src/core/bin/restore.ts';
import type { Call } from '../../src/core/interviews/model.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { countRecords, totalCount } from '../../src/core/safekeeping/countRecords.ts';
import { describeChanges } from '../../src/core/safekeeping/describeChanges.ts';
import { at, makeCall, pause } from '../fixtures/calls.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
  makeReferral,
} from '../fixtures/packetNotebook.ts';
import { testContext } from '../fixtures/testContext.ts';

const before = makeNotebook({
  contacts: [
    makeContact('ana', { displayName: 'Ana Lind' }),
    makeContact('cy', { displayName: 'Cy Park' }),
  ],
  interviews: [
    makeInterview('talk', ['cy'], [makeQuestion('q1', { note: 'Yes.' }), makeQuestion('q2')], {
      // Half past midnight in Berlin, the day before in UTC.
      startsAt: '2026-05-03T22:30:00.000Z',
    }),
    makeInterview('later', ['ana', 'cy'], [], { startsAt: null }),
  ],
  referrals: [makeReferral('r1', 'ana', 'cy')],
});

const context = testContext();
const changesOf = (change: (draft: Notebook) => void) =>
  describeChanges(before, produce(before, change));

const talk = (draft: Notebook) => draft.interviews.talk as Notebook['interviews'][string];
const question = (draft: Notebook, id: string) =>
  talk(draft).questions[id] as ReturnType<typeof makeQuestion>;

describe('what changed, in words', () => {
  it.each<[expected: string[], change: (draft: Notebook) => void]>([
    [[], () => {}],
    [
      ['wordings of letters changed'],
      (draft) => {
        draft.letterTemplates.ask_phone = { subject: '', body: 'Hello.' };
      },
    ],
    [
      ['the list of holidays changed'],
      (draft) => {
        draft.holidays = [{ fallsOn: '2026-12-25', name: '' }];
      },
    ],
    [
      ['2 people added: Bo Ek, Di'],
      (draft) => {
        draft.contacts.bo = makeContact('bo', { displayName: 'Bo Ek' });
        draft.contacts.di = makeContact('di', { displayName: 'Di' });
      },
    ],
    [
      ['5 people added: p0, p1, p2 and 2 more'],
      (draft) => {
        for (let n = 0; n < 5; n += 1) draft.contacts[`p${n}`] = makeContact(`p${n}`);
      },
    ],
    [
      ['1 person removed: Ana Lind', '1 referral removed'],
      (draft) => {
        delete draft.contacts.ana;
        delete draft.referrals.r1;
      },
    ],
    [
      ['1 person changed: Ana Lindqvist'],
      (draft) => {
        (draft.contacts.ana as ReturnType<typeof makeContact>).displayName = 'Ana Lindqvist';
      },
    ],
    [
      ['notes changed in the interview with Cy Park on 4 May'],
      (draft) => {
        question(draft, 'q2').note = 'No.';
      },
    ],
    [
      ['notes changed in the interview with Cy Park on 4 May'],
      (draft) => {
        talk(draft).summary = 'Well.';
      },
    ],
    [
      ['notes changed in the interview with Cy Park on 4 May'],
      (draft) => {
        talk(draft).selfReview.learned = 'To ask less.';
      },
    ],
    [
      ['notes changed in the interview with Cy Park on 4 May'],
      (draft) => {
        talk(draft).resources.push({ resourceId: 'r', text: 'A book', detail: '' });
      },
    ],
    [
      ['details changed in the interview with Cy Park on 4 May'],
      (draft) => {
        talk(draft).openingLine = 'Good morning';
      },
    ],
    [
      ['questions changed in the interview with Cy Park on 4 May'],
      (draft) => {
        question(draft, 'q2').release = { rule: 'always', fact: '' };
      },
    ],
    [
      ['questions changed in the interview with Cy Park on 4 May'],
      (draft) => {
        talk(draft).questionOrder.reverse();
      },
    ],
    [
      ['questions changed in the interview with Cy Park on 4 May'],
      (draft) => {
        question(draft, 'q1').outcome = 'asked';
      },
    ],
    [
      ['questions changed in the interview with Cy Park on 4 May'],
      (draft) => {
        question(draft, 'q2').fate = { kind: 'dropped', contactId: null };
      },
    ],
    [
      ['questions changed in the interview with Cy Park on 4 May'],
      (draft) => {
        talk(draft).facts.push({ text: 'It is new', holds: true });
      },
    ],
    // A call that goes on is no news by itself, nor is where it stands.
    [
      [],
      (draft) => {
        talk(draft).call = makeCall();
      },
    ],
    [
      ['details changed in the interview with Cy Park on 4 May'],
      (draft) => {
        talk(draft).call = makeCall({ endedAt: at(18) });
      },
    ],
    [
      ['details changed in the interview with Ana Lind and Cy Park'],
      (draft) => {
        (draft.interviews.later as Notebook['interviews'][string]).place = 'Café';
      },
    ],
    [
      ['interview with Cy Park on 4 May removed'],
      (draft) => {
        delete draft.interviews.talk;
      },
    ],
    [
      ['3 interviews added'],
      (draft) => {
        for (const id of ['a', 'b', 'c']) draft.interviews[id] = makeInterview(id, ['ana'], []);
      },
    ],
    [
      ['notebook renamed to Next', 'what the notebook says about me changed'],
      (draft) => {
        draft.name = 'Next';
        draft.me.skills.push('Patience');
      },
    ],
  ])('%j', (expected, change) => {
    expect(changesOf(change)).toEqual(expected);
  });

  it('passes over what is shown in a call and where its clock stands, but not that it was held', () => {
    const inCall = produce(before, (draft) => {
      talk(draft).call = makeCall();
    });
    const then = (change: Partial<Call>) =>
      describeChanges(
        inCall,
        produce(inCall, (draft) => {
          Object.assign(talk(draft).call ?? {}, change);
        }),
      );
    expect(then({ shownAt: at(3), plannedQuestionId: 'q2', lane: 'free' })).toEqual([]);
    expect(then({ pauses: [pause(2, null)] })).toEqual([]);
    const details = ['details changed in the interview with Cy Park on 4 May'];
    expect(then({ endedAt: at(18) })).toEqual(details);
    const held = produce(inCall, (draft) => {
      talk(draft).call = makeCall({ endedAt: at(18) });
    });
    const later = (change: Partial<Call>) =>
      describeChanges(
        held,
        produce(held, (draft) => {
          Object.assign(talk(draft).call ?? {}, change);
        }),
      );
    expect(later({ shownAt: at(3), plannedQuestionId: 'q2', lane: 'free' })).toEqual([]);
    expect(later({ wasCutShort: true })).toEqual(details);
    expect(later({ endedAt: at(19) })).toEqual(details);
  });

  it('says what left the bin for good, and nothing of what came back', () => {
    const inBin = produce(before, (draft) => {
      removePlannedQuestion(draft, 'talk', 'q2', context());
    });
    expect(describeChanges(before, inBin)).toEqual([
      'questions changed in the interview with Cy Park on 4 May',
    ]);
    const [binEntryId = ''] = Object.keys(inBin.bin);
    expect(describeChanges(inBin, { ...inBin, bin: {} })).toEqual([
      '1 thing removed from the bin for good',
    ]);
    const back = produce(inBin, (draft) => {
      restoreFromBin(draft, binEntryId, context());
    });
    expect(describeChanges(inBin, back)).toEqual([
      'questions changed in the interview with Cy Park on 4 May',
    ]);
  });

  it('is eight half sentences long at most', () => {
    const changes = changesOf((draft) => {
      draft.name = 'Next';
      draft.me.phone = '1';
      draft.contacts.bo = makeContact('bo');
      delete draft.contacts.ana;
      (draft.contacts.cy as ReturnType<typeof makeContact>).role = 'Editor';
      talk(draft).freeNote = 'x';
      talk(draft).questionOrder.reverse();
      talk(draft).place = 'x';
      delete draft.referrals.r1;
      delete draft.interviews.later;
    });
    expect(changes).toHaveLength(8);
    expect(changes.at(-1)).toBe('3 more changes');
  });

  it('does not look into records that are the same object', () => {
    const trap = new Proxy(makeContact('trap'), {
      ownKeys: () => {
        throw new Error('was looked into');
      },
    });
    const contacts = { ...before.contacts, trap };
    const bo = makeContact('bo', { displayName: 'Bo Ek' });
    const changes = describeChanges(
      { ...before, contacts },
      { ...before, contacts: { ...contacts, bo } },
    );
    expect(changes).toEqual(['1 person added: Bo Ek']);
  });
});

describe('counting records', () => {
  it('leaves out what lies in the bin', () => {
    const removed = produce(before, (draft) => {
      removePlannedQuestion(draft, 'talk', 'q1', context());
    });
    const counts = countRecords(removed);
    expect(counts).toEqual({
      contacts: 2,
      interviews: 2,
      questionSets: 0,
      bankQuestions: 0,
      referrals: 1,
      followUps: 0,
      promises: 0,
    });
    expect(totalCount(counts)).toBe(5);
  });
});
