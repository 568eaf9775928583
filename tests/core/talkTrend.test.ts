import { describe, expect, it } from 'vitest';
import { talkChange, talkNumbers } from '../../src/core/interviews/talkTrend.ts';
import { sayOver, sayTalkChange } from '../../src/core/interviews/talkTrendWords.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
  makeReferral,
} from '../fixtures/packetNotebook.ts';

/** A held talk: how many of how many questions were asked, the minutes it took of 15 (null untimed), and names gained. */
type Talk = { asked: number; planned: number; took: number | null; names: number };

function notebookOf(talks: readonly Talk[]) {
  return makeNotebook({
    contacts: [makeContact('bo', {}), makeContact('cy', {})],
    interviews: talks.map(({ asked, planned, took }, place) => {
      const startedAt = `2026-05-0${place + 1}T10:00:00.000Z`;
      const endedAt = new Date(Date.parse(startedAt) + (took ?? 0) * 60_000).toISOString();
      const questions = Array.from({ length: planned }, (_one, index) =>
        makeQuestion(`q${place}-${index}`, { outcome: index < asked ? 'asked' : 'unasked' }),
      );
      return makeInterview(`talk${place}`, ['bo'], questions, {
        status: 'done',
        lengthMinutes: 15,
        startsAt: startedAt,
        endedAt,
        call:
          took === null
            ? null
            : {
                startedAt,
                endedAt,
                pauses: [],
                lane: 'question',
                plannedQuestionId: null,
                shownAt: startedAt,
                wasCutShort: false,
              },
      });
    }),
    referrals: talks.flatMap(({ names }, place) =>
      Array.from({ length: names }, (_one, index) => ({
        ...makeReferral(`r${place}-${index}`, 'bo', 'cy'),
        toContactId: null,
        toName: `Somebody ${index}`,
        interviewId: `talk${place}`,
      })),
    ),
  });
}

describe('how my talks went', () => {
  it('counts what was asked, the time and the names, the latest first', () => {
    const numbers = talkNumbers(
      notebookOf([
        { asked: 1, planned: 4, took: 22, names: 0 },
        { asked: 3, planned: 3, took: null, names: 2 },
      ]),
    );
    expect(numbers).toMatchObject([
      { interviewId: 'talk1', askedCount: 3, plannedCount: 3, minutesOver: null, referralCount: 2 },
      { interviewId: 'talk0', askedCount: 1, plannedCount: 4, minutesOver: 7, referralCount: 0 },
    ]);
  });

  it('leaves out what was not held, and questions saved for later', () => {
    const notebook = notebookOf([{ asked: 1, planned: 2, took: 15, names: 0 }]);
    const [talk] = Object.values(notebook.interviews);
    if (!talk) throw new Error('No talk.');
    const saved = makeQuestion('later', { release: { rule: 'always', fact: '' } });
    const questions = { ...talk.questions, later: saved };
    const questionOrder = [...talk.questionOrder, 'later'];
    const planned = makeInterview('next', ['bo'], []);
    const interviews = { [talk.interviewId]: { ...talk, questions, questionOrder }, next: planned };
    expect(talkNumbers({ ...notebook, interviews })).toMatchObject([{ plannedCount: 2 }]);
  });

  it('compares the latest talks with as many before them', () => {
    const change = talkChange(
      talkNumbers(
        notebookOf([
          { asked: 0, planned: 9, took: 60, names: 9 },
          { asked: 1, planned: 2, took: 19, names: 0 },
          { asked: 1, planned: 2, took: 21, names: 1 },
          { asked: 3, planned: 4, took: 15, names: 1 },
          { asked: 4, planned: 4, took: 15, names: 2 },
        ]),
      ),
    );
    expect(change).toEqual({
      talkCount: 2,
      askedShare: { before: 0.5, after: 0.875 },
      minutesOver: { before: 5, after: 0 },
      referrals: { before: 0.5, after: 1.5 },
    });
    expect(change && sayTalkChange(change)).toEqual([
      'In your last 2 talks you asked 88 % of what you had planned; in the 2 before 50 %.',
      'In your last 2 talks you ended on time; in the 2 before 5 minutes over.',
      'In your last 2 talks you gained 1.5 names a talk; in the 2 before 0.5 names a talk.',
    ]);
  });

  it('has nothing to compare with one talk, and says nothing where nothing changed', () => {
    const same = { asked: 1, planned: 1, took: 15, names: 1 };
    expect(talkChange(talkNumbers(notebookOf([same])))).toBeNull();
    const change = talkChange(talkNumbers(notebookOf([same, same])));
    expect(change && sayTalkChange(change)).toEqual([]);
  });

  it('says minutes as people do', () => {
    expect([-1, 0.4, 1, 7].map(sayOver)).toEqual([
      '1 minute early',
      'on time',
      '1 minute over',
      '7 minutes over',
    ]);
  });
});
