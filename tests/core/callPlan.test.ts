import { describe, expect, it } from 'vitest';
import { type CallPlan, planCall, stepInCall } from '../../src/core/interviews/callPlan.ts';
import type { Call, Interview, PlannedQuestion } from '../../src/core/interviews/model.ts';
import { at, inCall, makeCall, pause } from '../fixtures/calls.ts';
import { makeInterview, makeQuestion } from '../fixtures/packetNotebook.ts';

const names = (fields: Partial<PlannedQuestion> = {}) =>
  makeQuestion('names', { text: 'Who else should I talk to?', ...fields });
const must = (id: string, minutes: number) => makeQuestion(id, { priority: 'must', minutes });
const asked = (id: string, askedAt: string | null, fields: Partial<PlannedQuestion> = {}) =>
  makeQuestion(id, { outcome: 'asked', askedAt, ...fields });
const plan = (
  questions: PlannedQuestion[],
  minute: number,
  call: Partial<Call> = {},
  fields: Partial<Interview> = {},
) => planCall(inCall(questions, call, fields), at(minute));
/** What is left, with a cross before what does not fit. */
const left = (of: CallPlan) =>
  of.left.map(({ plannedQuestionId, fits }) => (fits ? '' : '×') + plannedQuestionId);
const idsOf = (questions: CallPlan['left']) => questions.map((one) => one.plannedQuestionId);
const startsOf = ({ left: questions }: CallPlan) => questions.map(({ startsAt }) => startsAt);

describe('the plan of a call', () => {
  it('keeps the ranks while everything fits before it is time for names, to the minute', () => {
    const questions = [
      makeQuestion('a', { minutes: 5 }),
      must('b', 5),
      makeQuestion('c', { minutes: 5 }),
    ];
    expect(left(plan(questions, 0))).toEqual(['a', 'b', 'c']);
    expect(plan(questions, 0).left.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it('moves the must-asks up once not everything fits, and leaves what is late at the end', () => {
    const questions = [
      makeQuestion('a', { minutes: 5 }),
      must('b', 5),
      makeQuestion('c', { minutes: 1, priority: 'if_time' }),
      must('d', 5),
    ];
    const late = plan(questions, 0);
    expect(left(late)).toEqual(['b', 'd', 'a', '×c']);
    expect(late.left.map(({ rank }) => rank)).toEqual([2, 4, 1, 3]);
    expect(startsOf(late)).toEqual([at(0), at(5), at(10), null]);
    expect(left(plan(questions, 8)), 'nothing behind what does not fit does').toEqual([
      'b',
      '×d',
      '×a',
      '×c',
    ]);
  });

  it('says when each one’s turn comes, as instants, whatever becomes of the clocks on the wall', () => {
    const startedAt = '2026-10-25T00:55:00.000Z';
    const night = { startedAt, shownAt: startedAt };
    const questions = [makeQuestion('a', { minutes: 10 }), makeQuestion('b'), names()];
    const { left: all } = planCall(inCall(questions, night), startedAt);
    // In Berlin it is five minutes before the clocks go back from three to two.
    expect(all.map(({ startsAt }) => startsAt)).toEqual([
      startedAt,
      '2026-10-25T01:05:00.000Z',
      '2026-10-25T01:10:00.000Z',
    ]);
  });

  it('takes off the question in the middle what it has used up, without the pauses', () => {
    const questions = [makeQuestion('a', { minutes: 5 }), makeQuestion('b', { minutes: 5 })];
    const shown = { plannedQuestionId: 'a', shownAt: at(2) };
    expect(startsOf(plan(questions, 4, shown))).toEqual([at(4), at(7)]);
    expect(startsOf(plan(questions, 4, { ...shown, pauses: [pause(3, null)] }))).toEqual([
      at(4),
      at(8),
    ]);
    expect(startsOf(plan(questions, 9, shown)), 'never less than nothing').toEqual([at(9), at(9)]);
    expect(startsOf(plan(questions, 4, { ...shown, lane: 'free' }))).toEqual([at(4), at(7)]);
    expect(startsOf(plan(questions, 4, { ...shown, plannedQuestionId: 'gone' }))).toEqual([
      at(4),
      at(9),
    ]);
  });

  it('does not flicker at any moment of a question that fills the plan to the minute', () => {
    const questions = [makeQuestion('a', { minutes: 7 }), must('b', 8)];
    for (let second = 0; second <= 420; second += 1) {
      const now = plan(questions, second / 60, { plannedQuestionId: 'a' });
      expect(left(now), `after ${second} seconds`).toEqual(['a', 'b']);
    }
  });

  it('does not let a question fit again because its own minutes are over', () => {
    const questions = [makeQuestion('a', { minutes: 5 })];
    const shown = { plannedQuestionId: 'a', shownAt: at(12) };
    expect([12, 14, 16, 18, 30].map((minute) => left(plan(questions, minute, shown)))).toEqual(
      Array(5).fill(['×a']),
    );
  });

  it('leaves out what is saved for in person', () => {
    const saved = { release: { rule: 'always', fact: '' } } as const;
    const both = plan([makeQuestion('s', saved), asked('t', null, saved), makeQuestion('a')], 0);
    expect([...both.done, ...both.left].map((one) => one.plannedQuestionId)).toEqual(['a']);
    expect(both.left[0]?.rank).toBe(1);
  });

  it('has everything fit without a length, and the question for names at the end', () => {
    const questions = [names(), makeQuestion('a', { minutes: 500 }), makeQuestion('b')];
    const mail = plan(questions, 90, {}, { lengthMinutes: 0 });
    expect(left(mail)).toEqual(['a', 'b', 'names']);
    expect(startsOf(mail)).toEqual([at(90), at(590), null]);
  });

  it('lists what was asked or skipped as it came up, what has no moment first, by rank', () => {
    const { done, left: open } = plan(
      [
        asked('late', at(4)),
        makeQuestion('skipped', { outcome: 'skipped', askedAt: at(2) }),
        asked('noted', null),
        asked('before', null),
        asked('same', at(4)),
        makeQuestion('open'),
      ],
      5,
    );
    expect(idsOf(done)).toEqual(['noted', 'before', 'skipped', 'late', 'same']);
    expect(done.every(({ fits, startsAt }) => fits && startsAt === null)).toBe(true);
    expect(idsOf(open)).toEqual(['open']);
  });
});

describe('the question that asks for names', () => {
  const questions = [names(), makeQuestion('a', { minutes: 5 }), makeQuestion('b', { minutes: 5 })];

  it('waits behind what fits and before what does not, until five minutes before the end', () => {
    expect(left(plan(questions, 0))).toEqual(['a', 'b', 'names']);
    expect(left(plan(questions, 8))).toEqual(['a', 'names', '×b']);
    expect(startsOf(plan(questions, 8))).toEqual([at(8), at(15), null]);
    expect(left(plan(questions, 15 - 1 / 60))).toEqual(['names', '×a', '×b']);
  });

  it('comes first from then on, beyond the end as well', () => {
    for (const minute of [15, 19, 20, 45]) {
      const now = plan(questions, minute);
      expect(left(now)).toEqual(['names', '×a', '×b']);
      expect(now.left[0]).toMatchObject({ isNames: true, fits: true, startsAt: at(minute) });
    }
    expect(plan(questions, 15).left[0]?.isNames).toBe(true);
    // With nothing planned beside it, only the order tells the waiting from the time for it.
    const zero = [makeQuestion('z', { minutes: 0 }), names()];
    expect(left(plan(zero, 15 - 1 / 60))).toEqual(['z', 'names']);
    expect(left(plan(zero, 15))).toEqual(['names', 'z']);
  });

  it('is not asked twice', () => {
    const done = [names({ outcome: 'asked', askedAt: at(3) }), makeQuestion('a')];
    expect(left(plan(done, 16))).toEqual(['×a']);
    const skipped = [names({ outcome: 'skipped', askedAt: at(3) }), makeQuestion('a')];
    expect(left(plan(skipped, 16))).toEqual(['×a']);
  });

  it('is a question like any other in an interview for a job, which has time until the thanks', () => {
    const job = { kind: 'job' } as const;
    expect(left(plan(questions, 0, {}, job))).toEqual(['names', 'a', 'b']);
    expect(plan(questions, 0, {}, job).left.some(({ isNames }) => isNames)).toBe(false);
    expect(left(plan(questions, 7, {}, job))).toEqual(['names', 'a', 'b']);
    expect(left(plan(questions, 7 + 1 / 60, {}, job))).toEqual(['names', 'a', '×b']);
  });
});

describe('what hangs on a condition', () => {
  const condition = { kind: 'fact', text: 'It is new', cue: '', wanted: 'heard' } as const;
  const questions = [
    makeQuestion('hangs', { condition, priority: 'must' }),
    makeQuestion('a', { minutes: 20 }),
    names(),
  ];

  it('keeps its rank while nothing is known, and when it holds', () => {
    const holds = { facts: [{ text: 'it is NEW', holds: true }] };
    expect(left(plan(questions, 0))).toEqual(['hangs', 'names', '×a']);
    expect(plan(questions, 0).left[0]?.condition).toBe('open');
    expect(plan(questions, 0, {}, holds).left[0]?.condition).toBe('holds');
  });

  it('comes at the very end and takes no time once it is known not to hold', () => {
    const fails = { facts: [{ text: 'It is new', holds: false }] };
    expect(left(plan(questions, 0, {}, fails))).toEqual(['names', '×a', '×hangs']);
    expect(left(plan(questions, 16, {}, fails))).toEqual(['names', '×a', '×hangs']);
    expect(startsOf(plan(questions, 0, {}, fails)).at(-1)).toBeNull();
  });

  it('knows of earlier talks', () => {
    const earlier = makeInterview('earlier', ['ana'], [], {
      facts: [{ text: 'It is new', holds: false }],
    });
    const { left: all } = planCall(inCall(questions), at(0), [earlier]);
    expect(all.at(-1)).toMatchObject({ plannedQuestionId: 'hangs', condition: 'fails' });
  });
});

describe('stepping through a call', () => {
  const of = plan([asked('z', at(1)), makeQuestion('a'), makeQuestion('b'), names()], 2);
  const step = (from: string | null, by: 1 | -1) => stepInCall(of, from, by);

  it('goes through what is done and what is left, to both ends', () => {
    expect(['z', 'a', 'b', 'names'].map((id) => step(id, 1))).toEqual(['a', 'b', 'names', null]);
    expect(['z', 'a', 'b', 'names'].map((id) => step(id, -1))).toEqual([null, 'z', 'a', 'b']);
  });

  it('begins with the next one when nothing, or what is gone, stands in the middle', () => {
    expect([step(null, 1), step(null, -1), step('gone', 1)]).toEqual(['a', 'a', 'a']);
    const done = plan([asked('y', at(1)), asked('z', at(2))], 3);
    expect(stepInCall(done, null, 1)).toBe('z');
    expect(stepInCall(plan([], 0), null, 1)).toBeNull();
  });

  it('does not mind a call of which nothing is known', () => {
    const interview = { ...makeInterview('talk', ['ana'], []), call: makeCall() };
    expect(planCall(interview, at(0))).toMatchObject({ done: [], left: [] });
  });
});
