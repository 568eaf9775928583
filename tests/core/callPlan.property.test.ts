import fc from 'fast-check';
import { expect, it } from 'vitest';
import { activeMs, namesLeadMinutes } from '../../src/core/interviews/callClock.ts';
import type { InCall } from '../../src/core/interviews/callGoingOn.ts';
import { type CallQuestion, planCall } from '../../src/core/interviews/callPlan.ts';
import { type PlannedQuestion, releaseRules } from '../../src/core/interviews/model.ts';
import { rankedQuestions } from '../../src/core/interviews/ranking.ts';
import { priorities } from '../../src/core/question-bank/model.ts';
import { at, inCall, pause } from '../fixtures/calls.ts';
import { makeQuestion } from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const minuteMs = 60_000;
const condition = { kind: 'fact', text: 'It is so', cue: '', wanted: 'heard' } as const;

const question = fc.record({
  text: fc.oneof(
    { weight: 5, arbitrary: fc.constant('What do you do?') },
    { weight: 1, arbitrary: fc.constant('Who else should I talk to?') },
  ),
  priority: fc.constantFrom(...priorities),
  minutes: fc.nat(8),
  outcome: fc.constantFrom(
    'unasked' as const,
    'unasked' as const,
    'asked' as const,
    'skipped' as const,
  ),
  askedAt: fc.option(fc.nat(15).map(at)),
  condition: fc.option(fc.constant(condition), { freq: 3 }),
  release: fc.option(
    fc.constantFrom(...releaseRules).map((rule) => ({ rule, fact: '' })),
    {
      freq: 3,
    },
  ),
});

/** Moments are counted in seconds since the start, so that no minute is ever whole. */
const world = fc
  .record({
    questions: fc.array(question, { maxLength: 9 }),
    shown: fc.nat(9),
    shownAt: fc.nat(900),
    kind: fc.constantFrom('informational' as const, 'informational' as const, 'job' as const),
    lengthMinutes: fc.constantFrom(0, 1, 6, 7, 20, 20, 30),
    pauses: fc.array(fc.tuple(fc.nat(900), fc.nat(300)), { maxLength: 3 }),
    holds: fc.option(fc.boolean()),
    now: fc.nat(2_000),
    later: fc.nat(1_000),
  })
  .map(({ questions, shown, shownAt, pauses, holds, now, later, ...fields }) => {
    const planned = questions.map((one, n) => makeQuestion(`q${n}`, one));
    const stretches = pauses.map(([from, length]) => pause(from / 60, (from + length) / 60));
    const call = { plannedQuestionId: `q${shown}`, shownAt: at(shownAt / 60), pauses: stretches };
    const facts = holds === null ? [] : [{ text: condition.text, holds }];
    const interview = inCall(planned, call, { ...fields, facts });
    return { interview, now: at((shownAt + now) / 60), later: at((shownAt + now + later) / 60) };
  });

const fitting = (questions: readonly CallQuestion[]) =>
  questions.filter(({ fits, isNames }) => fits && !isNames);
const idOf = ({ plannedQuestionId }: Pick<PlannedQuestion, 'plannedQuestionId'>) =>
  plannedQuestionId;

function checkOrder(interview: InCall, now: string) {
  const { done, left, clock } = planCall(interview, now);
  const ranked = rankedQuestions(interview).map(idOf);
  expect([...done, ...left].map(idOf).sort()).toEqual(ranked.toSorted());
  for (const one of [...done, ...left]) expect(ranked[one.rank - 1]).toBe(idOf(one));
  expect(done.every((one) => one.question.outcome !== 'unasked' && one.fits)).toBe(true);
  expect(left.every((one) => one.question.outcome === 'unasked')).toBe(true);
  const others = left.filter(({ isNames }) => !isNames);
  const fits = others.map((one) => one.fits);
  expect(fits, 'what fits comes before what does not').toEqual(fits.toSorted().reverse());
  const states = others.map((one) => (one.condition === 'fails' ? 1 : 0));
  expect(states, 'what is not so comes last').toEqual(states.toSorted());
  expect(others.every((one) => !(one.fits && one.condition === 'fails'))).toBe(true);
  const open = others.filter((one) => one.condition !== 'fails');
  const key = open.every((one) => one.fits)
    ? ({ rank }: CallQuestion) => rank
    : ({ rank, question: { priority } }: CallQuestion) => (priority === 'must' ? 0 : 1_000) + rank;
  const keys = open.map(key);
  expect(keys, 'by rank, must-asks first when not all fits').toEqual(
    keys.toSorted((one, other) => one - other),
  );
  const isTime = !['questions'].includes(clock.moment);
  const firstNames = left.findIndex(({ isNames }) => isNames);
  if (firstNames >= 0) expect(firstNames).toBe(isTime ? 0 : fitting(left).length);
}

function checkRoom(interview: InCall, now: string) {
  const { left, clock } = planCall(interview, now);
  if (clock.leftMs === null) {
    expect(left.every(({ fits, condition: state }) => fits || state === 'fails')).toBe(true);
    return;
  }
  const room = clock.leftMs - namesLeadMinutes(interview) * minuteMs;
  const { call } = interview;
  const others = fitting(left);
  let turn = Date.parse(now);
  for (const one of others) {
    expect(one.startsAt).toBe(new Date(turn).toISOString());
    const isShown = idOf(one) === call.plannedQuestionId;
    const spent = isShown ? activeMs(call, call.shownAt, now) : 0;
    turn += Math.max(0, one.question.minutes * minuteMs - spent);
  }
  if (others.length > 0) expect(turn - Date.parse(now)).toBeLessThanOrEqual(room);
}

it('has each ranked question once, in the order promised, whatever is asked, skipped and saved', () => {
  fc.assert(
    fc.property(world, ({ interview, now }) => checkOrder(interview, now)),
    randomSettings(1_000, 'call plan, order'),
  );
});

it('never promises more than there is room for', () => {
  fc.assert(
    fc.property(world, ({ interview, now }) => checkRoom(interview, now)),
    randomSettings(1_000, 'call plan, room'),
  );
});

it('never lets fit again what did not while only time goes on', () => {
  fc.assert(
    fc.property(world, ({ interview, now, later }) => {
      const fitsNow = new Set(fitting(planCall(interview, now).left).map(idOf));
      const fitsLater = fitting(planCall(interview, later).left).map(idOf);
      for (const id of fitsLater) expect(fitsNow).toContain(id);
    }),
    randomSettings(2_000, 'call plan, time'),
  );
});
