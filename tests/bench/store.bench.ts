/**
 * What saving and opening cost, against lowdb's own JSONFile and against JSON.parse in the same run, in
 * notebooks of 100, 1,000 and 10,000 people with 20 notes each. Run it with
 * `npx tsx tests/bench/store.bench.ts`; N= sets the number of timed edits.
 */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { createSession, type Session } from '../../src/core/session.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { nodeEnvironment } from '../../src/storage/environment.ts';
import { type OpenNotebook, openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { median, quantile, timed, watchEventLoop } from './figures.ts';
import { largeNotebook, noteText, placeOf, writeNote } from './largeNotebook.ts';

const sizes = [100, 1_000, 10_000];
const editCount = Number(process.env.N ?? 300);
const openCount = 5;

type Bench = {
  size: number;
  folder: string;
  open: OpenNotebook;
  session: Session;
  ours: number[];
  theirs: number[];
};

const collectGarbage = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();

async function prepare(parent: string, size: number): Promise<Bench> {
  const folder = join(parent, `notebook-${size}`);
  await createNotebookFolder(folder, largeNotebook(size));
  const { open, session } = await openFolder(folder);
  // With a backup of just now none is made in the midst of the edits.
  await open.backups.make('asked', session.snapshot());
  return { size, folder, open, session, ours: [], theirs: [] };
}

async function openFolder(folder: string, recordCount = 1_000_000) {
  // Compaction is measured by itself, so that it does not happen in the midst of one size's edits.
  const limits = { recordCount, byteCount: 1e9, idleMs: 1e9 };
  const open = await openNotebookFolder(folder, {}, { ...nodeEnvironment, limits });
  return { open, session: createSession(open.notebook, open.storage, open.history) };
}

async function measureEdits(benches: Bench[]): Promise<void> {
  collectGarbage();
  // By turns, so that a busy moment of the machine or its disk hits every size.
  for (let edit = -20; edit < editCount; edit += 1) {
    for (const { session, size, ours } of benches) {
      const took = await timed(() => writeNote(session, size, edit + 20));
      if (edit >= 0) ours.push(took);
    }
  }
}

/** The same edits with lowdb alone, which writes the whole notebook each time and never syncs it. */
async function measurePeer(parent: string, { size, theirs }: Bench): Promise<void> {
  // The adapter itself: lowdb's preset would keep everything in memory under a test runner.
  const file = new JSONFile<Notebook>(join(parent, `${size}.json`));
  const peer = new Low(file, largeNotebook(size));
  const runs = Math.max(5, Math.min(50, Math.round(20_000 / size)));
  for (let edit = -1; edit < runs; edit += 1) {
    const { interviewId, plannedQuestionId } = placeOf(edit + 1, size);
    const took = await timed(async () => {
      const question = peer.data.interviews[interviewId]?.questions[plannedQuestionId];
      if (question) question.note = noteText(`edit ${edit}`);
      await peer.write();
    });
    if (edit >= 0) theirs.push(took);
  }
}

function printEdits(benches: Bench[]): void {
  console.log(`One edit, typed to durable, ms (ours: median of ${editCount}, synced to disk)`);
  console.table(
    benches.map(({ size, ours, theirs }) => ({
      people: size,
      'ours median': median(ours).toFixed(2),
      'ours p95': quantile(ours, 0.95).toFixed(2),
      'lowdb median': median(theirs).toFixed(1),
      'lowdb p95': quantile(theirs, 0.95).toFixed(1),
      ratio: `1/${(median(theirs) / median(ours)).toFixed(0)}`,
    })),
  );
  const [first, last] = [benches[0], benches.at(-1)];
  if (!first || !last) return;
  const growth = median(last.ours) / median(first.ours);
  console.log(`growth from ${first.size} to ${last.size} people: ${growth.toFixed(2)}x (<= 1.3x)`);
  const share = median(last.theirs) / median(last.ours);
  console.log(`share of lowdb at ${last.size} people: 1/${share.toFixed(0)} (<= 1/100)`);
}

async function measureOpening(folder: string, size: number) {
  const path = join(folder, 'notebook.json');
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = -1; run < openCount; run += 1) {
    collectGarbage();
    const parse = await timed(async () => JSON.parse(await readFile(path, 'utf8')));
    collectGarbage();
    let open: OpenNotebook | null = null;
    const own = await timed(async () => {
      const opened = await openFolder(folder);
      open = opened.open;
      await writeNote(opened.session, size, run + 1);
    });
    await (open as OpenNotebook | null)?.close();
    if (run < 0) continue;
    ours.push(own);
    theirs.push(parse);
  }
  return {
    people: size,
    MB: ((await stat(path)).size / 1e6).toFixed(1),
    'open and first edit': median(ours).toFixed(0),
    'read and JSON.parse': median(theirs).toFixed(0),
    ratio: (median(ours) / median(theirs)).toFixed(2),
    goal: size > 100 ? '<= 1.5' : '',
  };
}

/**
 * Types on while the whole notebook is written by a compaction, and then by a backup, and watches how
 * long typing is held up.
 */
async function measureWritingWhole(folder: string, size: number): Promise<void> {
  const quietEdits = 100;
  const { open, session } = await openFolder(folder, quietEdits);
  const { ino } = await stat(join(folder, 'notebook.json'));
  const isCompacted = async () => (await stat(join(folder, 'notebook.json'))).ino !== ino;
  let edit = 0;
  const typeUntil = async (what: string, isEnough: () => boolean | Promise<boolean>) => {
    const times: number[] = [];
    collectGarbage();
    const watch = watchEventLoop();
    do times.push(await timed(() => writeNote(session, size, edit++)));
    while (!(await isEnough()));
    return { what, edits: times.length, ...row(times, watch.stop()) };
  };
  const rows = [await typeUntil('nothing', () => edit >= quietEdits - 1)];
  rows.push(await typeUntil('a compaction', isCompacted));
  let isMade = false;
  const backup = open.backups.make('asked', session.snapshot()).then(() => {
    isMade = true;
  });
  rows.push(await typeUntil('a backup', () => isMade));
  await backup;
  await open.close();
  console.log(`Typing at ${size} people while the whole notebook is written, ms`);
  console.table(rows);
}

function row(times: number[], longestBlock: number) {
  return {
    'edit median': median(times).toFixed(2),
    'edit p95': quantile(times, 0.95).toFixed(2),
    'longest edit': quantile(times, 1).toFixed(1),
    'longest block': longestBlock.toFixed(1),
  };
}

const parent = await mkdtemp(join(tmpdir(), 'askbook-bench-'));
try {
  const benches: Bench[] = [];
  for (const size of sizes) benches.push(await prepare(parent, size));
  await measureEdits(benches);
  for (const bench of benches) {
    await bench.open.close();
    await measurePeer(parent, bench);
  }
  printEdits(benches);
  const folders = benches.map(({ folder, size }) => ({ folder, size }));
  benches.length = 0;
  console.log(`Opening, ms (median of ${openCount}, by turns)`);
  const rows = [];
  for (const { folder, size } of folders) rows.push(await measureOpening(folder, size));
  console.table(rows);
  const largest = folders.at(-1);
  if (largest) await measureWritingWhole(largest.folder, largest.size);
} finally {
  await rm(parent, { recursive: true, force: true });
}
