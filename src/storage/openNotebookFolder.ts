import type { Notebook } from '../core/notebook/schema.ts';
import { schemaVersion } from '../core/notebook/schema.ts';
import { countRecords, totalCount } from '../core/safekeeping/countRecords.ts';
import { isGreatLoss } from '../core/safekeeping/greatLoss.ts';
import type { RecoveryReport } from '../core/safekeeping/model.ts';
import type { NotebookStorage } from '../core/session.ts';
import type { UndoHistory } from '../core/undoHistory.ts';
import { type BackupShelf, createBackupShelf } from './backups.ts';
import { syncFolder } from './durableFile.ts';
import { nodeEnvironment, type StorageEnvironment } from './environment.ts';
import { storageError } from './fileError.ts';
import { createFolderGuard, type FolderGuard } from './folderGuard.ts';
import { type FolderLock, lockFolder } from './folderLock.ts';
import { createJournalWriter } from './journalWriter.ts';
import { loadBesideOwner } from './loadBesideOwner.ts';
import { type LoadedFolder, listFolder, loadFolder, noNotebook } from './loadFolder.ts';
import { mendFolder } from './mendFolder.ts';
import { isNotebookName } from './names.ts';
import { createNotebookStore, type NotebookStore } from './notebookStore.ts';
import { OpenProblemError } from './openProblem.ts';
import { describeRecovery } from './recoveryReport.ts';
import { settleConflict } from './settleConflict.ts';
import { createSnapshotKeeper } from './snapshotKeeper.ts';

/** How a folder is opened. */
export type OpenOptions = {
  /** Takes no lock and writes nothing, so it also works while the notebook is open elsewhere. */
  readOnly?: boolean;
  /** Takes over a lock of another computer. */
  takeOver?: boolean;
  /** Opens it although it holds far less than its last backup. */
  asItIs?: boolean;
  /** Folder outside of the notebook's for second copies of backups; null keeps none. */
  outsideFolder?: string | null;
  /** The person's own (IANA), for the days of backups and for dates in reports. */
  timeZone?: string;
};

/** A notebook folder that is open. */
export type OpenNotebook = {
  folder: string;
  notebook: Notebook;
  history: UndoHistory;
  /** The snapshot the notebook was read from, counted from 1. */
  generation: number;
  /** Why nothing can be changed; null when everything can. */
  readOnly: 'asked' | 'newer' | null;
  /** What was wrong and what came of it; null when all was as it should be. */
  recovery: RecoveryReport | null;
  /** Where changes go; null when the folder is open read-only. */
  storage: NotebookStorage | null;
  backups: BackupShelf;
  /**
   * Ends a standstill: `mine` writes this notebook, what stood there is kept as a copy beside it;
   * `theirs` keeps this one as a copy, and the folder has to be closed and opened again.
   */
  settleConflict: (keep: 'mine' | 'theirs') => Promise<void>;
  /** Saves what is waiting, then gives the folder free; a save that comes later is refused. */
  close: () => Promise<void>;
};

/**
 * Opens a notebook folder: takes its lock, then reads and verifies it. Nothing is written before the
 * notebook is known to be good; then what was damaged is put aside and a fresh generation written.
 * Errors: OpenProblemError, `storage_failed`.
 */
export async function openNotebookFolder(
  folder: string,
  options: OpenOptions = {},
  env: StorageEnvironment = nodeEnvironment,
): Promise<OpenNotebook> {
  const timeZone = options.timeZone ?? 'UTC';
  // STORAGE: before the lock, so that a folder which is no notebook gets no lock file of ours.
  if (!(await listFolder(folder, env.files)).some(isNotebookName)) throw noNotebook(folder);
  const lock = options.readOnly ? null : await lockFolder(folder, env, options);
  try {
    const load = lock === null ? loadBesideOwner : loadFolder;
    const loaded = await load(folder, env.files);
    const { notebook, history, generation } = loaded;
    const { notebookId } = notebook;
    const outsideFolder = options.outsideFolder ?? null;
    const backups = createBackupShelf({ folder, notebookId, outsideFolder, timeZone }, env);
    const recovery = describeRecovery(loaded, timeZone);
    const known = { folder, notebook, history, generation, backups };
    if (lock === null || loaded.storedVersion > schemaVersion) {
      await lock?.release();
      return { ...known, ...readOnlyParts(lock === null ? 'asked' : 'newer'), recovery };
    }
    if (!options.asItIs) await refuseShrunk(notebook, backups);
    const isDurable = await isLoadedDurable(loaded, folder, env);
    const { store, guard } = await openStore(loaded, { folder, env, shelf: backups, isDurable });
    await mendFolder({ loaded, isDurable, recovery, store, guard, folder, env, shelf: backups });
    return { ...known, ...writableParts({ folder, env, store, guard, lock }), recovery };
  } catch (cause) {
    await lock?.release();
    throw storageError(`The notebook in ${folder} cannot be opened`, cause);
  }
}

function readOnlyParts(readOnly: 'asked' | 'newer') {
  const settle = async () => {
    throw new OpenProblemError('other', 'This notebook is open for reading only.');
  };
  return { readOnly, storage: null, settleConflict: settle, close: async () => {} };
}

function writableParts(parts: {
  folder: string;
  env: StorageEnvironment;
  store: NotebookStore;
  guard: FolderGuard;
  lock: FolderLock;
}) {
  const { store, lock } = parts;
  return {
    readOnly: null,
    storage: store.storage,
    settleConflict: (keep: 'mine' | 'theirs') => settleConflict(keep, parts),
    close: async () => {
      await store.close();
      await lock.release();
    },
  };
}

/**
 * Makes the names in the folder durable and answers whether all that was read is. STORAGE: what a killed
 * Askbook appended may be in the system's memory only; it is shown now, and what follows builds on it.
 */
async function isLoadedDurable(loaded: LoadedFolder, folder: string, env: StorageEnvironment) {
  const areNamesDurable = await syncFolder(env.files, folder).then(
    () => true,
    () => false,
  );
  return areNamesDurable && loaded.replayedCount === 0;
}

async function openStore(
  loaded: LoadedFolder,
  parts: { folder: string; env: StorageEnvironment; shelf: BackupShelf; isDurable: boolean },
) {
  const { folder, env, shelf, isDurable } = parts;
  const guard = createFolderGuard(folder, env.files, loaded.snapshotSha256);
  await guard.accept();
  const snapshots = createSnapshotKeeper(folder, env, guard, loaded.snapshots.generations);
  const journal = createJournalWriter(folder, env.files, loaded.topGeneration);
  const store = createNotebookStore({
    env,
    journal,
    snapshots,
    guard,
    shelf,
    loaded: { notebook: loaded.notebook, revision: 0, history: loaded.history },
    place: loaded.place,
    topGeneration: loaded.topGeneration,
    isLoadedDurable: isDurable,
    journalled: { recordCount: loaded.replayedCount, byteCount: loaded.journalByteCount },
  });
  return { store, guard };
}

async function refuseShrunk(notebook: Notebook, backups: BackupShelf): Promise<void> {
  const [newest] = await backups.list();
  if (!newest || newest.schemaVersion > schemaVersion) return;
  // A loss of our own that nothing followed, as when the power was cut: closing leaves another backup.
  if (newest.reason === 'before_loss') return;
  const before = totalCount(newest.counts);
  const now = totalCount(countRecords(notebook));
  if (!isGreatLoss(before, now)) return;
  throw new OpenProblemError(
    'shrunk',
    `This notebook holds ${now} records; its last backup held ${before}. Something may have put an older or emptier one in its place. Nothing was changed.`,
  );
}
