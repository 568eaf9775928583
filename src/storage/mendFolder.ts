import { join } from 'node:path';
import type { RecoveryReport } from '../core/safekeeping/model.ts';
import type { BackupShelf } from './backups.ts';
import { removeQuietly } from './durableFile.ts';
import type { StorageEnvironment } from './environment.ts';
import { fileErrorReason } from './fileError.ts';
import type { FolderGuard } from './folderGuard.ts';
import type { LoadedFolder } from './loadFolder.ts';
import { isLockRemainder, isTemporaryName, notebookFileName } from './names.ts';
import type { NotebookStore } from './notebookStore.ts';
import { OpenProblemError } from './openProblem.ts';
import { createQuarantine } from './quarantine.ts';

/** A folder that was read and is open for writing, and what was found in it. */
export type MendParts = {
  loaded: LoadedFolder;
  /** False when a power cut could take back a part of what was read. */
  isDurable: boolean;
  /** Null when nothing was wrong. */
  recovery: RecoveryReport | null;
  store: NotebookStore;
  guard: FolderGuard;
  folder: string;
  env: StorageEnvironment;
  shelf: BackupShelf;
};

/**
 * Brings a folder whose notebook is known to be good into order: a copy before a migration, damaged files
 * put aside, a fresh generation, nothing unfinished left. `recovery` learns where things lie. Errors:
 * OpenProblemError when the copy before a migration cannot be written; then nothing was changed.
 */
export async function mendFolder(parts: MendParts): Promise<void> {
  const { loaded, recovery, store, folder, env } = parts;
  if (loaded.bodyBefore) await backUpBeforeMigration(loaded, parts.shelf);
  if (recovery) await putAsideAndRewrite(parts, recovery);
  else if (loaded.bodyBefore) await store.writeWhole();
  // What fails here is tried again with the first save.
  else if (!parts.isDurable) await store.writeWhole().catch(() => {});
  await removeRemainders(folder, env);
}

async function backUpBeforeMigration(loaded: LoadedFolder, shelf: BackupShelf): Promise<void> {
  const { notebook, history, storedVersion, bodyBefore } = loaded;
  const stored = { schemaVersion: storedVersion, body: bodyBefore as object };
  try {
    // STORAGE: the older form is kept before the newer one takes its place.
    await shelf.make('before_migration', { notebook, history, stored }, []);
  } catch (cause) {
    throw new OpenProblemError(
      'other',
      `This notebook is of an older Askbook, and the copy to be kept before it is brought up to date cannot be written: ${fileErrorReason(cause)} Nothing was changed.`,
    );
  }
}

/** What fails here is no reason to refuse a notebook that was read well; it is tried again next time. */
async function putAsideAndRewrite(parts: MendParts, recovery: RecoveryReport): Promise<void> {
  const { loaded, store, guard, folder, env } = parts;
  const quarantine = createQuarantine(folder, env);
  const { unusable, olderNames } = loaded.snapshots;
  const isReplaced =
    loaded.snapshotName !== notebookFileName && olderNames.includes(notebookFileName);
  try {
    for (const { name } of unusable) await quarantine.move(name);
    if (isReplaced) await quarantine.move(notebookFileName);
    for (const name of new Set(loaded.faults.map((fault) => fault.name)))
      await quarantine.copy(name);
    await guard.accept();
    await store.writeWhole({ force: true });
  } catch {
    await guard.accept().catch(() => {});
  }
  recovery.quarantineFolder = quarantine.folder;
}

/** Removes what a killed Askbook left unfinished; only the owner of the lock makes such files. */
async function removeRemainders(folder: string, env: StorageEnvironment): Promise<void> {
  for (const name of await env.files.list(folder).catch(() => [])) {
    if (isTemporaryName(name) || isLockRemainder(name)) {
      await removeQuietly(env.files, join(folder, name));
    }
  }
}
