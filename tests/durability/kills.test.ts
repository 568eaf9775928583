/**
 * A process that edits as fast as the disk allows is killed (SIGKILL) at any moment: while it saves,
 * while it compacts, while it opens what the kill before left. What the next one finds must be what was
 * typed up to some edit, and never fewer edits than were acknowledged. One folder bears all kills, so
 * that damage would add up. `N=` kills.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSession } from '../../src/core/session.ts';
import { emptyHistory } from '../../src/core/undoHistory.ts';
import { inspectFolder } from '../../src/storage/inspectFolder.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { notebookFolder, richNotebook } from '../storage/folders.ts';
import { createRandom } from '../storage/random.ts';
import { bundleProgram } from './bundleProgram.ts';
import { killAll, type LineProcess, startProcess } from './childProcess.ts';
import type { WriterOrders, WriterReport } from './childWriter.ts';
import { cutEdit } from './cutEdit.ts';
import { digestOf, type EditState, stateOf, statesOfRun } from './editSteps.ts';

const { seed, numRuns } = randomSettings(400, 'kills');
const random = createRandom(seed);
/** How many edits the longest run makes. */
const longestRun = 40;
/** After so many kills the parent opens the folder itself and looks closer. */
const lookEvery = 25;

let program: string;
let folder: string;

beforeAll(async () => {
  program = await bundleProgram(join(import.meta.dirname, 'childWriter.ts'));
  folder = await notebookFolder();
});

afterAll(killAll);

/** What the folder may hold: the states after the edits that were acknowledged, and a few more. */
let possible: EditState[] = [{ notebook: richNotebook(), history: emptyHistory }];
const count = { opened: 0, acknowledged: 0, closed: 0, unheard: 0, cut: 0 };

it('keeps every acknowledged edit through kills at any moment', { timeout: 0 }, async () => {
  let waiting = startWriter();
  for (let run = 1; run <= numRuns; run += 1) {
    const writer = waiting;
    // The next one starts up while this one works.
    waiting = startWriter();
    await killRun(run, writer);
    if (run % lookEvery === 0) await lookCloser(`after kill ${run}`);
  }
  await lookCloser('at the end');
  expect(readdirSync(folder).filter((name) => /\.tmp$/.test(name))).toEqual([]);
  if (count.cut === 0) expect(readdirSync(folder)).not.toContain('quarantine');
  console.log(`kills: ${JSON.stringify(count)}`);
  expect(count.opened).toBeGreaterThan(numRuns / 2);
  expect(count.acknowledged).toBeGreaterThan(numRuns);
});

function startWriter(): LineProcess {
  return startProcess([process.execPath, program]);
}

async function killRun(run: number, writer: LineProcess): Promise<void> {
  const orders: WriterOrders = {
    folder,
    seed,
    run,
    depth: 1 + random(4),
    stepCount: 1 + random(longestRun),
    limits: {
      recordCount: 2 + random(30),
      byteCount: 4_000 + random(60_000),
      idleMs: 1 + random(8),
    },
  };
  // One in six is killed while it still opens the folder, the others after some edit or as they close.
  const killAfter = random(6) === 0 ? 'orders' : `done ${1 + random(orders.stepCount)}`;
  const pauseMs = random(3) === 0 ? random(40) : random(4);
  const kill = () => setTimeout(writer.kill, pauseMs);
  writer.tell(JSON.stringify(orders));
  if (killAfter === 'orders') kill();
  let acknowledged = 0;
  let answered = 0;
  let begin: EditState | null = null;
  for (let line = await writer.hear(); line !== null; line = await writer.hear()) {
    if (line === killAfter) kill();
    const [, word, rest = ''] = /^(\w+) ?(.*)$/.exec(line) ?? [];
    if (word === 'opened') begin = foundState(run, JSON.parse(rest));
    if (word === 'done') acknowledged = Math.max(acknowledged, Number(rest));
    if (word === 'done' || word === 'nothing') answered = Math.max(answered, Number(rest));
    if (word === 'closed') count.closed += 1;
  }
  // It ends by itself when the kill comes too late; any other end is a failure.
  expect([null, 0], `run ${run}`).toContain(await writer.ended);
  if (begin === null) {
    count.unheard += 1;
    return;
  }
  count.opened += 1;
  count.acknowledged += acknowledged;
  const begun = Math.min(answered + orders.depth, orders.stepCount);
  const states = await statesOfRun(begin, seed, run, begun);
  possible = states.slice(acknowledged);
}

/** The state a run found, which must be one of the possible ones. */
function foundState(run: number, report: WriterReport): EditState {
  const found = possible.find((state) => digestOf(state) === report.digest);
  expect(found, `run ${run} found none of the ${possible.length} possible states`).toBeDefined();
  // An edit that was just being written may be cut; it was never acknowledged.
  expect(['', cutEdit], `run ${run}`).toContain(report.lost.join());
  if (report.lost.length > 0) count.cut += 1;
  return found as EditState;
}

/** Looks at the folder without changing it, opens it, goes a step back and forward, and closes it. */
async function lookCloser(when: string): Promise<void> {
  const seen = await inspectFolder(folder);
  expect(seen.problem, when).toBe(null);
  const open = await openNotebookFolder(folder);
  expect(seen.readable?.notebook, when).toEqual(open.notebook);
  const session = createSession(open.notebook, open.storage, open.history);
  const digest = digestOf(stateOf(session));
  expect(possible.map(digestOf), when).toContain(digest);
  const before = session.notebook;
  const now = '2026-05-05T12:00:00.000Z';
  if ((await session.step('undo', { now })).value !== null) {
    expect(session.notebook, when).not.toEqual(before);
    await session.step('redo', { now });
    expect(session.notebook, when).toEqual(before);
  }
  await open.close();
  expect((await inspectFolder(folder)).recovery, when).toBe(null);
  // Three generations with their journals, however many kills there were.
  expect(readdirSync(folder).length, readdirSync(folder).join()).toBeLessThan(40);
  possible = [stateOf(session)];
}
