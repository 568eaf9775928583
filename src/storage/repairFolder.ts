import { join } from 'node:path';
import type { Notebook } from '../core/notebook/schema.ts';
import { schemaVersion } from '../core/notebook/schema.ts';
import { NotebookError } from '../core/operation.ts';
import type { RecoveryReport } from '../core/safekeeping/model.ts';
import { emptyHistory } from '../core/undoHistory.ts';
import { type BackupShelf, createBackupShelf } from './backups.ts';
import { highestGeneration } from './chooseSnapshot.ts';
import { writeNewFile } from './durableFile.ts';
import { nodeEnvironment, type StorageEnvironment } from './environment.ts';
import { storageError } from './fileError.ts';
import { createFolderGuard } from './folderGuard.ts';
import { lockFolder } from './folderLock.ts';
import { encodeHeader } from './journalFormat.ts';
import { isNotebookName, journalName, parseJournalName, snapshotFileNames } from './names.ts';
import { openNotebookFolder } from './openNotebookFolder.ts';
import { createQuarantine } from './quarantine.ts';
import { createSnapshotKeeper } from './snapshotKeeper.ts';

/** What a folder is repaired with. */
export type RepairOptions = {
  /** The backup that takes the place of what cannot be read; without one the folder is opened and mended. */
  backupId?: string;
  /** The notebook's id where its backups outside are looked for; null when it is not known. */
  notebookId?: string | null;
  outsideFolder?: string | null;
  timeZone?: string;
  takeOver?: boolean;
};

const nothingWrong: RecoveryReport = { found: [], kept: [], lost: [], quarantineFolder: null };

/**
 * Does what the app does with a damaged folder. What is replaced is put aside, never removed. Errors:
 * OpenProblemError, `not_found` for a backup that is not there, `storage_failed`.
 */
export async function repairFolder(
  folder: string,
  options: RepairOptions = {},
  env: StorageEnvironment = nodeEnvironment,
): Promise<RecoveryReport> {
  const { backupId, notebookId = null, outsideFolder = null, timeZone = 'UTC' } = options;
  if (backupId === undefined) {
    const open = await openNotebookFolder(folder, { ...options, asItIs: true }, env);
    await open.close();
    return open.recovery ?? nothingWrong;
  }
  const shelf = createBackupShelf({ folder, notebookId, outsideFolder, timeZone }, env);
  // Read before anything is touched.
  const notebook = await shelf.read({ backupId });
  return putInPlace({
    folder,
    notebook,
    backupId,
    env,
    shelf,
    takeOver: options.takeOver ?? false,
  });
}

async function putInPlace(parts: {
  folder: string;
  notebook: Notebook;
  backupId: string;
  env: StorageEnvironment;
  shelf: BackupShelf;
  takeOver: boolean;
}): Promise<RecoveryReport> {
  const { folder, notebook, backupId, env } = parts;
  await env.files.makeFolder(folder).catch((cause: unknown) => {
    throw storageError(`The folder ${folder} cannot be made`, cause);
  });
  const lock = await lockFolder(folder, env, { takeOver: parts.takeOver });
  try {
    const quarantineFolder = await replaceWith(notebook, folder, env);
    const [info] = (await parts.shelf.list()).filter((one) => one.backupId === backupId);
    return {
      found: [],
      kept: [`The backup of ${info?.madeAt ?? backupId} took the place of the notebook.`],
      lost: [
        'Changes made after that backup are not in it; the files that were there are put aside.',
      ],
      quarantineFolder,
    };
  } catch (cause) {
    if (cause instanceof NotebookError) throw cause;
    throw storageError(`The notebook in ${folder} cannot be replaced`, cause);
  } finally {
    await lock.release();
  }
}

/** Writes a notebook as the newest generation; answers where the files before it lie, null for none. */
async function replaceWith(
  notebook: Notebook,
  folder: string,
  env: StorageEnvironment,
): Promise<string | null> {
  const generation = (await highestGeneration(folder, env.files)) + 1;
  const guard = createFolderGuard(folder, env.files, '');
  const snapshots = createSnapshotKeeper(folder, env, guard, []);
  const place = { sequence: 0, chain: 0 };
  const journal = journalName(generation, 1);
  // STORAGE: whole and synced under another name before anything moves away.
  const stored = { notebook, history: emptyHistory, place, generation, journal };
  const prepared = await snapshots.prepare(stored);
  const header = encodeHeader({ generation, part: 1, schemaVersion, ...place });
  await writeNewFile(env.files, join(folder, journal), header);
  const quarantine = createQuarantine(folder, env);
  for (const name of (await env.files.list(folder)).filter(isNotebookName)) {
    const isOld = parseJournalName(name) !== null || snapshotFileNames.some((one) => one === name);
    if (isOld && name !== journal) await quarantine.move(name);
  }
  await snapshots.commit(prepared, { force: true });
  return quarantine.folder;
}
