import fc from 'fast-check';
import { freeze } from 'immer';
import { describe, expect, it } from 'vitest';
import { type DispatchTarget, dispatch } from '../../src/api/index.ts';
import { checkNotebook } from '../../src/core/notebook/checkNotebook.ts';
import { type Notebook, notebookSchema } from '../../src/core/notebook/schema.ts';
import { createSession } from '../../src/core/session.ts';
import { connectedNotebook } from '../fixtures/connectedNotebook.ts';
import { memoryStorage } from '../fixtures/memoryStorage.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { testContext } from '../fixtures/testContext.ts';

type Request = { name: string; input: unknown };

/** Every removal that is possible now. */
function removals(notebook: Notebook): Request[] {
  const of = (name: string, key: string, records: object) =>
    Object.keys(records).map((id) => ({ name, input: { [key]: id } }));
  return [
    ...of('contacts.remove', 'contactId', notebook.contacts),
    ...of('interviews.remove', 'interviewId', notebook.interviews),
    ...Object.values(notebook.interviews).flatMap(({ interviewId, questionOrder }) =>
      questionOrder.map((plannedQuestionId) => ({
        name: 'interviews.removeQuestion',
        input: { interviewId, plannedQuestionId },
      })),
    ),
    ...of('questionBank.removeSet', 'questionSetId', notebook.questionSets),
    ...of('questionBank.removeQuestion', 'bankQuestionId', notebook.bankQuestions),
    ...of('referrals.remove', 'referralId', notebook.referrals),
    ...of('followUps.remove', 'followUpId', notebook.followUps),
    ...of('promises.remove', 'promiseId', notebook.promises),
  ];
}

function open(numbers: readonly number[]) {
  let at = 0;
  const random = (limit: number) => (numbers[at++ % numbers.length] ?? 0) % Math.max(1, limit);
  // Frozen, so that a record changed where it stands is noticed.
  const before = freeze(connectedNotebook(random), true);
  const session = createSession(before, memoryStorage());
  const target: DispatchTarget = {
    session,
    desktop: null,
    context: testContext(),
    deliver: async () => ({ outcome: 'cancelled' }),
  };
  const call = async (request: Request) => {
    const reply = await dispatch(target, request);
    if (!reply.ok && reply.error.code !== 'conflict') throw new Error(JSON.stringify(reply.error));
    const problems = checkNotebook(session.notebook);
    if (problems.length > 0) throw new Error(`${JSON.stringify(request)}: ${problems.join(' ')}`);
    return reply;
  };
  const checkSchema = () =>
    expect(notebookSchema.safeParse(session.notebook).error).toBeUndefined();
  const restore = (binEntryId: string | undefined) =>
    call({ name: 'bin.restore', input: { binEntryId } });
  const removeOne = async (choice: number) => {
    const possible = removals(session.notebook);
    const request = possible[choice % Math.max(1, possible.length)];
    if (!request) return null;
    const reply = await call(request);
    return reply.ok ? (reply.value as { binEntryId: string }).binEntryId : null;
  };
  return { before, session, call, restore, removeOne, checkSchema };
}

/** The notebook with every list whose order may differ after things came back in another order sorted. */
function unordered(notebook: Notebook): unknown {
  const { bin, questionSetOrder, questionSets, interviews, ...rest } = notebook;
  return {
    ...rest,
    questionSetOrder: [...questionSetOrder].sort(),
    questionSets: Object.values(questionSets)
      .map((set) => ({ ...set, questionIds: [...set.questionIds].sort() }))
      .sort((a, b) => (a.questionSetId < b.questionSetId ? -1 : 1)),
    interviews: Object.values(interviews)
      .map((one) => ({
        ...one,
        contactIds: [...one.contactIds].sort(),
        questionOrder: [...one.questionOrder].sort(),
      }))
      .sort((a, b) => (a.interviewId < b.interviewId ? -1 : 1)),
  };
}

const numbers = fc.array(fc.nat(10_000), { minLength: 20, maxLength: 60 });
const choices = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 14 });

// Making a failing case smaller takes many minutes here, longer than a test may run.
const settings = (baseRuns: number, name: string) => ({
  ...randomSettings(baseRuns, name),
  endOnFailure: true,
});

describe('the bin', () => {
  it('gives the notebook back when everything comes back in reverse order', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, choices, async (world, removed) => {
        const { before, session, restore, removeOne } = open(world);
        const entries: (string | null)[] = [];
        for (const choice of removed) entries.push(await removeOne(choice));
        for (const entry of entries.reverse()) {
          if (entry === null) continue;
          const reply = await restore(entry);
          expect(reply).toMatchObject({ ok: true, value: { leftOut: [] } });
        }
        expect(session.notebook).toEqual(before);
      }),
      settings(80, 'bin in reverse order'),
    );
  });

  it('gives every record back whatever the order, and undoes each step', async () => {
    let leftOut = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(numbers, choices, choices, async (world, removed, mixed) => {
        const { before, session, restore, removeOne, checkSchema } = open(world);
        const passed = [session.notebook];
        const restoreOne = async (choice: number) => {
          const ids = Object.keys(session.notebook.bin);
          const reply = await restore(ids[choice % ids.length]);
          if (reply.ok) leftOut += (reply.value as { leftOut: string[] }).leftOut.length;
          else refused += 1;
          if (reply.ok) passed.push(session.notebook);
        };
        for (const choice of removed) {
          if ((await removeOne(choice)) !== null) passed.push(session.notebook);
        }
        for (const choice of mixed) {
          const hasEntries = Object.keys(session.notebook.bin).length > 0;
          if (choice % 3 > 0 && hasEntries) await restoreOne(choice);
          else if ((await removeOne(choice)) !== null) passed.push(session.notebook);
        }
        checkSchema();
        for (let tries = 0; Object.keys(session.notebook.bin).length > 0; tries += 1) {
          if (tries > 2_000) throw new Error('Something never came back');
          await restoreOne(tries);
        }
        expect(unordered(session.notebook)).toEqual(unordered(before));
        for (const earlier of passed.reverse()) {
          expect(session.notebook).toEqual(earlier);
          await session.step('undo', testContext()());
        }
        expect(session.notebook).toEqual(before);
      }),
      settings(50, 'bin in any order'),
    );
    console.log(`${leftOut} referrals left out at first, ${refused} refused until later`);
  });

  it('keeps a notebook whole when things in the bin are gone for good', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, choices, choices, async (world, removed, mixed) => {
        const { session, call, restore, removeOne, checkSchema } = open(world);
        for (const choice of removed) await removeOne(choice);
        for (const choice of mixed) {
          const ids = Object.keys(session.notebook.bin);
          const binEntryId = ids[choice % Math.max(1, ids.length)];
          if (binEntryId === undefined) await removeOne(choice);
          else if (choice % 3 === 0) await call({ name: 'bin.remove', input: { binEntryId } });
          else await restore(binEntryId);
        }
        checkSchema();
      }),
      settings(50, 'bin partly emptied'),
    );
  });
});
