import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { contactOperations } from '../../src/core/contacts/operations.ts';
import { interviewOperations } from '../../src/core/interviews/operations.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import type { Command, CommandContext } from '../../src/core/operation.ts';
import { createSession, type NotebookStorage, type Session } from '../../src/core/session.ts';
import type { UndoHistory } from '../../src/core/undoHistory.ts';
import { createRandom } from '../storage/random.ts';

/** What of a session is on disk: its notebook and what could be undone. */
export type EditState = { notebook: Notebook; history: UndoHistory };

/** Makes the edits of one run, one with each call; the same seed and run make the same edits of the same notebook. */
export type Editor = { next: () => Promise<void> };

/** People stop coming in at this many, so that a long test does not grow. */
const contactLimit = 60;

/** Edits a session: notes, people, undo, redo. An edit is applied when `next` returns, and durable when its
 * promise resolves; a refusal rejects it. */
export function createEditor(session: Session, seed: number, run: number): Editor {
  const random = createRandom((seed + run * 7_919) | 0);
  let step = 0;
  return {
    next: () => {
      step += 1;
      const request = requestOf(session.notebook, random, `${run}-${step}`);
      return perform(session, request, contextOf(run, step));
    },
  };
}

/** The states a run goes through, from the one it began with (the first) to that after `stepCount` edits. */
export async function statesOfRun(
  begin: EditState,
  seed: number,
  run: number,
  stepCount: number,
): Promise<EditState[]> {
  const session = createSession(begin.notebook, nowhere, begin.history);
  const editor = createEditor(session, seed, run);
  const states = [begin];
  for (let step = 0; step < stepCount; step += 1) {
    await editor.next();
    states.push(stateOf(session));
  }
  return states;
}

/** Keeps nothing: for a session that works out what another one must come to. */
const nowhere: NotebookStorage = {
  attach: () => {},
  save: async () => {},
  retry: async () => {},
};

/** What of a session belongs on disk. */
export function stateOf(session: Session): EditState {
  const { notebook, history } = session.snapshot();
  return { notebook, history };
}

/** A hash of a state that does not depend on the order of keys. */
export function digestOf({ notebook, history }: EditState): string {
  const text = JSON.stringify({ notebook, history }, sortKeys);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

// Not the whole registry: a process that has to start a hundred times must not load a Word library.
const commands: Record<string, unknown> = { ...contactOperations, ...interviewOperations };

async function perform(session: Session, { name, input }: Request, context: CommandContext) {
  if (name === 'undo' || name === 'redo') {
    await session.step(name, context);
    return;
  }
  const command = commands[name] as Command<z.ZodType, unknown>;
  await session.run(command, command.input.parse(input), context);
}

function contextOf(run: number, step: number): CommandContext {
  let count = 0;
  return {
    newId: () => `r${run}-${step}-${++count}`,
    now: new Date(Date.parse('2026-05-04T08:00:00Z') + run * 60_000 + step * 4_000).toISOString(),
    timeZone: 'Europe/Berlin',
  };
}

type Request = { name: string; input: unknown };

function requestOf(notebook: Notebook, random: (limit: number) => number, mark: string): Request {
  const pick = <T>(records: Record<string, T>) => {
    // Sorted, because a notebook that was read again may list its records in another order.
    const entries = Object.entries(records).sort(([a], [b]) => (a < b ? -1 : 1));
    return entries[random(Math.max(1, entries.length))];
  };
  const dice = random(100);
  const contact = pick(notebook.contacts);
  const interview = pick(notebook.interviews);
  const question = pick(interview?.[1].questions ?? {});
  if (dice < 14) return { name: 'undo', input: null };
  if (dice < 20) return { name: 'redo', input: null };
  if (!contact || (dice < 30 && Object.keys(notebook.contacts).length < contactLimit)) {
    return { name: 'contacts.add', input: { displayName: `Person ${mark}` } };
  }
  if (dice < 40 || !interview || !question) {
    const fields = { role: `Role ${mark}`, researchNotes: `Found ${mark}\n`.repeat(random(20)) };
    return { name: 'contacts.update', input: { contactId: contact[0], fields } };
  }
  const ids = { interviewId: interview[0], plannedQuestionId: question[0] };
  if (dice < 45) return { name: 'interviews.moveQuestion', input: { ...ids, toIndex: random(5) } };
  const text = `${question[1].note} ${mark} said “so”`.slice(-random(2_000) - 20);
  return { name: 'interviews.writeNote', input: { ...ids, text } };
}
