import { beforeEach, describe, expect, it } from 'vitest';
import { tookPlaceOn } from '../../src/core/contacts/talks.ts';
import { followUpOperations } from '../../src/core/follow-ups/operations.ts';
import { callClock } from '../../src/core/interviews/callClock.ts';
import { callMinutes, likelyMinutes } from '../../src/core/interviews/callLength.ts';
import { interviewOperations as operations } from '../../src/core/interviews/operations.ts';
import { quotesOf } from '../../src/core/interviews/quotes.ts';
import {
  interviewMovedTo,
  questionsForThankYou,
  unaskedQuestions,
} from '../../src/core/interviews/unasked.ts';
import type { CommandContext } from '../../src/core/operation.ts';
import { createSession, type Session } from '../../src/core/session.ts';
import { memoryStorage } from '../fixtures/memoryStorage.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
} from '../fixtures/packetNotebook.ts';

const interviewId = 'talk';
let session: Session;
let idCount = 0;

/** The context of a command at a minute after 12:00 UTC on 5 May 2026. */
const at = (minute: number): CommandContext => ({
  newId: () => {
    idCount += 1;
    return `id${idCount}`;
  },
  now: new Date(Date.parse('2026-05-05T12:00:00.000Z') + minute * 60_000).toISOString(),
  timeZone: 'Europe/Berlin',
});

beforeEach(() => {
  const questions = [
    makeQuestion('q1', { priority: 'must' }),
    makeQuestion('q2'),
    makeQuestion('q3', { outcome: 'asked' }),
    makeQuestion('q4', { release: { rule: 'always', fact: '' } }),
  ];
  session = createSession(
    makeNotebook({
      contacts: [makeContact('ana'), makeContact('bo')],
      interviews: [makeInterview(interviewId, ['ana'], questions, { lengthMinutes: 15 })],
    }),
    memoryStorage(),
  );
});

const interview = () => {
  const found = session.notebook.interviews[interviewId];
  if (!found) throw new Error('The interview is gone');
  return found;
};
const callOf = () => {
  const { call } = interview();
  if (!call) throw new Error('There is no call');
  return call;
};
const start = (minute: number) =>
  session.run(operations['interviews.startCall'], { interviewId }, at(minute));
const end = (minute: number) =>
  session.run(operations['interviews.endCall'], { interviewId, wasCutShort: false }, at(minute));
const goOn = (minute: number) =>
  session.run(operations['interviews.goOnWithCall'], { interviewId }, at(minute));
const pause = (minute: number, isPaused: boolean) =>
  session.run(operations['interviews.setPaused'], { interviewId, isPaused }, at(minute));
const setMinutes = (minutes: number) =>
  session.run(operations['interviews.setCallMinutes'], { interviewId, minutes }, at(500));
const undo = () => session.step('undo', at(600));
const todo = () =>
  Object.values(session.notebook.followUps)
    .map(({ kind, dueOn }) => `${kind} ${dueOn}`)
    .sort();

type Fate = 'keep' | 'moved' | 'thank_you' | 'dropped' | null;
const decide = (plannedQuestionId: string, fate: Fate, contactId: string | null = null) =>
  session.run(
    operations['interviews.decideQuestion'],
    { interviewId, plannedQuestionId, fate, contactId },
    at(100),
  );
const decideAll = (plannedQuestionIds: string[], fate: Fate, contactId: string | null = null) =>
  session.run(
    operations['interviews.decideQuestions'],
    { interviewId, plannedQuestionIds, fate, contactId },
    at(100),
  );

describe('going on with a call that was ended by mistake', () => {
  it('takes the time between for a pause and the wrap-up off the list, in one step', async () => {
    await start(0);
    await end(10);
    expect(todo()).toEqual(['thank_you 2026-05-06', 'wrap_up 2026-05-05']);
    await goOn(12);
    expect(interview()).toMatchObject({ status: 'planned', endedAt: null });
    expect(callOf()).toMatchObject({ endedAt: null, wasCutShort: false });
    expect(callClock(callOf(), interview(), at(15).now).elapsedMs).toBe(13 * 60_000);
    expect(todo()).toEqual(['thank_you 2026-05-06']);
    await undo();
    expect(interview().status).toBe('done');
    expect(todo()).toEqual(['thank_you 2026-05-06', 'wrap_up 2026-05-05']);
    await goOn(12);
    await end(20);
    expect(callMinutes(callOf())).toBe(18);
    expect(todo()).toEqual(['thank_you 2026-05-06', 'wrap_up 2026-05-05']);
  });

  it('is refused where no call was ended', async () => {
    await expect(goOn(0)).rejects.toMatchObject({ code: 'conflict' });
    await session.run(operations['interviews.finish'], { interviewId, isOnPaper: false }, at(0));
    await expect(goOn(1)).rejects.toMatchObject({ code: 'conflict' });
    expect(interview().status).toBe('done');
  });
});

describe('how long a call took', () => {
  it('is asked about when it was left open for an hour, with the length that was planned', async () => {
    await start(0);
    await end(74);
    expect(likelyMinutes(interview())).toBeNull();
    await setMinutes(75);
    expect(likelyMinutes(interview())).toBe(15);
    expect(likelyMinutes({ ...interview(), lengthMinutes: 0 })).toBeNull();
  });

  it('is put right with the pauses in it, and later pauses do not count when it goes on', async () => {
    await start(0);
    await pause(5, true);
    await pause(8, false);
    await pause(60, true);
    await pause(70, false);
    await end(180);
    expect(callMinutes(callOf())).toBe(167);
    await setMinutes(15);
    expect(callMinutes(callOf())).toBe(15);
    expect(callOf().endedAt).toBe(at(18).now);
    expect(interview().endedAt).toBe(at(18).now);
    await goOn(200);
    expect(callClock(callOf(), interview(), at(201).now).elapsedMs).toBe(16 * 60_000);
    await undo();
    await undo();
    expect(callMinutes(callOf())).toBe(167);
  });

  it('moves the thank-you along, unless a day was chosen for it', async () => {
    await start(0);
    await end(13 * 60);
    expect(todo()).toContain('thank_you 2026-05-07');
    await setMinutes(15);
    expect(todo()).toContain('thank_you 2026-05-06');
    await setMinutes(14 * 60);
    expect(todo()).toContain('thank_you 2026-05-07');
    const thanks = Object.values(session.notebook.followUps).find(
      ({ kind }) => kind === 'thank_you',
    );
    const fields = { dueOn: '2026-05-09' };
    await session.run(
      followUpOperations['followUps.update'],
      { followUpId: thanks?.followUpId ?? '', fields },
      at(900),
    );
    await setMinutes(15);
    expect(todo()).toContain('thank_you 2026-05-09');
  });

  it('is refused while the call goes on', async () => {
    await expect(setMinutes(10)).rejects.toMatchObject({ code: 'conflict' });
    await start(0);
    await expect(setMinutes(10)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a talk that was held without a call', () => {
  const finish = (minute: number, timeZone = 'Europe/Berlin') =>
    session.run(
      operations['interviews.finish'],
      { interviewId, isOnPaper: false },
      { ...at(minute), timeZone },
    );
  const arrange = (fields: { startsAt: string | null; timeZone?: string }) =>
    session.run(operations['interviews.update'], { interviewId, fields }, at(0));

  it('ended as it was agreed, however much later that is noted, and its days count from then', async () => {
    // From 23:50 on Tuesday, in Berlin; noted on Friday.
    await arrange({ startsAt: '2026-05-05T21:50:00.000Z' });
    await finish(3 * 24 * 60);
    expect(interview().endedAt).toBe('2026-05-05T22:05:00.000Z');
    expect(todo()).toEqual(['thank_you 2026-05-07']);
    expect(tookPlaceOn(interview())).toBe('2026-05-05');
  });

  it('ended now when it was still to end, when nothing was agreed, and when it was taken back before', async () => {
    await arrange({ startsAt: at(0).now });
    await finish(10);
    expect(interview().endedAt).toBe(at(10).now);
    await session.run(operations['interviews.reopen'], { interviewId }, at(20));
    await finish(900);
    expect(interview().endedAt).toBe(at(900).now);
  });

  it('is to be thanked for on the days of my own clocks, wherever they are', async () => {
    // Tuesday 23:30 in New York is Wednesday 05:30 in Berlin, and so is its end.
    await arrange({ startsAt: '2026-05-06T03:30:00.000Z', timeZone: 'America/New_York' });
    await finish(24 * 60);
    expect(todo()).toEqual(['thank_you 2026-05-07']);
    expect(tookPlaceOn(interview())).toBe('2026-05-05');
  });
});

describe('what was not asked', () => {
  const ids = (list: readonly { plannedQuestionId: string }[]) =>
    list.map(({ plannedQuestionId }) => plannedQuestionId);

  it('is told apart from what was saved for the talk in person', () => {
    const { ranked, saved } = unaskedQuestions(interview());
    expect([ids(ranked), ids(saved)]).toEqual([['q1', 'q2'], ['q4']]);
  });

  it('goes into the thank-you, and no longer when that is taken back', async () => {
    await decide('q2', 'thank_you');
    expect(ids(questionsForThankYou(interview()))).toEqual(['q2']);
    await decide('q2', 'dropped');
    expect(questionsForThankYou(interview())).toEqual([]);
    expect(interview().questions.q2?.fate).toEqual({ kind: 'dropped', contactId: null });
    // Passing by one choice on the way to another is one step.
    await undo();
    expect(interview().questions.q2?.fate).toBeNull();
  });

  it('moves into one new talk with somebody else, however many move at once', async () => {
    const { value } = await decideAll(['q1', 'q2'], 'moved', 'bo');
    const others = Object.values(session.notebook.interviews).filter(
      (one) => one.interviewId !== interviewId,
    );
    expect(others).toHaveLength(1);
    const [other] = others;
    expect(other).toMatchObject({ contactIds: ['bo'], status: 'planned' });
    expect(value).toEqual({ interviewId: other?.interviewId });
    expect(other?.questionOrder.map((id) => other.questions[id]?.text)).toEqual([
      'Question q1?',
      'Question q2?',
    ]);
    const { q1 } = interview().questions;
    expect(q1?.fate).toEqual({ kind: 'moved', contactId: 'bo' });
    expect(q1 && interviewMovedTo(session.notebook, q1)?.interviewId).toBe(other?.interviewId);
    await undo();
    expect(Object.keys(session.notebook.interviews)).toEqual([interviewId]);
    expect(interview().questions.q1?.fate).toBeNull();
  });

  it('moves into the talk that is planned already, once', async () => {
    await decide('q1', 'moved', 'bo');
    await decide('q1', 'keep');
    await decideAll(['q1', 'q2'], 'moved', 'bo');
    const others = Object.values(session.notebook.interviews).filter(
      (one) => one.interviewId !== interviewId,
    );
    expect(others.map(({ questionOrder }) => questionOrder.length)).toEqual([2]);
  });

  it('moves into the talk that has a date before one that has none', async () => {
    const plan = (startsAt: string | null) =>
      session.run(operations['interviews.plan'], { contactIds: ['bo'], startsAt }, at(90));
    await plan(null);
    const { value: dated } = await plan('2026-06-01T10:00:00.000Z');
    await plan('2026-07-01T10:00:00.000Z');
    expect((await decide('q1', 'moved', 'bo')).value).toEqual(dated);
  });

  it('is nowhere once the talk it was moved into is gone', async () => {
    const { value } = await decide('q1', 'moved', 'bo');
    await session.run(
      operations['interviews.remove'],
      { interviewId: value.interviewId ?? '' },
      at(101),
    );
    const { q1 } = interview().questions;
    expect(q1 && interviewMovedTo(session.notebook, q1)).toBeNull();
  });

  it('is refused for what was asked, for nobody, and for all when one of several cannot be', async () => {
    await expect(decide('q3', 'dropped')).rejects.toMatchObject({ code: 'conflict' });
    await expect(decide('q1', 'moved')).rejects.toMatchObject({ code: 'not_found' });
    await expect(decideAll(['q1', 'q3'], 'dropped')).rejects.toMatchObject({ code: 'conflict' });
    expect(interview().questions.q1?.fate).toBeNull();
  });
});

describe('quotes', () => {
  it('are the starred lines of every note, in the order of the plan', () => {
    const part = { partId: 'p', text: 'Half', note: '★ From a part' };
    const talk = makeInterview(
      'i',
      ['ana'],
      [
        makeQuestion('later', { note: '★ Saved', release: { rule: 'always', fact: '' } }),
        makeQuestion('first', { note: 'Plain\n7′ ★ We never had a budget\n★ ', parts: [part] }),
      ],
    );
    expect(quotesOf({ ...talk, freeNote: '3′ ★ Call me' })).toEqual([
      'From a part',
      'We never had a budget',
      'Saved',
      'Call me',
    ]);
  });
});
