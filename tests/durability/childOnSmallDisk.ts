// A process with a small disk of its own (a tmpfs in its own mount namespace). It edits a notebook there
// until the disk is full or read-only, checks what was promised, and says "held <json>" when all of it was.
// Its argument is JSON: SmallDiskOrders.
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createNotebook } from '../../src/core/notebook/emptyNotebook.ts';
import { SaveError } from '../../src/core/safekeeping/saveError.ts';
import { createSession, type Session } from '../../src/core/session.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { nodeEnvironment } from '../../src/storage/environment.ts';
import { type OpenNotebook, openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { createRandom } from '../storage/random.ts';
import { createEditor, digestOf, type Editor, type EditState, stateOf } from './editSteps.ts';

/** What a child on a small disk is told. */
export type SmallDiskOrders = {
  place: string;
  byteCount: number;
  seed: number;
  trouble: 'full' | 'read_only';
};

const orders: SmallDiskOrders = JSON.parse(process.argv[2] ?? '{}');
const random = createRandom(orders.seed);
const folder = join(orders.place, 'notebook');
const ballast = join(orders.place, 'ballast');
/** Takes a third of the disk from the start, so that removing it makes room however much was written. */
const reserve = join(orders.place, 'reserve');
/** So many refused edits are enough. */
const wantedRefusals = 12;

type Work = {
  session: Session;
  editor: Editor;
  /** The state after each edit; the first is that before any. */
  states: EditState[];
  acknowledged: number;
  refusals: number;
};

async function openToWrite(run: number): Promise<{ open: OpenNotebook; work: Work }> {
  const limits = { recordCount: 3 + random(40), byteCount: 20_000, idleMs: 1 + random(20) };
  const open = await openNotebookFolder(folder, {}, { ...nodeEnvironment, limits });
  const session = createSession(open.notebook, open.storage, open.history);
  const editor = createEditor(session, orders.seed, run);
  const work = { session, editor, states: [stateOf(session)], acknowledged: 0, refusals: 0 };
  return { open, work };
}

/** Edits until `isEnough`; an edit that is refused stays in memory, and the session says why. */
async function editUntil(work: Work, isEnough: () => boolean): Promise<void> {
  const { session, editor, states } = work;
  while (!isEnough()) {
    const { revision } = session;
    const saving = editor.next();
    // That there is nothing to undo is no edit.
    if (session.revision === revision) continue;
    states.push(stateOf(session));
    const refusal = await saving.catch((cause: unknown) => cause);
    if (refusal === undefined) work.acknowledged = states.length - 1;
    else {
      work.refusals += 1;
      assert.ok(refusal instanceof SaveError, String(refusal));
      assert.equal(session.saveProblem?.kind, 'disk');
      assert.ok(session.savedRevision < session.revision);
    }
    assert.ok(states.length < 50_000, 'the disk never said no');
  }
}

/** Another reader finds everything that was acknowledged, and nothing that was not typed. */
async function readerFindsAcknowledged({ states, acknowledged }: Work): Promise<void> {
  const reader = await openNotebookFolder(folder, { readOnly: true });
  await reader.close();
  const digest = digestOf(reader);
  const found = states.findLastIndex((state) => digestOf(state) === digest);
  assert.ok(found >= acknowledged, `found edit ${found}, acknowledged were ${acknowledged}`);
}

/** After the trouble one retry saves everything, for this session and for those after it. */
async function everythingIsSaved(open: OpenNotebook, work: Work): Promise<void> {
  const { session } = work;
  await session.retrySave();
  assert.equal(session.saveProblem, null);
  assert.equal(session.savedRevision, session.revision);
  work.acknowledged = work.states.length - 1;
  await readerFindsAcknowledged(work);
  await editUntil(work, () => work.acknowledged === work.states.length - 1 && random(10) === 0);
  await open.close();
  const again = await openNotebookFolder(folder);
  assert.equal(digestOf(again), digestOf(stateOf(session)));
  assert.deepEqual(again.recovery, null);
  await again.close();
}

function fillUp(roomByteCount: number): void {
  rmSync(ballast, { force: true });
  const { bavail, bsize } = statfsSync(orders.place);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - roomByteCount)));
}

async function diskFillsUp(): Promise<string> {
  const { open, work } = await openToWrite(1);
  await editUntil(work, () => random(30) === 0);
  fillUp(random(12) * 4_096);
  await editUntil(work, () => work.refusals >= wantedRefusals);
  await readerFindsAcknowledged(work);
  rmSync(ballast);
  rmSync(reserve);
  await everythingIsSaved(open, work);
  await openOnFullDisk();
  return `${work.states.length - 1} edits`;
}

/** A notebook that is closed can be read on a full disk; opening to write works or says why not. */
async function openOnFullDisk(): Promise<void> {
  fillUp(0);
  const before = readFileSync(join(folder, 'notebook.json'));
  const reader = await openNotebookFolder(folder, { readOnly: true });
  const refusal = await openNotebookFolder(folder).then(
    (open) => open.close().then(() => null),
    (cause: { code: string; message: string }) => cause,
  );
  if (refusal) {
    assert.equal(refusal.code, 'storage_failed', refusal.message);
    assert.match(refusal.message, /full/);
  }
  assert.deepEqual(readFileSync(join(folder, 'notebook.json')), before);
  rmSync(ballast);
  const again = await openNotebookFolder(folder);
  assert.equal(digestOf(again), digestOf(reader));
  await again.close();
}

/** A disk turns read-only as soon as nobody writes to it; what follows is the same as on a full one. */
async function diskTurnsReadOnly(): Promise<string> {
  const { open, work } = await openToWrite(1);
  await editUntil(work, () => random(30) === 0);
  await open.close();
  const again = await openToWrite(2);
  mount('-o', 'remount,bind,ro', orders.place);
  await editUntil(again.work, () => again.work.refusals >= wantedRefusals);
  assert.match(again.work.session.saveProblem?.message ?? '', /read-only/);
  await readerFindsAcknowledged(again.work);
  mount('-o', 'remount,bind,rw', orders.place);
  await everythingIsSaved(again.open, again.work);
  mount('-o', 'remount,bind,ro', orders.place);
  await assert.rejects(openNotebookFolder(folder), {
    code: 'storage_failed',
    message: /read-only/,
  });
  await (await openNotebookFolder(folder, { readOnly: true })).close();
  return `${again.work.states.length - 1} edits`;
}

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'inherit' });
}

mkdirSync(orders.place, { recursive: true });
mount('-t', 'tmpfs', '-o', `size=${orders.byteCount}`, 'tmpfs', orders.place);
writeFileSync(reserve, Buffer.alloc(orders.byteCount / 3));
const context = { newId: () => 'n1', now: '2026-05-04T08:00:00.000Z', timeZone: 'UTC' };
await createNotebookFolder(folder, createNotebook('Small disk', [], context));
console.log(`held ${await (orders.trouble === 'full' ? diskFillsUp() : diskTurnsReadOnly())}`);
