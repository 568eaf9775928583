import { join } from 'node:path';
import { migrate, migrateTrusted } from '../core/notebook/migrate.ts';
import { readNewer } from '../core/notebook/readNewer.ts';
import { type Notebook, schemaVersion } from '../core/notebook/schema.ts';
import { emptyHistory, type UndoHistory } from '../core/undoHistory.ts';
import { type ChosenSnapshot, chooseSnapshot } from './chooseSnapshot.ts';
import { fileErrorCode, storageError } from './fileError.ts';
import type { FileOperations } from './fileOperations.ts';
import { type JournalPlace, scanJournal } from './journalFormat.ts';
import { isNotebookName, notebookFileName, parseJournalName, snapshotFileNames } from './names.ts';
import { OpenProblemError } from './openProblem.ts';
import { type NamedJournal, type Replay, replayJournals } from './replayJournals.ts';

/** Everything opening a folder finds out; nothing was written for it. */
export type LoadedFolder = {
  notebook: Notebook;
  history: UndoHistory;
  /** Where the next journal record goes. */
  place: JournalPlace;
  snapshotName: string;
  snapshotSha256: string;
  generation: number;
  /** The version on disk; below the present one the notebook was migrated, above it only read. */
  storedVersion: number;
  /** The content as its own version shapes it, for the copy made before a migration; null when not migrated. */
  bodyBefore: object | null;
  /** The highest generation any file bears. */
  topGeneration: number;
  /** How many records and bytes the journals hold behind the snapshot. */
  replayedCount: number;
  journalByteCount: number;
  lastStepAt: string | null;
  snapshots: ChosenSnapshot;
  faults: Replay['faults'];
  /** A journal the snapshot promised and that is not there; null when it is. */
  missingJournal: string | null;
};

type JournalFile = { name: string; generation: number; part: number };

/** Which part of a folder is read: the snapshots that may be chosen, and whether journals follow. */
export type LoadOptions = { among?: readonly string[]; hasJournals?: boolean };

/**
 * Reads a notebook folder: the best snapshot, and the journals behind it up to the first record that is
 * not right. Writes nothing. Errors: OpenProblemError, `storage_failed`.
 */
export async function loadFolder(
  folder: string,
  files: FileOperations,
  { among = snapshotFileNames, hasJournals = true }: LoadOptions = {},
): Promise<LoadedFolder> {
  const names = await listFolder(folder, files);
  if (!names.some(isNotebookName)) throw noNotebook(folder);
  if (!names.some(isNotebookFile)) throw emptied(folder);
  const present = among.filter((name) => names.includes(name));
  const snapshots = await chooseSnapshot(folder, present, files);
  const { chosen } = snapshots;
  if (snapshots.unreadableVersion !== null) throw newerProblem(snapshots.unreadableVersion);
  if (!chosen) throw unreadable(snapshots);
  const { head, body, history } = chosen.snapshot;
  const journals = hasJournals ? listJournals(names) : [];
  const place = { sequence: head.sequence, chain: head.chain };
  const wanted = journals.filter(({ generation }) => generation >= head.generation);
  const { read, byteCount } = await readJournals(folder, wanted, place, files);
  const replay: Replay = {
    body: body as object,
    schemaVersion: head.schemaVersion,
    history,
    place,
    lastStepAt: null,
    replayedCount: 0,
    faults: [],
  };
  replayJournals(replay, read);
  const storedVersion = replay.schemaVersion;
  const isMigrated = storedVersion < schemaVersion;
  return {
    notebook: toNotebook(replay, snapshots),
    history: isMigrated ? emptyHistory : replay.history,
    place: replay.place,
    snapshotName: chosen.name,
    snapshotSha256: chosen.snapshot.sha256,
    generation: head.generation,
    storedVersion,
    bodyBefore: isMigrated ? replay.body : null,
    topGeneration: Math.max(
      ...snapshots.generations,
      ...journals.map(({ generation }) => generation),
    ),
    replayedCount: replay.replayedCount,
    journalByteCount: byteCount,
    lastStepAt: replay.lastStepAt,
    snapshots,
    faults: replay.faults,
    missingJournal: head.journal !== null && !names.includes(head.journal) ? head.journal : null,
  };
}

/** Journals among names, in the order they were written. */
function listJournals(names: readonly string[]): JournalFile[] {
  return names
    .flatMap((name) => {
      const parsed = parseJournalName(name);
      return parsed ? [{ name, ...parsed }] : [];
    })
    .sort((one, other) => one.generation - other.generation || one.part - other.part);
}

async function readJournals(
  folder: string,
  journals: readonly JournalFile[],
  start: JournalPlace,
  files: FileOperations,
): Promise<{ read: NamedJournal[]; byteCount: number }> {
  const read: NamedJournal[] = [];
  let byteCount = 0;
  let assumed = start;
  for (const { name, generation, part } of journals) {
    const bytes = await readJournal(join(folder, name), files);
    if (bytes === null) continue;
    const scanned = scanJournal(bytes, assumed);
    assumed = scanned.records.at(-1)?.after ?? assumed;
    byteCount += bytes.byteLength;
    const { header } = scanned;
    // Records of another journal are known already and would be passed over without a word.
    const isOther = header !== null && (header.generation !== generation || header.part !== part);
    read.push({ name, scanned: isOther ? { ...scanned, fault: 'damaged' } : scanned });
  }
  return { read, byteCount };
}

/** Null for one that is gone since it was listed: its owner removed it; see loadBesideOwner.ts. */
async function readJournal(path: string, files: FileOperations): Promise<Uint8Array | null> {
  try {
    return await files.read(path);
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') return null;
    throw storageError(`The journal ${path} cannot be read`, cause);
  }
}

function toNotebook(replay: Replay, snapshots: ChosenSnapshot): Notebook {
  const { body, schemaVersion: version } = replay;
  if (version > schemaVersion) {
    const notebook = readNewer(body);
    if (notebook) return notebook;
    throw newerProblem(version);
  }
  try {
    return version === schemaVersion
      ? (migrateTrusted(version, body) as Notebook)
      : migrate(version, body);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OpenProblemError(
      'damaged',
      `${snapshots.chosen?.name ?? notebookFileName} is not what it should be (${reason}). Nothing was changed.`,
    );
  }
}

/** Answers the names in a folder. Errors: OpenProblemError for a missing one. */
export async function listFolder(folder: string, files: FileOperations): Promise<string[]> {
  try {
    return await files.list(folder);
  } catch (cause) {
    const code = fileErrorCode(cause);
    if (code === 'ENOENT') {
      throw new OpenProblemError('folder_missing', `There is no folder ${folder}`);
    }
    if (code === 'ENOTDIR') throw noNotebook(folder);
    throw storageError(`The folder ${folder} cannot be read`, cause);
  }
}

/** The refusal of a folder that holds no notebook. */
export function noNotebook(folder: string): OpenProblemError {
  return new OpenProblemError('folder_emptied', `This folder is no notebook: ${folder}`);
}

function isNotebookFile(name: string): boolean {
  return snapshotFileNames.some((known) => known === name) || parseJournalName(name) !== null;
}

function emptied(folder: string): OpenProblemError {
  return new OpenProblemError(
    'folder_emptied',
    `The notebook was taken out of ${folder}; only its backups are still there. Nothing was changed.`,
  );
}

function newerProblem(version: number): OpenProblemError {
  return new OpenProblemError(
    'newer',
    `This notebook was written by a newer Askbook (its version is ${version}, this Askbook knows up to ${schemaVersion}); update Askbook to open it. Nothing was changed.`,
  );
}

function unreadable({ unusable }: ChosenSnapshot): OpenProblemError {
  const reasons = unusable.map(({ name, reason }) => `${name} is damaged (${reason})`);
  const found = reasons.length > 0 ? reasons.join('; ') : `${notebookFileName} is missing`;
  return new OpenProblemError(
    'damaged',
    `None of its files can be read: ${found}. Nothing was changed, and every file is still there.`,
  );
}
