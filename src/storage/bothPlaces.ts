import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Notebook, schemaVersion } from '../core/notebook/schema.ts';
import { NotebookError } from '../core/operation.ts';
import { countRecords } from '../core/safekeeping/countRecords.ts';
import type { BackupInfo, BackupReason } from '../core/safekeeping/model.ts';
import type { UndoHistory } from '../core/undoHistory.ts';
import { backupName, freeInstant, parseBackupName } from './backupNames.ts';
import { backupNames, putBackup, readBackupInfo } from './backupPlace.ts';
import { writeNewFile } from './durableFile.ts';
import type { StorageEnvironment } from './environment.ts';
import { fileErrorCode, fileErrorReason, storageError } from './fileError.ts';
import { type BackupMark, firstLine, firstLineByteCount, plainHead } from './notebookFile.ts';
import { verifiedNotebook } from './verifiedNotebook.ts';
import { type SnapshotContent, writeSnapshot } from './writeSnapshot.ts';

/** From which size on a backup is not parsed while a notebook is worked on, in bytes. */
export const largeByteCount = 8_000_000;

const sliceByteCount = 1_000_000;

/** How many changes a backup tells of, and how long each may be; the head must stay small. */
const changeLimit = { count: 40, length: 200 };

/** One of the folders that hold a notebook's backups. */
export type BackupPlace = {
  name: 'inside' | 'outside';
  folder: string;
  /** A folder that must be there already; null where every missing folder may be made. */
  within: string | null;
};

/** What a backup is made of; a session's snapshot is one. */
export type BackupSource = {
  notebook: Notebook;
  history: UndoHistory;
  /** The notebook as an older version stored it, to be kept in that very shape. */
  stored?: { schemaVersion: number; body: object };
};

/** Lists the backups of all places by their heads, newest first; a place that cannot be read has none. */
export async function listBackups(
  env: StorageEnvironment,
  places: readonly BackupPlace[],
): Promise<BackupInfo[]> {
  const found = new Map<string, BackupInfo>();
  for (const { name, folder } of places) {
    for (const { backupId } of await backupNames(env.files, folder).catch(() => [])) {
      const info = await readBackupInfo(env.files, folder, backupId);
      const other = found.get(backupId);
      if (info) found.set(backupId, other ? { ...other, place: 'both' } : { ...info, place: name });
    }
  }
  return [...found.values()].sort((a, b) => Date.parse(b.madeAt) - Date.parse(a.madeAt));
}

/** Reads a backup from the first place that has it whole; see BackupShelf.read. */
export async function readBackup(
  env: StorageEnvironment,
  places: readonly BackupPlace[],
  backupId: string,
): Promise<Notebook> {
  const missing = new NotebookError('not_found', 'This backup is not there any more.');
  // SECURITY: only our own names, never a path.
  if (parseBackupName(backupId) === null) throw missing;
  let problem: NotebookError | null = null;
  for (const { folder } of places) {
    try {
      return verifiedNotebook(await env.files.read(join(folder, backupId)), 'This backup');
    } catch (cause) {
      if (fileErrorCode(cause) === 'ENOENT') continue;
      problem ??= storageError('This backup cannot be read', cause);
    }
  }
  throw problem ?? missing;
}

/** Writes a backup to all places and answers where it went; rejects when none of them took it. */
export async function putEverywhere(
  env: StorageEnvironment,
  places: readonly BackupPlace[],
  source: BackupSource,
  why: { reason: BackupReason; changes: readonly string[] },
): Promise<BackupInfo> {
  const { reason } = why;
  const madeAt = await nextInstant(env, places);
  const backupId = backupName(madeAt, reason);
  const mark: BackupMark = {
    reason,
    madeAt,
    notebookName: source.notebook.name,
    counts: countRecords(source.notebook),
    changes: shortened(why.changes),
  };
  const content = contentOf(source, mark);
  let bytes: Uint8Array | null = null;
  let problem: unknown = null;
  const written: BackupPlace['name'][] = [];
  for (const place of places) {
    try {
      bytes = await putInto(env, place, backupId, bytes ?? content);
      written.push(place.name);
    } catch (cause) {
      problem ??= cause;
    }
  }
  const [first] = written;
  if (bytes === null || first === undefined) {
    const why = fileErrorReason(problem).replace(/\.$/, '');
    throw new NotebookError('storage_failed', `No backup could be made: ${why}.`);
  }
  const place = written.length > 1 ? 'both' : first;
  const { byteLength: byteCount } = bytes;
  return { backupId, place, ...mark, schemaVersion: content.head.schemaVersion, byteCount };
}

/** Writes content, or the bytes that another place took already and that were found whole there. */
async function putInto(
  env: StorageEnvironment,
  { folder, within }: BackupPlace,
  backupId: string,
  what: SnapshotContent | Uint8Array,
): Promise<Uint8Array> {
  // STORAGE: a notebook folder that vanished must not come back with nothing but backups in it.
  if (within !== null) await env.files.stat(within);
  if (!(what instanceof Uint8Array)) {
    let expected = '';
    const fill = async (path: string) => {
      expected = (await writeSnapshot(env.files, path, what)).sha256;
    };
    return putBackup(env, folder, backupId, fill, (bytes) => checkWritten(bytes, expected));
  }
  const fill = (path: string) => writeNewFile(env.files, path, what);
  return putBackup(env, folder, backupId, fill, async (bytes) => {
    if (!Buffer.from(what).equals(bytes)) throw new Error('what was written reads differently');
  });
}

/**
 * Opens what was written. A very large one would hold up typing for a second; of that the bytes are
 * compared, slice by slice, with those that were made of the notebook.
 */
async function checkWritten(bytes: Uint8Array, sha256: string): Promise<void> {
  if (bytes.byteLength <= largeByteCount) {
    verifiedNotebook(bytes, 'what was written');
    return;
  }
  const hash = createHash('sha256');
  for (let start = firstLineByteCount; start < bytes.byteLength; start += sliceByteCount) {
    hash.update(bytes.subarray(start, start + sliceByteCount));
    await setImmediate();
  }
  const begin = Buffer.from(bytes.subarray(0, firstLineByteCount)).toString();
  if (hash.digest('hex') !== sha256 || begin !== firstLine(sha256)) {
    throw new Error('what was written reads differently');
  }
}

function contentOf(
  { notebook, history, stored }: BackupSource,
  backup: BackupMark,
): SnapshotContent {
  const head = { ...plainHead(1), writtenAt: backup.madeAt, backup };
  if (!stored) return { head: { ...head, schemaVersion }, body: notebook, history };
  return { head: { ...head, schemaVersion: stored.schemaVersion }, body: stored.body, history };
}

async function nextInstant(env: StorageEnvironment, places: readonly BackupPlace[]) {
  const names = places.map(({ folder }) => backupNames(env.files, folder).catch(() => []));
  return freeInstant(env.now(), (await Promise.all(names)).flat());
}

function shortened(changes: readonly string[]): string[] {
  const { count, length } = changeLimit;
  return changes
    .slice(0, count)
    .map((change) => (change.length > length ? `${change.slice(0, length - 1)}…` : change));
}
