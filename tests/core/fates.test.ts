import { beforeEach, describe, expect, it } from 'vitest';
import { carryOver } from '../../src/core/interviews/carryOver.ts';
import { rankedQuestions } from '../../src/core/interviews/ranking.ts';
import { at, makeCall } from '../fixtures/calls.ts';
import { type CallWorld, openCallWorld } from '../fixtures/callWorld.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
} from '../fixtures/packetNotebook.ts';

let world: CallWorld;

const questions = [
  makeQuestion('open', {
    text: 'What is next?',
    note: '',
    outcome: 'skipped',
    askedAt: at(-90),
    cues: [{ cueId: 'c', text: 'Budget', state: 'contradicted' }],
    condition: { kind: 'heard', text: 'Money', cue: 'Budget', wanted: 'not_heard' },
    release: { rule: 'always', fact: '' },
  }),
  makeQuestion('bank', { bankQuestionId: 'b1' }),
  makeQuestion('asked', { outcome: 'asked' }),
  makeQuestion('noted', { note: 'Twice a week.' }),
];

beforeEach(() => {
  const people = ['ana', 'bo', 'cy', 'dee', 'eli', 'fay'].map((id) => makeContact(id));
  const interviews = [
    makeInterview('talk', ['ana'], questions, { status: 'done', endedAt: at(-60) }),
    makeInterview('visit', ['ana'], []),
    // The undated one comes first, so that the order of the notebook does not help.
    makeInterview('bo-undated', ['bo'], [], { startsAt: null }),
    makeInterview('bo-late', ['bo'], [], { startsAt: '2026-07-01T12:00:00.000Z' }),
    makeInterview('bo-soon', ['cy', 'bo'], [], { startsAt: '2026-06-01T12:00:00.000Z' }),
    makeInterview('bo-over', ['bo'], [], { status: 'done', startsAt: at(-900) }),
    makeInterview('bo-off', ['bo'], [], { status: 'cancelled', startsAt: at(-900) }),
    makeInterview('dee-now', ['dee'], [], { call: makeCall() }),
    makeInterview('fay-undated', ['fay'], [], { startsAt: null }),
  ];
  world = openCallWorld(makeNotebook({ contacts: people, interviews }));
});

const decide = (plannedQuestionId: string, fate: string | null, contactId: string | null = null) =>
  world.act(0, 'interviews.decideQuestion', { plannedQuestionId, fate, contactId });
const plan = (interviewId: string) => rankedQuestions(world.talk(interviewId));
const carried = () =>
  carryOver(world.session.notebook, world.talk('visit')).map(
    ({ plannedQuestionId, reason, isProposed }) => [plannedQuestionId, reason, isProposed],
  );

describe('what becomes of a question that was not asked', () => {
  it.each([
    ['keep', 'Keep question', [['bank', 'Not asked on 5 May', true]]],
    [
      'thank_you',
      'Put question into the thank-you',
      [['bank', 'Put into the thank-you of 5 May', false]],
    ],
    ['dropped', 'Drop question', []],
  ])('is said with "%s"', async (fate, label, expected) => {
    const before = world.talk();
    expect(await decide('bank', fate)).toEqual({ interviewId: null });
    expect(world.question('bank').fate).toEqual({ kind: fate, contactId: null });
    expect(carried().filter(([id]) => id === 'bank')).toEqual(expected);
    expect(await world.act(1, 'history.undo')).toBe(label);
    expect(world.talk()).toEqual(before);
  });

  it('is open again when it is taken back', async () => {
    await decide('bank', 'dropped');
    await decide('bank', null);
    expect(world.question('bank').fate).toBeNull();
    expect(world.session.history.undoLabel).toBe('Leave question open');
    expect(carried().map(([id]) => id)).toEqual(['open', 'bank']);
  });

  it('keeps nobody’s name unless it was moved', async () => {
    await decide('bank', 'keep', 'bo');
    expect(world.question('bank').fate).toEqual({ kind: 'keep', contactId: null });
  });

  it.each(['asked', 'noted'])('is nothing to decide once it was %s', async (plannedQuestionId) => {
    const input = { interviewId: 'talk', plannedQuestionId, fate: 'dropped' };
    expect(await world.refusal('interviews.decideQuestion', input)).toEqual({
      code: 'conflict',
      message: 'This question was asked.',
    });
    await decide(plannedQuestionId, null);
  });
});

describe('moving a question to somebody else', () => {
  it('puts it at the end of what comes first with them, with nothing heard or saved', async () => {
    expect(await decide('open', 'moved', 'bo')).toEqual({ interviewId: 'bo-soon' });
    expect(world.question('open').fate).toEqual({ kind: 'moved', contactId: 'bo' });
    const [moved, ...others] = plan('bo-soon');
    expect(others).toEqual([]);
    expect(moved).toMatchObject({
      text: 'What is next?',
      outcome: 'unasked',
      askedAt: null,
      fate: null,
      release: null,
      cues: [{ text: 'Budget', state: 'open' }],
      condition: { kind: 'heard', text: 'Money', cue: 'Budget', wanted: 'not_heard' },
    });
    expect(moved?.plannedQuestionId).not.toBe('open');
    expect(carried().map(([id]) => id)).toEqual(['bank']);
  });

  it('is one step', async () => {
    const before = world.session.notebook;
    await decide('bank', 'moved', 'eli');
    expect(await world.act(1, 'history.undo')).toBe('Move question');
    expect(world.session.notebook).toEqual(before);
    await world.act(2, 'history.redo');
    expect(world.question('bank').fate).toEqual({ kind: 'moved', contactId: 'eli' });
  });

  it('takes a planned interview that has no date before planning another', async () => {
    expect(await decide('bank', 'moved', 'fay')).toEqual({ interviewId: 'fay-undated' });
  });

  it('does not put it there twice', async () => {
    await decide('bank', 'moved', 'bo');
    await decide('bank', null);
    await decide('bank', 'moved', 'bo');
    await world.act(1, 'interviews.addQuestion', {
      question: { text: 'What  is NEXT?' },
      interviewId: 'bo-soon',
    });
    await decide('open', 'moved', 'bo');
    expect(plan('bo-soon').map(({ bankQuestionId, text }) => bankQuestionId ?? text)).toEqual([
      'b1',
      'What  is NEXT?',
    ]);
  });

  it.each([
    ['nobody has planned anything with', 'eli'],
    ['is in a call just now', 'dee'],
  ])('plans an interview with somebody who %s', async (_why, contactId) => {
    const { interviewId } = await decide('bank', 'moved', contactId);
    const planned = world.talk(String(interviewId));
    expect(interviewId).not.toBe('dee-now');
    expect(planned).toMatchObject({
      contactIds: [contactId],
      status: 'planned',
      startsAt: null,
      mode: 'video',
      lengthMinutes: 20,
      timeZone: 'Europe/Berlin',
      call: null,
    });
    expect(plan(String(interviewId)).map(({ bankQuestionId }) => bankQuestionId)).toEqual(['b1']);
  });

  it('never moves it into the interview it comes from', async () => {
    await world.act(0, 'interviews.update', {
      interviewId: 'bo-soon',
      fields: { startsAt: at(-30) },
    });
    const { plannedQuestionId } = await world.act(0, 'interviews.addQuestion', {
      interviewId: 'bo-soon',
      question: { text: 'Why?' },
    });
    const input = { interviewId: 'bo-soon', plannedQuestionId, fate: 'moved', contactId: 'bo' };
    expect(await world.act(1, 'interviews.decideQuestion', input)).toEqual({
      interviewId: 'bo-late',
    });
    expect(plan('bo-late').map(({ text }) => text)).toEqual(['Why?']);
  });

  it.each([null, 'nobody', 'constructor'])('is refused for %j', async (contactId) => {
    const input = { interviewId: 'talk', plannedQuestionId: 'bank', fate: 'moved', contactId };
    expect(await world.refusal('interviews.decideQuestion', input)).toEqual({
      code: 'not_found',
      message: 'There is no such person.',
    });
  });
});
