import { dirname, join, resolve } from 'node:path';
import type { BackupInfo } from '../core/safekeeping/model.ts';
import { type BackupName, isOldRemainder, parseBackupName } from './backupNames.ts';
import { chooseKept } from './chooseKept.ts';
import { removeQuietly, renameInto, syncFolder } from './durableFile.ts';
import type { StorageEnvironment } from './environment.ts';
import { fileErrorCode } from './fileError.ts';
import type { FileOperations } from './fileOperations.ts';
import { temporaryName } from './names.ts';
import { readSnapshotHead } from './notebookFile.ts';

/** A backup in one place, as its head tells of it. */
export type PlacedBackup = Omit<BackupInfo, 'place'>;

/** Names of the backups in a folder, in no order; none when the folder is not there. */
export async function backupNames(files: FileOperations, folder: string): Promise<BackupName[]> {
  return ourBackups(await listIfThere(files, folder));
}

/** Reads the head of a backup; null when it is not there or cannot be read. */
export async function readBackupInfo(
  files: FileOperations,
  folder: string,
  backupId: string,
): Promise<PlacedBackup | null> {
  const path = join(folder, backupId);
  try {
    const read = await readSnapshotHead(files, path);
    if (!read?.head.backup) return null;
    const { schemaVersion, backup } = read.head;
    const { byteCount } = await files.stat(path);
    return { backupId, ...backup, schemaVersion, byteCount };
  } catch {
    return null;
  }
}

/**
 * Adds a backup to a folder, making the folder if need be, and resolves with its bytes once it is on
 * disk and was read again and found whole. `fill` writes it under the path given. Nothing is left
 * behind after a failure.
 */
export async function putBackup(
  env: StorageEnvironment,
  folder: string,
  backupId: string,
  fill: (path: string) => Promise<unknown>,
  check: (bytes: Uint8Array) => Promise<void>,
): Promise<Uint8Array> {
  await makeFolderDurably(env.files, folder);
  const inMaking = join(folder, temporaryName(backupId, env.newId()));
  const path = join(folder, backupId);
  let leftBehind = inMaking;
  try {
    await fill(inMaking);
    const bytes = await env.files.read(inMaking);
    // STORAGE: before the rename. A backup that was never read is a hope, not a backup.
    await check(bytes);
    await renameInto(env, inMaking, path);
    leftBehind = path;
    await syncFolder(env.files, folder);
    return bytes;
  } catch (cause) {
    await removeQuietly(env.files, leftBehind);
    throw cause;
  }
}

/**
 * Removes the backups of a folder that are one too many, and what unfinished ones left. Those whose
 * head cannot be read are chosen among by themselves, so that they never cost a good one its place.
 */
export async function pruneBackups(
  files: FileOperations,
  folder: string,
  now: string,
  timeZone: string,
): Promise<void> {
  const readable: BackupName[] = [];
  const unreadable: BackupName[] = [];
  // Listed once, so that a backup which somebody makes meanwhile is not taken for one too many.
  const names = await listIfThere(files, folder);
  for (const name of ourBackups(names)) {
    const info = await readBackupInfo(files, folder, name.backupId);
    (info ? readable : unreadable).push(name);
  }
  const kept = [readable, unreadable].flatMap((group) => chooseKept(group, now, timeZone));
  const keptIds = new Set(kept.map(({ backupId }) => backupId));
  for (const name of names) {
    // STORAGE: by our own names only; whatever else lies here belongs to somebody.
    const isTooMany = parseBackupName(name) !== null && !keptIds.has(name);
    if (isTooMany || isOldRemainder(name, now)) await removeQuietly(files, join(folder, name));
  }
}

function ourBackups(names: readonly string[]): BackupName[] {
  return names.map(parseBackupName).filter((name) => name !== null);
}

async function listIfThere(files: FileOperations, folder: string): Promise<string[]> {
  try {
    return await files.list(folder);
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') return [];
    throw cause;
  }
}

/** A new folder's own name is durable only once the folder above it is synced. */
async function makeFolderDurably(files: FileOperations, folder: string): Promise<void> {
  const topmostMade = await files.makeFolder(folder);
  if (topmostMade === null) return;
  const top = resolve(topmostMade);
  for (let made = resolve(folder); made.startsWith(top); made = dirname(made)) {
    await syncFolder(files, dirname(made));
  }
}
