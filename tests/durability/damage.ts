import { basename } from 'node:path';
import { createSession } from '../../src/core/session.ts';
import { lockFileName, parseJournalName, previous2FileName } from '../../src/storage/names.ts';
import { type OpenNotebook, openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { OpenProblemError } from '../../src/storage/openProblem.ts';
import { createRandom } from '../storage/random.ts';
import { dropEverything } from './crash.ts';
import { damageKinds } from './damageKinds.ts';
import { makeSource, type Source } from './damageSource.ts';
import { renameNotebook } from './labEdits.ts';
import { labContext, labEnvironment, labFolder, type Random } from './labWorld.ts';
import { diskWith, type SimulatedDisk } from './simulatedDisk.ts';

/** How many damaged files, and when to stop early. */
export type DamageSettings = { seed: number; runCount: number; maxViolations?: number };

/** What many damaged files have shown. */
export type DamageResult = {
  runCount: number;
  /** Files that were really changed. */
  damagedCount: number;
  /** Damage after which not the newest state was there, and that was said. */
  toldCount: number;
  /** Damage that leaves exactly what an earlier moment would have left, by name; see {@link exceptions}. */
  exceptionCounts: Record<string, number>;
  violations: string[];
};

/** Damage that nobody can tell from a notebook that was never written any further. */
export const exceptions: Record<string, (damage: FileDamage) => boolean> = {
  'a whole journal that nothing else refers to was deleted': ({ path, left }) =>
    left === null && parseJournalName(basename(path)) !== null,
  'a journal ends between two records': ({ path, bytes, left }) =>
    parseJournalName(basename(path)) !== null &&
    left !== null &&
    left.at(-1) === 0x0a &&
    Buffer.compare(bytes.subarray(0, left.byteLength), left) === 0,
};

type FileDamage = { path: string; bytes: Buffer; left: Buffer | null };

const damagesOfSource = 150;

/** Damages one file of a folder, opens it and looks at what came of it, many times. */
export async function runDamage(settings: DamageSettings): Promise<DamageResult> {
  const { seed, runCount, maxViolations = 5 } = settings;
  const result: DamageResult = {
    runCount: 0,
    damagedCount: 0,
    toldCount: 0,
    exceptionCounts: {},
    violations: [],
  };
  let source: Source | null = null;
  while (result.runCount < runCount && result.violations.length < maxViolations) {
    const random = createRandom((seed + result.runCount * 7_919) | 0);
    if (source === null || result.runCount % damagesOfSource === 0) {
      source = await makeSource(createRandom((seed + result.runCount) | 0));
      await openUndamaged(source, result, `seed ${seed}, run ${result.runCount}`);
    }
    await damageOne(source, random, result, `seed ${seed}, run ${result.runCount}`);
    result.runCount += 1;
  }
  return result;
}

async function damageOne(source: Source, random: Random, result: DamageResult, name: string) {
  const paths = [...source.files.keys()].filter((path) => path.startsWith(`${labFolder}/`));
  const path = paths[random(paths.length)] ?? '';
  const kinds = Object.keys(damageKinds);
  const kind = kinds[random(kinds.length)] ?? '';
  const bytes = Buffer.from(source.files.get(path) ?? []);
  const others = paths
    .filter((other) => other !== path && isSameKind(basename(other), basename(path)))
    .map((other) => Buffer.from(source.files.get(other) ?? []));
  const left = damageKinds[kind]?.(bytes, random, others) ?? null;
  if (left !== null && Buffer.compare(left, bytes) === 0) return;
  result.damagedCount += 1;
  const what = `${path}, ${source.isClosed ? 'closed' : 'killed'}: ${kind}`;
  const accuse = (problem: string) => {
    const folder = paths.map((one) => `${basename(one)} ${source.files.get(one)?.byteLength}`);
    const change = left ? `${bytes.byteLength} -> ${left.byteLength} bytes` : 'gone';
    result.violations.push(`${problem} (${name})\n  ${what}, ${change}\n  ${folder.join(', ')}`);
  };
  const files = new Map(source.files);
  if (left === null) files.delete(path);
  else files.set(path, left);
  const disk = diskWith(files);
  try {
    await openDamaged({ disk, source, random, result, accuse, damage: { path, bytes, left } });
  } catch (cause) {
    accuse(`threw ${cause instanceof Error ? cause.stack : String(cause)}`);
  }
  disk.kill();
}

/** Without damage nothing is to be said, whether the folder was closed or its process killed. */
async function openUndamaged(
  { files, states, textOf, isClosed }: Source,
  result: DamageResult,
  name: string,
) {
  const disk = diskWith(files);
  const open = await openNotebookFolder(labFolder, {}, labEnvironment(disk.files, 20));
  disk.kill();
  if (textOf(open) !== states.at(-1)) result.violations.push(`not the newest state (${name})`);
  const found = open.recovery?.found ?? [];
  // A kill may come while a line is written, and that is said.
  if (isClosed ? found.length > 0 : found.some((one) => !one.includes('not completely written'))) {
    result.violations.push(`alarm without damage (${name})\n  ${found.join(' ')}`);
  }
}

type DamagedRun = {
  disk: SimulatedDisk;
  source: Source;
  random: Random;
  result: DamageResult;
  accuse: (what: string) => void;
  damage: FileDamage;
};

async function openDamaged({ disk, source, random, result, accuse, damage }: DamagedRun) {
  const { states, textOf } = source;
  const open = await openAsPerson(disk, damage);
  const index = states.lastIndexOf(textOf(open));
  if (index < 0) accuse('a notebook that never was');
  const isNewest = index === states.length - 1;
  // Each snapshot is there three times with the journals behind it, and backups are only copies.
  if (!isNewest && !parseJournalName(basename(damage.path))) accuse('one file too many was needed');
  if (index >= 0 && !isNewest) {
    const exception = Object.keys(exceptions).find((one) => exceptions[one]?.(damage));
    if (open.recovery) result.toldCount += 1;
    else if (exception === undefined) {
      accuse(`state ${index} of ${states.length - 1}, and nothing was said`);
    } else {
      result.exceptionCounts[exception] = (result.exceptionCounts[exception] ?? 0) + 1;
    }
  }
  if (!isKept(damage, disk.crash(dropEverything).disk)) accuse('the damaged original is gone');
  if (random(5) !== 0) return;
  const session = createSession(open.notebook, open.storage, open.history);
  await renameNotebook(session, 'After the damage', labContext(random));
  const last = textOf(session.snapshot());
  await open.close();
  const again = await openNotebookFolder(labFolder, {}, labEnvironment(disk.files, 21));
  if (textOf(again) !== last) accuse('what was written after the damage is not there');
  if (again.recovery) accuse(`the damage is told twice: ${again.recovery.found.join(' ')}`);
}

/** Opens a folder; a lock that now seems to be of another computer is taken over, as a person may. */
async function openAsPerson(disk: SimulatedDisk, { path }: FileDamage): Promise<OpenNotebook> {
  const env = labEnvironment(disk.files, 20);
  try {
    return await openNotebookFolder(labFolder, {}, env);
  } catch (cause) {
    const isElsewhere = cause instanceof OpenProblemError && cause.kind === 'locked_elsewhere';
    if (!isElsewhere || basename(path) !== lockFileName) throw cause;
    return openNotebookFolder(labFolder, { takeOver: true }, env);
  }
}

/** Tells whether the damaged bytes are anywhere in the folder; the lock and what is half-made are nobody's. */
function isKept({ path, left }: FileDamage, disk: SimulatedDisk): boolean {
  if (left === null || left.byteLength === 0) return true;
  // The oldest generation goes with the next one, which opening a killed notebook writes.
  if (basename(path) === previous2FileName) return true;
  if (/^\.lock|\.tmp$/.test(basename(path))) return true;
  return [...disk.contents().values()].some((bytes) => Buffer.compare(bytes, left) === 0);
}

function isSameKind(one: string, other: string): boolean {
  const kindOf = (name: string) => (parseJournalName(name) ? 'journal' : name.slice(0, 8));
  return kindOf(one) === kindOf(other);
}
