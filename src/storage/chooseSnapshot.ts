import { join } from 'node:path';
import { fileErrorCode, storageError } from './fileError.ts';
import type { FileOperations } from './fileOperations.ts';
import { parseJournalName, snapshotFileNames } from './names.ts';
import { decodeSnapshot, readSnapshotHead, type VerifiedSnapshot } from './notebookFile.ts';

/** A snapshot file that cannot be used, and why in half a sentence. */
export type UnusableSnapshot = { name: string; reason: string };

/** The best snapshot of a folder and what stands beside it. */
export type ChosenSnapshot = {
  /** Null when none can be read. */
  chosen: { name: string; snapshot: VerifiedSnapshot } | null;
  /** The version of a newer Askbook whose file cannot even be read; null otherwise. */
  unreadableVersion: number | null;
  /** Files that had to be passed over. */
  unusable: UnusableSnapshot[];
  /** Files that claim a lower generation than the chosen one, which is as it should be but for notebook.json. */
  olderNames: string[];
  /** The generations the files claim, the highest first; a damaged head claims none. */
  generations: number[];
};

/**
 * Finds, among files that are there, the snapshot of the highest generation whose hash verifies. Files that claim less than a good one
 * are not read any further.
 */
export async function chooseSnapshot(
  folder: string,
  present: readonly string[],
  files: FileOperations,
): Promise<ChosenSnapshot> {
  const claims = await Promise.all(present.map((name) => claimOf(folder, name, files)));
  const inOrder = claims.toSorted((one, other) => other.generation - one.generation);
  const result: ChosenSnapshot = {
    chosen: null,
    unreadableVersion: null,
    unusable: [],
    olderNames: [],
    generations: inOrder.map(({ generation }) => generation).filter((claimed) => claimed > 0),
  };
  for (const { name, generation } of inOrder) {
    // A damaged head claims nothing; such a file is looked at all the same, to be put aside.
    if (result.chosen !== null && generation > 0) {
      result.olderNames.push(name);
      continue;
    }
    const read = decodeSnapshot(await readFile(folder, name, files));
    if (read.state === 'damaged') result.unusable.push({ name, reason: read.reason });
    else if (read.state === 'good') result.chosen ??= { name, snapshot: read };
    else if (read.snapshot) result.chosen ??= { name, snapshot: read.snapshot };
    else result.unreadableVersion = read.schemaVersion;
  }
  return result;
}

async function claimOf(folder: string, name: string, files: FileOperations) {
  try {
    const claim = await readSnapshotHead(files, join(folder, name));
    return { name, generation: claim?.head.generation ?? 0 };
  } catch (cause) {
    throw storageError(`${name} in ${folder} cannot be read`, cause);
  }
}

/** A file that went away between the look and the reading counts as an empty one. */
async function readFile(folder: string, name: string, files: FileOperations): Promise<Uint8Array> {
  try {
    return await files.read(join(folder, name));
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') return new Uint8Array();
    throw storageError(`${name} in ${folder} cannot be read`, cause);
  }
}

/** The highest generation that any file of a folder bears, 0 for none. */
export async function highestGeneration(folder: string, files: FileOperations): Promise<number> {
  const names = await files.list(folder);
  const present = snapshotFileNames.filter((name) => names.includes(name));
  const claims = await Promise.all(present.map((name) => claimOf(folder, name, files)));
  const journals = names.map((name) => parseJournalName(name)?.generation ?? 0);
  return Math.max(0, ...claims.map(({ generation }) => generation), ...journals);
}
