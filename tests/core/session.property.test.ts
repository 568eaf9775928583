import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dispatch, newNotebook, type Reply } from '../../src/api/index.ts';
import { checkNotebook } from '../../src/core/notebook/checkNotebook.ts';
import { type Notebook, notebookSchema } from '../../src/core/notebook/schema.ts';
import { createSession } from '../../src/core/session.ts';
import { createReplica } from '../../src/renderer/replica/replica.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { testContext } from '../fixtures/testContext.ts';

/** A step: which operation, and numbers that choose its targets among what is there. */
type Step = { kind: number; one: number; other: number; text: string };

const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat(99),
  one: fc.nat(1_000),
  other: fc.nat(1_000),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
});

/** Turns a step into a request against what the notebook holds now; some are refused, which is fine. */
function requestOf(step: Step, notebook: Notebook): { name: string; input: unknown } {
  const pick = (records: Record<string, unknown>, index: number) => {
    const ids = Object.keys(records);
    return ids[index % Math.max(1, ids.length)] ?? 'none';
  };
  const contactId = pick(notebook.contacts, step.one);
  const interviewId = pick(notebook.interviews, step.one);
  const questions = notebook.interviews[interviewId]?.questions ?? {};
  const plannedQuestionId = pick(questions, step.other);
  const { text } = step;
  const requests: [number, string, unknown][] = [
    [12, 'contacts.add', { displayName: `P${text}`, tags: ['a'], source: 'friend' }],
    [8, 'contacts.update', { contactId, fields: { role: text, researchNotes: text } }],
    [3, 'contacts.archive', { contactId }],
    [3, 'contacts.unarchive', { contactId }],
    [8, 'interviews.plan', { contactIds: [contactId], mode: 'phone', objective: text }],
    [4, 'interviews.update', { interviewId, fields: { place: text } }],
    [8, 'interviews.addQuestion', { interviewId, question: { text: `Q${text}`, cues: ['c'] } }],
    [
      6,
      'interviews.addFromBank',
      { interviewId, bankQuestionIds: [pick(notebook.bankQuestions, step.other)] },
    ],
    [6, 'interviews.moveQuestion', { interviewId, plannedQuestionId, toIndex: step.one % 7 }],
    [4, 'interviews.removeQuestion', { interviewId, plannedQuestionId }],
    [6, 'interviews.writeNote', { interviewId, plannedQuestionId, text }],
    [2, 'interviews.finish', { interviewId }],
    [1, 'interviews.remove', { interviewId }],
    [
      8,
      'referrals.record',
      { fromContactId: contactId, toContactId: pick(notebook.contacts, step.other) },
    ],
    [2, 'referrals.remove', { referralId: pick(notebook.referrals, step.one) }],
    [2, 'questionBank.removeQuestion', { bankQuestionId: pick(notebook.bankQuestions, step.one) }],
    [2, 'contacts.remove', { contactId }],
    [3, 'bin.restore', { binEntryId: pick(notebook.bin, step.one) }],
    [8, 'history.undo', {}],
    [4, 'history.redo', {}],
  ];
  let weight = step.kind;
  for (const [share, name, input] of requests) {
    if (weight < share) return { name, input };
    weight -= share;
  }
  throw new Error('The shares must add up to 100');
}

async function playThrough(steps: Step[]): Promise<number> {
  const parent = await mkdtemp(join(tmpdir(), 'askbook-property-'));
  const folder = join(parent, 'notebook');
  const context = testContext();
  try {
    await createNotebookFolder(folder, newNotebook('Property', context()));
    const open = await openNotebookFolder(folder);
    const session = createSession(open.notebook, open.storage, open.history);
    const replica = createReplica({
      desktopState: async () => {
        const { savedRevision, saveProblem, history } = session;
        return { notebook: { folder, savedRevision, saveProblem, history } } as never;
      },
      notebook: async () =>
        structuredClone({ value: session.notebook, revision: session.revision }),
    });
    session.subscribe((event) => replica.receive(structuredClone(event)));
    await replica.refresh();
    const target = {
      session,
      desktop: null,
      context,
      deliver: async () => ({ outcome: 'cancelled' as const }),
    };
    const replies: Promise<Reply>[] = [];
    for (const step of steps) replies.push(dispatch(target, requestOf(step, session.notebook)));
    const unexpected = (await Promise.all(replies)).filter(
      (reply) => !reply.ok && ['internal', 'storage_failed'].includes(reply.error.code),
    );
    expect(unexpected).toEqual([]);
    expect(replica.getState().revision).toBe(session.revision);
    expect(replica.getState().savedRevision).toBe(session.revision);
    expect(replica.getState().notebook).toEqual(session.notebook);
    expect(replica.getState().history).toEqual(session.history);
    await open.close();
    const reopened = await openNotebookFolder(folder, { readOnly: true });
    expect(reopened.notebook).toEqual(session.notebook);
    expect(reopened.history).toEqual(session.snapshot().history);
    expect(notebookSchema.safeParse(session.notebook).success).toBe(true);
    expect(checkNotebook(session.notebook)).toEqual([]);
    return await undoAll(session);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

/** Undoes everything and does it again: the notebook must be where it was. */
async function undoAll(closed: ReturnType<typeof createSession>): Promise<number> {
  // The folder is closed by now, so that saves are refused; the value in memory still moves.
  const step = async (direction: 'undo' | 'redo') => {
    const { history } = closed;
    const label = direction === 'undo' ? history.undoLabel : history.redoLabel;
    await closed.step(direction, { now: '2026-05-04T12:00:00.000Z' }).catch(() => {});
    return label;
  };
  while (await step('redo'));
  const before = closed.notebook;
  let undone = 0;
  while (await step('undo')) undone += 1;
  expect(undone).toBeGreaterThan(0);
  expect(closed.notebook).not.toEqual(before);
  while (await step('redo'));
  expect(closed.notebook).toEqual(before);
  return closed.revision;
}

it('leaves replica, session and reopened notebook equal after thousands of random steps', async () => {
  let total = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { minLength: 60, maxLength: 200 }), async (random) => {
      const steps = [{ kind: 0, one: 0, other: 0, text: 'first' }, ...random];
      total += await playThrough(steps);
    }),
    { ...randomSettings(40), verbose: 1 },
  );
  console.log(`${total} revisions`);
});
