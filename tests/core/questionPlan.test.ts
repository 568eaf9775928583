import { beforeEach, describe, expect, it } from 'vitest';
import { restoreFromBin } from '../../src/core/bin/restore.ts';
import type { Interview, Release } from '../../src/core/interviews/model.ts';
import { interviewOperations as operations } from '../../src/core/interviews/operations.ts';
import { rankedQuestions, savedQuestions } from '../../src/core/interviews/ranking.ts';
import { readinessGaps } from '../../src/core/interviews/readiness.ts';
import { createSession, type Session } from '../../src/core/session.ts';
import { memoryStorage } from '../fixtures/memoryStorage.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
} from '../fixtures/packetNotebook.ts';
import { testContext } from '../fixtures/testContext.ts';

const interviewId = 'talk';
let session: Session;
let context: ReturnType<typeof testContext>;

beforeEach(() => {
  context = testContext();
  const questions = ['a', 'b', 'c', 'd'].map((id) => makeQuestion(id));
  const interview = makeInterview(interviewId, ['ana'], questions, { mode: 'phone' });
  session = createSession(
    makeNotebook({ contacts: [makeContact('ana')], interviews: [interview] }),
    memoryStorage(),
  );
});

const interview = () => session.notebook.interviews[interviewId] as Interview;
const plan = () => ({
  ranked: rankedQuestions(interview()).map(({ plannedQuestionId }) => plannedQuestionId),
  saved: savedQuestions(interview()).map(({ plannedQuestionId }) => plannedQuestionId),
});
const releaseOf = (id: string) => interview().questions[id]?.release;

const save = (plannedQuestionId: string, rule: Release['rule'] = 'always', fact = '') =>
  session.run(
    operations['interviews.saveQuestion'],
    { interviewId, plannedQuestionId, release: { rule, fact } },
    context(),
  );
const takeBack = (plannedQuestionId: string) =>
  session.run(
    operations['interviews.takeBackQuestion'],
    { interviewId, plannedQuestionId },
    context(),
  );
const move = (plannedQuestionId: string, toIndex: number) =>
  session.run(
    operations['interviews.moveQuestion'],
    { interviewId, plannedQuestionId, toIndex },
    context(),
  );
const undo = () => session.step('undo', context());

describe('a question saved for in person', () => {
  it('has no rank any more, and those below it move up', async () => {
    await save('b');
    expect(plan()).toEqual({ ranked: ['a', 'c', 'd'], saved: ['b'] });
    expect(releaseOf('b')).toEqual({ rule: 'always', fact: '' });
    await undo();
    expect(plan()).toEqual({ ranked: ['a', 'b', 'c', 'd'], saved: [] });
  });

  it('keeps the order it had among those saved, whichever was saved first', async () => {
    await save('c');
    await save('a');
    expect(plan()).toEqual({ ranked: ['b', 'd'], saved: ['a', 'c'] });
  });

  it('takes the lowest rank when it is taken back, and only the release changes', async () => {
    const before = interview().questions.b;
    await save('b', 'fact', 'It is a new position');
    await takeBack('b');
    expect(plan()).toEqual({ ranked: ['a', 'c', 'd', 'b'], saved: [] });
    expect(interview().questions.b).toEqual(before);
    await undo();
    expect(plan()).toEqual({ ranked: ['a', 'c', 'd'], saved: ['b'] });
    expect(releaseOf('b')).toEqual({ rule: 'fact', fact: 'It is a new position' });
  });

  it('is left alone when it is taken back twice', async () => {
    await save('b');
    await takeBack('b');
    const { revision } = session;
    await takeBack('b');
    await takeBack('a');
    expect(session.revision).toBe(revision);
  });

  it('keeps a fact only under the rule that asks for one', async () => {
    await save('b', 'not_heard', 'left over');
    expect(releaseOf('b')).toEqual({ rule: 'not_heard', fact: '' });
  });

  it('is one step while its fact is typed, and another when the rule changes', async () => {
    await save('b');
    await save('b', 'fact');
    await save('b', 'fact', 'It is');
    await save('b', 'fact', 'It is new');
    await undo();
    expect(releaseOf('b')).toEqual({ rule: 'always', fact: '' });
    await undo();
    expect(releaseOf('b')).toBeNull();
  });

  it('comes back from the bin as it was', async () => {
    await save('b', 'if_time');
    const remove = operations['interviews.removeQuestion'];
    const { value } = await session.run(remove, { interviewId, plannedQuestionId: 'b' }, context());
    expect(plan()).toEqual({ ranked: ['a', 'c', 'd'], saved: [] });
    const draft = structuredClone(session.notebook);
    restoreFromBin(draft, value.binEntryId, context());
    expect(savedQuestions(draft.interviews[interviewId] as Interview)).toMatchObject([
      { plannedQuestionId: 'b', release: { rule: 'if_time' } },
    ]);
  });

  it('is not saved or taken back by way of its other fields', () => {
    const { input } = operations['interviews.updateQuestion'];
    const fields = { release: { rule: 'always', fact: '' } };
    const refused = input.safeParse({ interviewId, plannedQuestionId: 'a', fields });
    expect(refused.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['release'] }]);
  });

  it.each(['interviews.saveQuestion', 'interviews.takeBackQuestion'] as const)(
    '%s refuses a question that is not there',
    async (name) => {
      const input = { interviewId, plannedQuestionId: 'x', release: { rule: 'always', fact: '' } };
      await expect(session.run(operations[name], input as never, context())).rejects.toMatchObject({
        code: 'not_found',
      });
    },
  );
});

describe('ranking', () => {
  it('counts among the questions to ask, past those saved', async () => {
    await save('b');
    await move('d', 1);
    expect(plan()).toEqual({ ranked: ['a', 'd', 'c'], saved: ['b'] });
    await move('a', 2);
    expect(plan()).toEqual({ ranked: ['d', 'c', 'a'], saved: ['b'] });
    await move('a', 0);
    expect(plan()).toEqual({ ranked: ['a', 'd', 'c'], saved: ['b'] });
  });

  it('counts among the saved ones for one of them', async () => {
    for (const id of ['a', 'b', 'd']) await save(id);
    await move('d', 0);
    expect(plan()).toEqual({ ranked: ['c'], saved: ['d', 'a', 'b'] });
    await move('d', 99);
    expect(plan()).toEqual({ ranked: ['c'], saved: ['a', 'b', 'd'] });
  });

  it('is no step when the rank stays, also beside saved ones', async () => {
    await save('b');
    const { revision } = session;
    await move('a', 0);
    await move('c', 1);
    await move('d', 7);
    await move('b', 3);
    expect(session.revision).toBe(revision);
  });

  it('puts a typed question at its place among those to ask', async () => {
    const add = (text: string, atIndex: number | null) =>
      session.run(
        operations['interviews.addQuestion'],
        { interviewId, question: { text }, atIndex },
        context(),
      );
    await save('a');
    await add('First', 0);
    await add('Third', 2);
    await add('Far', 50);
    await add('Last', null);
    expect(rankedQuestions(interview()).map(({ text }) => text)).toEqual([
      'First',
      interview().questions.b?.text,
      'Third',
      interview().questions.c?.text,
      interview().questions.d?.text,
      'Far',
      'Last',
    ]);
  });
});

describe('what a plan lacks', () => {
  it('is said of the questions to ask, not of those saved', async () => {
    const ask = { interviewId, question: { text: 'Who else should I talk to?' } };
    const { value } = await session.run(
      operations['interviews.addQuestion'],
      { ...ask, atIndex: null },
      context(),
    );
    expect(readinessGaps(interview())).not.toContain('referral_question');
    await save(value.plannedQuestionId);
    expect(readinessGaps(interview())).toContain('referral_question');
    for (const id of ['a', 'b', 'c', 'd']) await save(id);
    expect(readinessGaps(interview())).toContain('questions');
  });
});

describe('several questions at once', () => {
  const saveAll = (plannedQuestionIds: string[], rule: Release['rule'] = 'always', fact = '') =>
    session.run(
      operations['interviews.saveQuestions'],
      { interviewId, plannedQuestionIds, release: { rule, fact } },
      context(),
    );
  const takeBackAll = (plannedQuestionIds: string[]) =>
    session.run(
      operations['interviews.takeBackQuestions'],
      { interviewId, plannedQuestionIds },
      context(),
    );

  it('are saved under one rule in one step', async () => {
    await saveAll(['c', 'd'], 'if_time', 'left over');
    expect(plan()).toEqual({ ranked: ['a', 'b'], saved: ['c', 'd'] });
    expect(releaseOf('c')).toEqual({ rule: 'if_time', fact: '' });
    expect(releaseOf('d')).toEqual({ rule: 'if_time', fact: '' });
    expect(session.history.undoLabel).toBe('Save for in person');
    await undo();
    expect(plan()).toEqual({ ranked: ['a', 'b', 'c', 'd'], saved: [] });
  });

  it('do not share one release', async () => {
    await saveAll(['c', 'd']);
    await save('c', 'not_heard');
    expect(releaseOf('d')).toEqual({ rule: 'always', fact: '' });
  });

  it('are taken back at the lowest ranks in the order given, in one step', async () => {
    await saveAll(['a', 'b', 'c']);
    await takeBackAll(['a', 'b', 'c']);
    expect(plan()).toEqual({ ranked: ['d', 'a', 'b', 'c'], saved: [] });
    await undo();
    expect(plan()).toEqual({ ranked: ['d'], saved: ['a', 'b', 'c'] });
  });

  it('are all left alone when one of them is not there', async () => {
    await expect(saveAll(['a', 'gone'])).rejects.toMatchObject({ code: 'not_found' });
    await expect(takeBackAll(['a', 'gone'])).rejects.toMatchObject({ code: 'not_found' });
    expect(plan()).toEqual({ ranked: ['a', 'b', 'c', 'd'], saved: [] });
  });
});
