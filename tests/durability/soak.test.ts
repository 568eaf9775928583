/**
 * A long life of one notebook: random edits, undo, redo, restoring an earlier state, closing and opening,
 * and a process that is gone from one moment to the next. After each step the notebook is what a plain
 * model says; memory and folder do not grow. `N=` steps.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { dispatch, type Reply } from '../../src/api/dispatch.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { restoreNotebook } from '../../src/core/safekeeping/restoreContent.ts';
import { createSession, type Session } from '../../src/core/session.ts';
import { type OpenNotebook, openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { notebookFolder } from '../storage/folders.ts';
import { createRandom } from '../storage/random.ts';
import { cutEdit } from './cutEdit.ts';
import { type MortalProcess, startMortal } from './mortalProcess.ts';
import { type Content, contentOf, done, type Model, redone, undone } from './soakModel.ts';

const { seed, numRuns } = randomSettings(2_500, 'soak');
const random = createRandom(seed);
const personLimit = 50;

let folder: string;
let process: MortalProcess;
let open: OpenNotebook;
let session: Session;
let model: Model;
let clock = Date.parse('2026-05-04T08:00:00.000Z');
let step = 0;
/** The most a notebook ever was: the backups of a day keep their size, also when it is smaller again. */
let largestBytes = 0;
const count = { edits: 0, steps: 0, restored: 0, closed: 0, died: 0, lostUnsaved: 0 };

it('is what the model says after every step, and does not grow', { timeout: 0 }, async () => {
  folder = await notebookFolder();
  await start();
  model = { content: contentOf(session.notebook), undo: [], redo: [] };
  const sizes: { heap: number; bytes: number; files: number }[] = [];
  for (step = 1; step <= numRuns; step += 1) {
    await takeStep(random(1_000));
    expect(contentOf(session.notebook), `step ${step}`).toEqual(model.content);
    expect(session.history.undoLabel !== null, `step ${step}`).toBe(model.undo.length > 0);
    expect(session.history.redoLabel !== null, `step ${step}`).toBe(model.redo.length > 0);
    largestBytes = Math.max(largestBytes, statSync(join(folder, 'notebook.json')).size);
    if (step % Math.ceil(numRuns / 4) === 0) sizes.push(await measure());
  }
  await open.close();
  console.log(`soak: ${JSON.stringify({ ...count, sizes })}`);
  const [, atHalf, , atEnd] = sizes;
  if (!atHalf || !atEnd) throw new Error('Too few steps to compare');
  expect(atEnd.heap).toBeLessThan(atHalf.heap * 1.2 + 4e6);
  // Three generations with their journals, and ten backups.
  expect(atEnd.bytes).toBeLessThan((largestBytes + 100_000) * 16);
  expect(atEnd.files).toBeLessThan(60);
});

async function takeStep(dice: number): Promise<void> {
  // Now and then some time passes, so that typing is a new step and backups become due.
  clock += random(20) === 0 ? 60_000 * random(10) : 1_000 * random(20);
  if (dice < 600) return edit();
  if (dice < 800) return goBack();
  if (dice < 920) return goForward();
  if (dice < 935) return restoreEarlier();
  if (dice < 965) return reopen();
  return dieAndReopen();
}

async function start(): Promise<void> {
  const limits = { recordCount: 5 + random(200), byteCount: 100_000, idleMs: 5 };
  process = startMortal({ now, limits });
  open = await openNotebookFolder(folder, {}, process.env);
  session = createSession(open.notebook, open.storage, open.history);
}

function now(): string {
  return new Date(clock).toISOString();
}

function ask(name: string, input: unknown): Promise<Reply> {
  let ids = 0;
  const context = () => ({ newId: () => `s${step}-${++ids}`, now: now(), timeZone: 'UTC' });
  const deliver = async () => ({ outcome: 'cancelled' as const });
  return dispatch({ session, desktop: null, context, deliver }, { name, input });
}

async function expectOk(reply: Promise<Reply>): Promise<void> {
  expect(await reply, `step ${step}`).toMatchObject({ ok: true });
}

/** Makes a random edit, in the session and in the model; answers the reply that waits for the disk. */
function beginEdit(): Promise<Reply> {
  count.edits += 1;
  const { content } = model;
  const people = Object.keys(content.people).sort();
  const places = Object.keys(content.notes).sort();
  const text = `Step ${step}, ${random(1e6)}`;
  const dice = random(10);
  if (dice === 0) {
    model = done(model, { ...content, name: text }, null, clock);
    return ask('notebook.rename', { name: text });
  }
  if (dice === 1 && people.length < personLimit) {
    const added = { ...content.people, [`s${step}-1`]: { name: text, role: '' } };
    model = done(model, { ...content, people: added }, null, clock);
    return ask('contacts.add', { displayName: text });
  }
  if (dice < 5) {
    const contactId = people[random(people.length)] ?? '';
    const person = { name: content.people[contactId]?.name ?? '', role: text };
    const changed = { ...content.people, [contactId]: person };
    model = done(model, { ...content, people: changed }, `role ${contactId}`, clock);
    return ask('contacts.update', { contactId, fields: { role: text } });
  }
  // Mostly where was typed last, as a person does.
  const place = places[random(4) > 0 ? places.length - 1 : random(places.length)] ?? '';
  const [interviewId, plannedQuestionId] = place.split('/');
  model = done(model, { ...content, notes: { ...content.notes, [place]: text } }, place, clock);
  return ask('interviews.writeNote', { interviewId, plannedQuestionId, text });
}

async function edit(): Promise<void> {
  // Mostly one by one, sometimes several at once.
  const replies = Array.from({ length: random(5) === 0 ? 3 : 1 }, beginEdit);
  for (const reply of replies) await expectOk(reply);
}

async function goBack(): Promise<void> {
  count.steps += 1;
  model = undone(model);
  await expectOk(ask('history.undo', {}));
}

async function goForward(): Promise<void> {
  count.steps += 1;
  model = redone(model);
  await expectOk(ask('history.redo', {}));
}

async function reopen(): Promise<void> {
  count.closed += 1;
  await open.close();
  await process.die();
  await start();
  expect(open.recovery, `step ${step}`).toBe(null);
}

/** The process is gone in the midst of saving: what was acknowledged is there, what was not may be. */
async function dieAndReopen(): Promise<void> {
  count.died += 1;
  const possible = [model];
  for (let edits = random(4); edits > 0; edits -= 1) {
    void beginEdit();
    possible.push(model);
  }
  for (let turns = random(12); turns > 0; turns -= 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  await process.die();
  await start();
  expect(['', cutEdit], `step ${step}`).toContain(open.recovery?.lost.join() ?? '');
  const found = contentOf(session.notebook);
  const survived = possible.findLast(({ content }) => isDeepStrictEqual(content, found));
  expect(survived, `step ${step}: none of ${possible.length} states`).toBeDefined();
  if (survived !== model) count.lostUnsaved += 1;
  model = survived ?? model;
}

async function measure(): Promise<{ heap: number; bytes: number; files: number }> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  const files = filesBelow(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return { heap: globalThis.process.memoryUsage().heapUsed, bytes, files: files.length };
}

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

type Moment = { notebook: Notebook; content: Content };

/** Some moments of this notebook, to go back to. */
const moments: Moment[] = [];

/** Gives the notebook the content it had at another moment, as restoring a backup does. */
async function restoreEarlier(): Promise<void> {
  const then = moments[random(Math.max(1, moments.length))];
  moments[random(5)] = { notebook: session.notebook, content: model.content };
  if (!then || isDeepStrictEqual(then.content, model.content)) return;
  count.restored += 1;
  const context = { newId: () => 'none', now: now(), timeZone: 'UTC' };
  model = done(model, then.content, null, clock);
  await session.run(restoreNotebook, { notebook: then.notebook, label: 'Go back' }, context);
}
