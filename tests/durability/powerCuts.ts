import type { CommandContext } from '../../src/core/operation.ts';
import { createSession } from '../../src/core/session.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { createRandom } from '../storage/random.ts';
import { type Cutter, createCutter } from './cutter.ts';
import { editAtRandom } from './labEdits.ts';
import { labContext, labEnvironment, labFolder, labNotebook, type Random } from './labWorld.ts';
import { createDisk, type SimulatedDisk } from './simulatedDisk.ts';

/** How many power cuts, and when to stop early. */
export type PowerCutSettings = { seed: number; stateCount: number; maxViolations?: number };

/** What many power cuts have shown. */
export type PowerCutResult = {
  /** Different states of the disk that were recovered. */
  stateCount: number;
  /** How many of them were cut off again while they were recovered. */
  secondCutCount: number;
  runCount: number;
  violations: string[];
};

const editsInRun = 24;

/**
 * Works on notebooks at random, cuts the power after every file operation in several ways, and opens
 * what is left. What is found must be a state the notebook went through, not older than what was
 * acknowledged and not newer than what was asked for.
 */
export async function runPowerCuts(settings: PowerCutSettings): Promise<PowerCutResult> {
  const { seed, stateCount, maxViolations = 5 } = settings;
  const result: PowerCutResult = { stateCount: 0, secondCutCount: 0, runCount: 0, violations: [] };
  while (result.stateCount < stateCount && result.violations.length < maxViolations) {
    await workUnderCuts(seed, result.runCount, result);
    result.runCount += 1;
  }
  return result;
}

async function workUnderCuts(seed: number, run: number, result: PowerCutResult): Promise<void> {
  const random = createRandom((seed + run * 7_919) | 0);
  const disk = createDisk();
  await disk.files.makeFolder('/home');
  await disk.files.syncFolder('/');
  const limits = { recordCount: 2 + random(12), byteCount: 2_000 + random(8_000), idleMs: 60_000 };
  const cutter = createCutter({ random, result, limits, name: `seed ${seed}, run ${run}` });
  cutter.watch(disk, 'create');
  await createNotebookFolder(labFolder, labNotebook(), labEnvironment(disk.files, 0, limits));
  cutter.created();
  await cutter.settle();
  const context = labContext(random);
  let work = await openOn(disk, 1, cutter, limits);
  for (let boot = 2, edit = 0; edit < editsInRun; edit += 1) {
    const dice = random(100);
    if (dice < 9) {
      work = await openOn(await cutOff(work, random, context, cutter), boot++, cutter, limits);
    } else if (dice < 16) {
      const { disk: left } = work;
      await closeWhileEditing(work, random, context, cutter);
      work = await openOn(left, boot++, cutter, limits);
    } else {
      const count = random(5) === 0 ? 2 + random(4) : 1;
      await editTogether(work, count, random, context);
    }
    cutter.cut(work.disk, 'at rest');
    await cutter.settle();
  }
  await work.open.close();
  work.disk.kill();
}

type Work = Awaited<ReturnType<typeof openOn>>;
type Limits = { recordCount: number; byteCount: number; idleMs: number };

async function openOn(disk: SimulatedDisk, boot: number, cutter: Cutter, limits: Limits) {
  cutter.watch(disk, `open ${boot}`);
  const open = await openNotebookFolder(labFolder, {}, labEnvironment(disk.files, boot, limits));
  const session = createSession(open.notebook, open.storage, open.history);
  cutter.opened(session);
  return { disk, open, session };
}

/** Cuts the power, or kills the process, and goes on with what is left. */
async function cutOff(
  work: Work,
  random: Random,
  context: () => CommandContext,
  cutter: Cutter,
): Promise<SimulatedDisk> {
  if (random(3) > 0) {
    // In the middle of an edit: it may be there afterwards or not.
    void editAtRandom(work.session, random, context).catch(() => {});
    for (let count = random(40); count > 0; count -= 1) await null;
  }
  const isKilled = random(2) === 0;
  const { disk, description } = work.disk.crash(cutter.choose());
  const killed = work.disk.killProcess();
  work.disk.kill();
  await cutter.settle();
  cutter.note(isKilled ? 'the process is killed' : `power cut, lost: ${description || 'nothing'}`);
  return isKilled ? killed : disk;
}

async function closeWhileEditing(
  work: Work,
  random: Random,
  context: () => CommandContext,
  cutter: Cutter,
): Promise<void> {
  const edits = random(3) === 0 ? editTogether(work, 2, random, context) : null;
  await work.open.close();
  await edits;
  cutter.cut(work.disk, 'closed');
  await cutter.settle();
}

async function editTogether(
  { session }: Work,
  count: number,
  random: Random,
  context: () => CommandContext,
): Promise<void> {
  const edits = Array.from({ length: count }, () => editAtRandom(session, random, context));
  await Promise.all(edits);
}
