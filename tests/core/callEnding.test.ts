import { beforeEach, describe, expect, it } from 'vitest';
import { callClock } from '../../src/core/interviews/callClock.ts';
import { callGoingOn } from '../../src/core/interviews/callGoingOn.ts';
import { at, callStart } from '../fixtures/calls.ts';
import { type CallWorld, openCallWorld } from '../fixtures/callWorld.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
} from '../fixtures/packetNotebook.ts';

const interviewId = 'talk';
let world: CallWorld;

beforeEach(() => {
  const contacts = [
    makeContact('ana', { displayName: 'Ana Ruiz' }),
    makeContact('bo', { displayName: 'Bo Ek' }),
  ];
  const interviews = [
    makeInterview(interviewId, ['ana', 'bo'], [makeQuestion('a')], { lengthMinutes: 20 }),
    makeInterview('other', ['bo'], []),
  ];
  world = openCallWorld(makeNotebook({ contacts, interviews }));
});

const act: CallWorld['act'] = (...args) => world.act(...args);
const refusal: CallWorld['refusal'] = (...args) => world.refusal(...args);
const start = (minute = 0) => act(minute, 'interviews.startCall');
const talk: CallWorld['talk'] = (...args) => world.talk(...args);
const call: CallWorld['call'] = () => world.call();
const elapsedAt = (minute: number) => callClock(call(), talk(), at(minute)).elapsedMs / 60_000;
const followUps = () =>
  Object.values(world.session.notebook.followUps)
    .map(({ kind, contactId, text, dueOn }) => [kind, contactId, text, dueOn])
    .sort();

describe('pausing', () => {
  const setPaused = (minute: number, isPaused: boolean) =>
    act(minute, 'interviews.setPaused', { isPaused });

  it('twice is one pause, and going on twice is going on', async () => {
    await start();
    await setPaused(1, false);
    expect(call().pauses).toEqual([]);
    await setPaused(2, true);
    const { revision } = world.session;
    await setPaused(3, true);
    expect(world.session.revision).toBe(revision);
    expect(world.session.history.undoLabel).toBe('Pause call');
    await setPaused(5, false);
    await setPaused(6, false);
    expect(world.session.history.undoLabel).toBe('Go on with call');
    expect(call().pauses).toEqual([{ startedAt: at(2), endedAt: at(5) }]);
    await setPaused(7, true);
    expect(call().pauses).toHaveLength(2);
    expect(elapsedAt(9)).toBe(4);
  });
});

describe('ending a call', () => {
  const end = (minute: number, wasCutShort = false) =>
    act(minute, 'interviews.endCall', { wasCutShort });
  const onTheList = [
    ['thank_you', 'ana', 'Thank Ana Ruiz', '2026-05-06'],
    ['thank_you', 'bo', 'Thank Bo Ek', '2026-05-06'],
    ['wrap_up', 'ana', 'Wrap up the talk with Ana Ruiz', '2026-05-05'],
  ];

  it('holds the interview, closes the pause, and puts thank-yous and the wrap-up on the list', async () => {
    await start();
    await act(17, 'interviews.setPaused', { isPaused: true });
    await end(19, true);
    expect(talk()).toMatchObject({ status: 'done', endedAt: at(19) });
    expect(call()).toMatchObject({
      endedAt: at(19),
      pauses: [{ startedAt: at(17), endedAt: at(19) }],
      wasCutShort: true,
    });
    expect(elapsedAt(500)).toBe(17);
    expect(followUps()).toEqual(onTheList);
    expect(callGoingOn(Object.values(world.session.notebook.interviews))).toBeNull();
  });

  it('is one step', async () => {
    await start();
    const before = world.session.notebook;
    await end(19);
    expect(await act(20, 'history.undo')).toBe('End call');
    expect(world.session.notebook).toEqual(before);
  });

  it('counts the time until it goes on again as a pause, and reminds of nothing twice', async () => {
    await start();
    await end(10, true);
    expect(await refusal('interviews.startCall', { interviewId })).toMatchObject({
      code: 'conflict',
    });
    await act(11, 'interviews.reopen');
    expect(talk()).toMatchObject({ status: 'planned', endedAt: null });
    await start(40);
    expect(call()).toMatchObject({
      startedAt: callStart,
      endedAt: null,
      pauses: [{ startedAt: at(10), endedAt: at(40) }],
      wasCutShort: false,
    });
    expect(elapsedAt(45)).toBe(15);
    await end(46);
    expect(talk()).toMatchObject({ status: 'done', endedAt: at(46) });
    expect(followUps()).toEqual(onTheList);
  });

  it('reminds of wrapping up again once that was done', async () => {
    await start();
    await end(10);
    const wrapUp = Object.values(world.session.notebook.followUps).find(
      ({ kind }) => kind === 'wrap_up',
    );
    await act(12, 'followUps.close', { followUpId: wrapUp?.followUpId, as: 'done' });
    expect(world.session.notebook.followUps[wrapUp?.followUpId ?? '']?.closedAt).toBe(at(12));
    await act(13, 'interviews.reopen');
    await start(14);
    await end(20);
    expect(followUps().map(([kind]) => kind)).toEqual([
      'thank_you',
      'thank_you',
      'wrap_up',
      'wrap_up',
    ]);
  });

  it('happens with finishing, too, which reminds of notes on paper once', async () => {
    await start();
    await act(18, 'interviews.finish', { isOnPaper: true });
    expect(call().endedAt).toBe(at(18));
    expect(talk()).toMatchObject({ status: 'done', endedAt: at(18) });
    await act(19, 'interviews.finish', { isOnPaper: true });
    expect(talk().endedAt).toBe(at(18));
    expect(followUps()).toEqual([
      onTheList[0],
      onTheList[1],
      ['type_up', 'ana', 'Type up what Ana Ruiz said', '2026-05-05'],
    ]);
  });

  it('is remembered as the end when the interview is finished again later', async () => {
    await start();
    await end(10);
    await act(11, 'interviews.reopen');
    await act(90, 'interviews.finish');
    expect(talk().endedAt).toBe(at(10));
  });

  it('happens with calling it off, so that the next call can start', async () => {
    await start();
    await act(2, 'interviews.setPaused', { isPaused: true });
    await act(3, 'interviews.cancel');
    expect(talk()).toMatchObject({
      status: 'cancelled',
      call: { endedAt: at(3), pauses: [{ endedAt: at(3) }] },
    });
    expect(followUps()).toEqual([]);
    await act(4, 'interviews.startCall', { interviewId: 'other' });
    expect(talk('other').call?.endedAt).toBeNull();
  });
});
