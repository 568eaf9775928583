import { beforeEach, describe, expect, it } from 'vitest';
import { callGoingOn } from '../../src/core/interviews/callGoingOn.ts';
import type { Interview } from '../../src/core/interviews/model.ts';
import { rankedQuestions } from '../../src/core/interviews/ranking.ts';
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

const cues = [
  { cueId: 'c1', text: 'Budget', state: 'open' as const },
  { cueId: 'c2', text: 'Partners', state: 'open' as const },
];
const questions = [
  makeQuestion('a', { cues }),
  makeQuestion('b'),
  makeQuestion('saved', { release: { rule: 'always', fact: '' } }),
  makeQuestion('c'),
];

beforeEach(() => {
  const contacts = [
    makeContact('ana', { displayName: 'Ana Ruiz' }),
    makeContact('bo', { displayName: 'Bo Ek' }),
    makeContact('cy', { displayName: 'Cy Park' }),
  ];
  const interviews = [
    makeInterview(interviewId, ['ana', 'bo'], questions, { lengthMinutes: 20 }),
    makeInterview('three', ['ana', 'bo', 'cy'], []),
    makeInterview('over', ['cy'], [], { status: 'done', endedAt: at(-900) }),
    makeInterview('off', ['cy'], [], { status: 'cancelled' }),
  ];
  world = openCallWorld(makeNotebook({ contacts, interviews }));
});

const act: CallWorld['act'] = (...args) => world.act(...args);
const refusal: CallWorld['refusal'] = (...args) => world.refusal(...args);
const start = (minute = 0) => act(minute, 'interviews.startCall');
const talk: CallWorld['talk'] = (...args) => world.talk(...args);
const call: CallWorld['call'] = () => world.call();
const question: CallWorld['question'] = (...args) => world.question(...args);
const ranks = () => rankedQuestions(talk()).map(({ plannedQuestionId }) => plannedQuestionId);

describe('starting a call', () => {
  it('begins with the first question in the middle', async () => {
    await start();
    expect(talk()).toMatchObject({ status: 'planned', endedAt: null });
    expect(call()).toEqual({
      startedAt: callStart,
      endedAt: null,
      pauses: [],
      lane: 'question',
      plannedQuestionId: 'a',
      shownAt: callStart,
      wasCutShort: false,
    });
    expect(callGoingOn(Object.values(world.session.notebook.interviews))?.interviewId).toBe(
      interviewId,
    );
    expect(await act(1, 'history.undo')).toBe('Start call');
    expect(talk().call).toBeNull();
  });

  it('begins with nothing when there is nothing to ask', async () => {
    await act(0, 'interviews.startCall', { interviewId: 'three' });
    expect(talk('three').call).toMatchObject({ plannedQuestionId: null, shownAt: callStart });
  });

  it('is refused while another call goes on, with the names of who is in it', async () => {
    await act(0, 'interviews.startCall', { interviewId: 'three' });
    expect(await refusal('interviews.startCall', { interviewId })).toEqual({
      code: 'conflict',
      message: 'A call with Ana Ruiz, Bo Ek and Cy Park is still going on; end it first.',
    });
    expect(await refusal('interviews.startCall', { interviewId: 'three' })).toMatchObject({
      code: 'conflict',
    });
  });

  it.each(['over', 'off'])('is refused for an interview that is %s', async (id) => {
    expect(await refusal('interviews.startCall', { interviewId: id })).toEqual({
      code: 'conflict',
      message: 'This interview is over; make it planned again first.',
    });
  });

  it('knows the newest of several calls that a restored notebook may have', () => {
    const started = (id: string, minute: number, endedAt: string | null = null) =>
      ({ ...talk(), interviewId: id, call: { startedAt: at(minute), endedAt } }) as Interview;
    const several = [
      started('old', 1),
      started('new', 3),
      started('ended', 5, at(6)),
      talk('over'),
    ];
    expect(callGoingOn(several)?.interviewId).toBe('new');
    expect(callGoingOn([talk('over')])).toBeNull();
  });

  it.each([
    ['interviews.showInCall', { lane: 'free' }],
    ['interviews.askUnplanned', { text: 'Why?' }],
    ['interviews.setPaused', { isPaused: true }],
    ['interviews.endCall', {}],
  ])('comes before %s', async (name, input) => {
    expect(await refusal(name, { interviewId, ...input })).toEqual({
      code: 'conflict',
      message: 'There is no call going on with this person.',
    });
    await start();
    await act(1, 'interviews.endCall');
    expect(await refusal(name, { interviewId, ...input })).toMatchObject({ code: 'conflict' });
  });
});

describe('what stands in the middle', () => {
  it('is nobody’s to undo, but is kept', async () => {
    await start();
    await act(1, 'interviews.showInCall', { lane: 'question', plannedQuestionId: 'c' });
    await act(2, 'interviews.showInCall', { lane: 'free' });
    expect(call()).toMatchObject({ lane: 'free', plannedQuestionId: 'c', shownAt: at(1) });
    expect(world.journal.map(({ step }) => step)).toEqual(['do', 'quiet', 'quiet']);
    expect(world.session.history).toEqual({ undoLabel: 'Start call', redoLabel: null });
    expect(await act(3, 'history.undo')).toBe('Start call');
    expect(talk().call).toBeNull();
    expect(await act(4, 'history.redo')).toBe('Start call');
    expect(call()).toMatchObject({ plannedQuestionId: 'a', shownAt: callStart });
  });

  it('stays the same question, since the same moment, when one looks elsewhere and comes back', async () => {
    await start();
    await act(2, 'interviews.showInCall', { lane: 'they_may_ask' });
    await act(4, 'interviews.showInCall', { lane: 'question' });
    expect(call()).toMatchObject({ lane: 'question', plannedQuestionId: 'a', shownAt: callStart });
    await act(5, 'interviews.showInCall', { lane: 'question', plannedQuestionId: 'a' });
    expect(call().shownAt).toBe(callStart);
  });

  it('is refused for a question that is not there', async () => {
    await start();
    const input = { interviewId, lane: 'question', plannedQuestionId: 'constructor' };
    expect(await refusal('interviews.showInCall', input)).toMatchObject({ code: 'not_found' });
  });
});

describe('marking a question', () => {
  const mark = (minute: number, plannedQuestionId: string, outcome: string, movesOn = true) =>
    act(minute, 'interviews.markQuestion', { plannedQuestionId, outcome, movesOn });

  it('moves on to the next one, and one step puts everything back', async () => {
    await start();
    const before = talk();
    await mark(3, 'a', 'asked');
    expect(question('a')).toMatchObject({ outcome: 'asked', askedAt: at(3) });
    expect(call()).toMatchObject({ plannedQuestionId: 'b', shownAt: at(3) });
    expect(world.session.history.undoLabel).toBe('Mark as asked');
    await act(4, 'history.undo');
    expect(talk()).toEqual(before);
    expect(world.session.history.undoLabel).toBe('Start call');
  });

  it('stays where it is unless told otherwise, and when nothing is left', async () => {
    await start();
    await mark(1, 'a', 'skipped', false);
    expect(call()).toMatchObject({ plannedQuestionId: 'a', shownAt: callStart });
    expect(world.session.history.undoLabel).toBe('Skip question');
    await mark(2, 'b', 'asked');
    await mark(3, 'c', 'asked');
    expect(call()).toMatchObject({ plannedQuestionId: 'c', shownAt: at(2) });
  });

  it('brings the question back from the free note', async () => {
    await start();
    await act(1, 'interviews.showInCall', { lane: 'free' });
    await mark(2, 'a', 'asked');
    expect(call()).toMatchObject({ lane: 'question', plannedQuestionId: 'b' });
  });

  it('keeps the first moment, and forgets it when it was not asked after all', async () => {
    await start();
    await mark(1, 'a', 'skipped');
    await mark(4, 'a', 'asked');
    expect(question('a').askedAt).toBe(at(1));
    await mark(5, 'a', 'unasked');
    expect(question('a')).toMatchObject({ outcome: 'unasked', askedAt: null });
    expect(call().plannedQuestionId).toBe('a');
    expect(world.session.history.undoLabel).toBe('Not asked');
  });

  it('knows no moment outside of a call, and loses none there', async () => {
    await mark(-5, 'b', 'asked');
    expect(question('b')).toMatchObject({ outcome: 'asked', askedAt: null });
    expect(talk().call).toBeNull();
    await start();
    await mark(1, 'a', 'asked');
    await mark(2, 'c', 'asked');
    await act(3, 'interviews.endCall');
    const { revision } = world.session;
    await mark(9, 'a', 'asked');
    expect(question('a').askedAt).toBe(at(1));
    expect(world.session.revision).toBe(revision);
    await mark(9, 'c', 'skipped');
    expect(question('c').askedAt).toBeNull();
    expect(call().plannedQuestionId).toBe('c');
  });

  it('has the form of a question and the command agree on moment and fate', async () => {
    await start();
    const edit = (minute: number, fields: object) =>
      act(minute, 'interviews.updateQuestion', { plannedQuestionId: 'a', fields });
    await act(1, 'interviews.decideQuestion', { plannedQuestionId: 'a', fate: 'dropped' });
    await edit(2, { outcome: 'asked' });
    expect(question('a')).toMatchObject({ outcome: 'asked', askedAt: at(2), fate: null });
    await edit(3, { text: 'Why at all?' });
    expect(question('a')).toMatchObject({ outcome: 'asked', askedAt: at(2) });
    await edit(4, { outcome: 'unasked' });
    expect(question('a')).toMatchObject({ outcome: 'unasked', askedAt: null });
  });

  it('takes a fate back once it was asked, not when it was skipped', async () => {
    const decide = { plannedQuestionId: 'a', fate: 'thank_you' };
    await act(0, 'interviews.decideQuestion', decide);
    await mark(1, 'a', 'skipped');
    expect(question('a').fate).toEqual({ kind: 'thank_you', contactId: null });
    await mark(1, 'a', 'asked');
    expect(question('a').fate).toBeNull();
  });

  it('is refused for a question that is not there', async () => {
    const input = { interviewId, plannedQuestionId: '__proto__', outcome: 'asked' };
    expect(await refusal('interviews.markQuestion', input)).toMatchObject({ code: 'not_found' });
  });
});

describe('cues and facts', () => {
  it('marks one cue, during a call and after it', async () => {
    const cue = { plannedQuestionId: 'a', cueId: 'c2' };
    await act(0, 'interviews.markCue', { ...cue, state: 'contradicted' });
    expect(question('a').cues.map(({ state }) => state)).toEqual(['open', 'contradicted']);
    await act(0, 'interviews.markCue', { ...cue, state: 'open' });
    expect(question('a').cues).toEqual(cues);
    const other = { interviewId, plannedQuestionId: 'a', cueId: 'constructor', state: 'heard' };
    expect(await refusal('interviews.markCue', other)).toEqual({
      code: 'not_found',
      message: 'There is no such cue.',
    });
  });

  it('keeps a fact once, however it is written, and takes it back', async () => {
    const set = (text: string, holds: boolean | null) =>
      act(0, 'interviews.setFact', { text, holds });
    await set('Café is new', true);
    await set('It pays', false);
    await set('CAFE IS NEW ', false);
    expect(talk().facts).toEqual([
      { text: 'CAFE IS NEW', holds: false },
      { text: 'It pays', holds: false },
    ]);
    await set('café is new', null);
    expect(talk().facts).toEqual([{ text: 'It pays', holds: false }]);
    await act(0, 'history.undo');
    expect(talk().facts).toHaveLength(2);
  });

  it('is no step when it says what is known already', async () => {
    await act(0, 'interviews.setFact', { text: 'It pays', holds: true });
    const { revision } = world.session;
    await act(0, 'interviews.setFact', { text: 'It pays', holds: true });
    await act(0, 'interviews.setFact', { text: 'Nobody said', holds: null });
    expect(world.session.revision).toBe(revision);
  });
});

describe('asking what was not planned', () => {
  const ask = async (minute: number, text = 'Since when?') =>
    (await act(minute, 'interviews.askUnplanned', { text })).plannedQuestionId as string;

  it('ranks it last, so that the codes on paper stay, as asked, and shows it', async () => {
    await start();
    const id = await ask(2);
    expect(ranks()).toEqual(['a', 'b', 'c', id]);
    expect(question(id)).toMatchObject({
      text: 'Since when?',
      outcome: 'asked',
      askedAt: at(2),
      bankQuestionId: null,
    });
    expect(call()).toMatchObject({ lane: 'question', plannedQuestionId: id, shownAt: at(2) });
    const next = await ask(3);
    expect(ranks()).toEqual(['a', 'b', 'c', id, next]);
    await act(4, 'history.undo');
    expect(ranks()).toEqual(['a', 'b', 'c', id]);
    expect(call()).toMatchObject({ plannedQuestionId: id, shownAt: at(2) });
  });

  it('must say something', async () => {
    await start();
    const input = { interviewId, text: '  ' };
    expect(await refusal('interviews.askUnplanned', input)).toMatchObject({
      code: 'invalid_input',
    });
  });
});
