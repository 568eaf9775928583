import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { freeze } from 'immer';
import { expect, it } from 'vitest';
import { type DispatchTarget, dispatch } from '../../src/api/index.ts';
import { callClock } from '../../src/core/interviews/callClock.ts';
import { hasOpenCall } from '../../src/core/interviews/callGoingOn.ts';
import { planCall } from '../../src/core/interviews/callPlan.ts';
import type { Interview } from '../../src/core/interviews/model.ts';
import { rankedQuestions } from '../../src/core/interviews/ranking.ts';
import { checkNotebook } from '../../src/core/notebook/checkNotebook.ts';
import { type Notebook, notebookSchema } from '../../src/core/notebook/schema.ts';
import { createSession, type Session } from '../../src/core/session.ts';
import { callStart } from '../fixtures/calls.ts';
import { memoryStorage } from '../fixtures/memoryStorage.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
} from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

/** A step: which command, numbers that choose among what is there, and how much time went by before. */
type Step = { kind: number; one: number; other: number; seconds: number };

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat(20),
  one: fc.nat(50),
  other: fc.nat(50),
  seconds: fc.oneof(
    { weight: 8, arbitrary: fc.nat(300) },
    { weight: 1, arbitrary: fc.nat(90_000) },
  ),
});

const talkIds = ['first', 'second', 'together'];

function start(): Notebook {
  const contacts = ['ana', 'bo'].map((id) => makeContact(id));
  const questions = (id: string) =>
    Array.from({ length: 4 }, (_, n) =>
      makeQuestion(`${id}-${n}`, {
        text: n === 2 ? `Who else should I talk to, ${id}?` : `Question ${n} of ${id}?`,
        priority: n === 3 ? 'must' : 'should',
        cues: [{ cueId: `${id}-${n}-cue`, text: 'Budget', state: 'open' }],
        condition:
          n === 1 ? { kind: 'heard', text: 'Money', cue: 'budget', wanted: 'heard' } : null,
      }),
    );
  const interviews = [
    makeInterview('first', ['ana'], questions('first'), { lengthMinutes: 15 }),
    makeInterview('second', ['bo'], questions('second'), { lengthMinutes: 0 }),
    makeInterview('together', ['ana', 'bo'], questions('together'), { kind: 'job' }),
  ];
  return freeze(makeNotebook({ contacts, interviews }), true);
}

/** Turns a step into a request against what the notebook holds now; some are refused, which is fine. */
function requestOf(
  { kind, one, other }: Step,
  notebook: Notebook,
): { name: string; input: object } {
  const pick = <T>(items: readonly T[], index: number) => items[index % Math.max(1, items.length)];
  const interviewId = pick(talkIds, one) ?? '';
  const questions = Object.values(notebook.interviews[interviewId]?.questions ?? {});
  const question = pick(questions, other);
  const plannedQuestionId = question?.plannedQuestionId ?? 'none';
  const ref = { interviewId, plannedQuestionId };
  const fates = [null, 'keep', 'moved', 'thank_you', 'dropped'];
  const requests: [string, object][] = [
    ['interviews.startCall', { interviewId }],
    ['interviews.startCall', { interviewId }],
    ['interviews.showInCall', { ...ref, lane: pick(['question', 'free', 'they_may_ask'], other) }],
    ['interviews.showInCall', { interviewId, lane: 'question' }],
    [
      'interviews.markQuestion',
      {
        ...ref,
        outcome: pick(['asked', 'skipped', 'unasked'], one + other),
        movesOn: one % 2 === 0,
      },
    ],
    ['interviews.markQuestion', { ...ref, outcome: 'asked', movesOn: true }],
    [
      'interviews.markCue',
      {
        ...ref,
        cueId: question?.cues[0]?.cueId ?? 'none',
        state: pick(['heard', 'not_heard', 'contradicted', 'open'], other),
      },
    ],
    ['interviews.setFact', { interviewId, text: 'Money', holds: pick([true, false, null], other) }],
    ['interviews.askUnplanned', { interviewId, text: `Unplanned ${other}` }],
    ['interviews.setPaused', { interviewId, isPaused: other % 2 === 0 }],
    ['interviews.setPaused', { interviewId, isPaused: true }],
    ['interviews.endCall', { interviewId, wasCutShort: other % 2 === 0 }],
    ['interviews.finish', { interviewId, isOnPaper: other % 2 === 0 }],
    ['interviews.reopen', { interviewId }],
    ['interviews.cancel', { interviewId }],
    [
      'interviews.decideQuestion',
      { ...ref, fate: pick(fates, one), contactId: pick(['ana', 'bo'], other) },
    ],
    ['interviews.removeQuestion', ref],
    ['interviews.moveQuestion', { ...ref, toIndex: other % 6 }],
    ['history.undo', {}],
    ['history.redo', {}],
    ['history.undo', {}],
  ];
  const [name, input] = requests[kind] ?? ['', {}];
  return { name, input };
}

const elapsedIn = ({ call, ...interview }: Interview, now: string) =>
  call && callClock(call, interview, now).elapsedMs;

/** What must be so at any time. */
function checkWhole(notebook: Notebook, now: string) {
  expect(checkNotebook(notebook)).toEqual([]);
  const interviews = Object.values(notebook.interviews);
  expect(interviews.filter(hasOpenCall).length).toBeLessThanOrEqual(1);
  for (const interview of interviews) {
    const { call, status, questions } = interview;
    if (status !== 'planned') expect(hasOpenCall(interview)).toBe(false);
    expect(elapsedIn(interview, now) ?? 0).toBeGreaterThanOrEqual(0);
    for (const { outcome, askedAt, fate } of Object.values(questions)) {
      if (outcome === 'unasked') expect(askedAt).toBeNull();
      if (outcome === 'asked') expect(fate).toBeNull();
    }
    if (!call) continue;
    expect(call.pauses.slice(0, -1).every(({ endedAt }) => endedAt !== null)).toBe(true);
    const { done, left } = planCall({ ...interview, call }, now);
    const ranks = [...done, ...left].map(({ rank }) => rank).sort((one, other) => one - other);
    expect(ranks).toEqual(rankedQuestions(interview).map((_, n) => n + 1));
  }
}

/** Time only goes on, and what is done to a call never takes any of it back. */
function checkClocks(before: Notebook, after: Notebook, now: string, later: string) {
  for (const interview of Object.values(after.interviews)) {
    const earlier = before.interviews[interview.interviewId];
    const [then, here] = [earlier && elapsedIn(earlier, now), elapsedIn(interview, now)];
    if (then != null && here != null) expect(here).toBe(then);
    expect(elapsedIn(interview, later) ?? 0).toBeGreaterThanOrEqual(here ?? 0);
  }
}

async function play(steps: readonly Step[]) {
  const session = createSession(start(), memoryStorage());
  let [idCount, instant] = [0, Date.parse(callStart)];
  const context = () => ({
    newId: () => `new-${++idCount}`,
    now: new Date(instant).toISOString(),
    timeZone: 'Europe/Berlin',
  });
  const target: DispatchTarget = {
    session,
    desktop: null,
    context,
    deliver: async () => ({ outcome: 'cancelled' }),
  };
  for (const one of steps) {
    instant += one.seconds * 1_000;
    const { notebook: before } = session;
    const request = requestOf(one, before);
    const reply = await dispatch(target, request);
    // A refusal is an answer; anything else that is thrown comes out as "internal".
    const code = reply.ok ? '' : reply.error.code;
    expect(['', 'conflict', 'not_found'], JSON.stringify(reply)).toContain(code);
    const { now } = context();
    const later = new Date(instant + 45_000).toISOString();
    checkWhole(session.notebook, now);
    if (!request.name.startsWith('history.')) checkClocks(before, session.notebook, now, later);
  }
  expect(notebookSchema.safeParse(session.notebook).success).toBe(true);
  await undoAll(session, context);
}

/** What is shown is not undone; all the rest comes back to what it was. */
async function undoAll(session: Session, context: () => { now: string }) {
  while (session.history.undoLabel !== null) {
    await session.step('undo', context());
    checkWhole(session.notebook, context().now);
  }
  expect(isDeepStrictEqual(session.notebook, start())).toBe(true);
}

it('keeps the plan whole, one call at a time and the clock going, whatever is done in calls', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), play),
    randomSettings(250, 'calls'),
  );
});
