import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { freeze } from 'immer';
import { expect, it } from 'vitest';
import { type DispatchTarget, dispatch } from '../../src/api/index.ts';
import { type Interview, releaseRules } from '../../src/core/interviews/model.ts';
import { rankedQuestions, savedQuestions } from '../../src/core/interviews/ranking.ts';
import { planTime } from '../../src/core/interviews/timePlan.ts';
import { checkNotebook } from '../../src/core/notebook/checkNotebook.ts';
import { createSession } from '../../src/core/session.ts';
import { memoryStorage } from '../fixtures/memoryStorage.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
} from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { testContext } from '../fixtures/testContext.ts';

const interviewId = 'talk';
const idsOf = (questions: { plannedQuestionId: string }[]) =>
  questions.map(({ plannedQuestionId }) => plannedQuestionId);
const without = (ids: string[], id: string) => ids.filter((other) => other !== id);
const insert = (ids: string[], id: string, index: number) => {
  const rest = without(ids, id);
  return [...rest.slice(0, index), id, ...rest.slice(index)];
};

type Plan = { ranked: string[]; saved: string[] };

function open(questionCount: number) {
  const questions = Array.from({ length: questionCount }, (_, n) => makeQuestion(`q${n}`));
  const interview = makeInterview(interviewId, ['ana'], questions);
  const start = makeNotebook({ contacts: [makeContact('ana')], interviews: [interview] });
  const session = createSession(freeze(start, true), memoryStorage());
  const target: DispatchTarget = {
    session,
    desktop: null,
    context: testContext(),
    deliver: async () => ({ outcome: 'cancelled' }),
  };
  const call = async (name: string, input: object = {}) => {
    const reply = await dispatch(target, { name, input });
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value as Record<string, string>;
  };
  const talk = () => session.notebook.interviews[interviewId] as Interview;
  const plan = (): Plan => ({
    ranked: idsOf(rankedQuestions(talk())),
    saved: idsOf(savedQuestions(talk())),
  });
  return { session, call, talk, plan };
}

type World = ReturnType<typeof open>;
type Step = { kind: number; which: number; place: number };

/** Does one thing and answers what the plan must be then; null when there was nothing to do it with. */
async function act(world: World, { kind, which, place }: Step): Promise<Plan | null> {
  const { call, plan, talk, session } = world;
  const { ranked, saved } = plan();
  const all = [...ranked, ...saved];
  const id = all[which % Math.max(1, all.length)];
  const question = { interviewId, plannedQuestionId: id };
  const isSaved = id !== undefined && saved.includes(id);
  const release = { rule: releaseRules[place % releaseRules.length], fact: 'It is so' };
  const binIds = Object.keys(session.notebook.bin);
  if (kind === 0) {
    const input = { interviewId, question: { text: 'New' }, atIndex: place };
    const { plannedQuestionId = '' } = await call('interviews.addQuestion', input);
    return { ranked: insert(ranked, plannedQuestionId, place), saved };
  }
  if (kind === 1 && binIds.length > 0) return comeBack({ call, plan }, binIds, which);
  if (id === undefined) return null;
  if (kind === 2) {
    await call('interviews.moveQuestion', { ...question, toIndex: place });
    if (isSaved) return { ranked, saved: insert(saved, id, place) };
    return { ranked: insert(ranked, id, place), saved };
  }
  if (kind === 3) {
    await call('interviews.removeQuestion', question);
    return { ranked: without(ranked, id), saved: without(saved, id) };
  }
  if (kind === 4) {
    await call('interviews.takeBackQuestion', question);
    return isSaved ? { ranked: [...ranked, id], saved: without(saved, id) } : { ranked, saved };
  }
  await call('interviews.saveQuestion', { ...question, release });
  // Where it stood in the order it still stands, among those saved.
  const now = talk().questionOrder.filter((one) => one === id || saved.includes(one));
  return { ranked: without(ranked, id), saved: now };
}

/** Whatever comes back stands among those it stood among; the others keep their order. */
async function comeBack(
  { call, plan }: Pick<World, 'call' | 'plan'>,
  ids: string[],
  which: number,
) {
  const before = plan();
  const { recordId = '' } = await call('bin.restore', { binEntryId: ids[which % ids.length] });
  const after = plan();
  expect([...after.ranked, ...after.saved]).toContain(recordId);
  expect(without(after.ranked, recordId)).toEqual(before.ranked);
  expect(without(after.saved, recordId)).toEqual(before.saved);
  return after;
}

function checkPlan({ session, talk, plan }: World, known: Set<string>) {
  expect(checkNotebook(session.notebook)).toEqual([]);
  const { ranked, saved } = plan();
  const { questions, questionOrder } = talk();
  expect([...ranked, ...saved].sort()).toEqual(Object.keys(questions).sort());
  expect(questionOrder).toHaveLength(ranked.length + saved.length);
  expect(idsOf([...planTime(talk()).slots])).toEqual(ranked);
  for (const id of questionOrder) known.add(id);
  const inBin = Object.values(session.notebook.bin).flatMap(({ records }) =>
    Object.keys(records.plannedQuestions),
  );
  expect(new Set([...questionOrder, ...inBin]), 'nothing is lost').toEqual(known);
}

const step = fc.record({ kind: fc.nat(6), which: fc.nat(50), place: fc.nat(8) });

it('ranks densely and loses nothing, whatever is saved, taken back, moved, removed and restored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(5), fc.array(step, { maxLength: 30 }), async (count, steps) => {
      const world = open(count);
      const known = new Set<string>();
      checkPlan(world, known);
      const passed = [world.session.notebook];
      for (const one of steps) {
        const revision = world.session.revision;
        const expected = await act(world, one);
        if (expected) expect(world.plan()).toEqual(expected);
        checkPlan(world, known);
        if (world.session.revision > revision) passed.push(world.session.notebook);
      }
      await checkUndo(world, passed);
    }),
    randomSettings(150, 'question plan'),
  );
});

/** Each undo leads to a state there was; merged steps leave out some of them. */
async function checkUndo({ session }: World, passed: World['session']['notebook'][]) {
  let at = passed.length - 1;
  while (session.history.undoLabel !== null) {
    await session.step('undo', testContext()());
    const found = passed.findLastIndex(
      (earlier, index) => index < at && isDeepStrictEqual(earlier, session.notebook),
    );
    expect(found, 'a state there was').toBeGreaterThanOrEqual(0);
    at = found;
  }
  expect(session.notebook).toEqual(passed[0]);
}
