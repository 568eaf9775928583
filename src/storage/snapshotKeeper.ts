import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { type Notebook, schemaVersion } from '../core/notebook/schema.ts';
import type { UndoHistory } from '../core/undoHistory.ts';
import { keepAs, removeQuietly, renameInto, syncFolder } from './durableFile.ts';
import type { StorageEnvironment } from './environment.ts';
import { fileErrorCode } from './fileError.ts';
import type { FolderGuard } from './folderGuard.ts';
import type { JournalPlace } from './journalFormat.ts';
import {
  notebookFileName,
  parseJournalName,
  previous2FileName,
  previousFileName,
  temporaryName,
} from './names.ts';
import { type WrittenSnapshot, writeSnapshot } from './writeSnapshot.ts';

/** A notebook as it goes into a snapshot. */
export type StoredNotebook = {
  notebook: Notebook;
  history: UndoHistory;
  /** The last journal record it holds. */
  place: JournalPlace;
  generation: number;
  /** The journal that was started for it. */
  journal: string;
};

/** A snapshot that is on disk under a name of its own and does not count yet. */
type PreparedSnapshot = WrittenSnapshot & { path: string; generation: number };

/** A lowdb adapter that writes generations, keeps the two before, and can do so in two parts. */
export type SnapshotKeeper = Omit<Adapter<StoredNotebook>, 'read'> & {
  /** The generation notebook.json bears. */
  readonly generation: number;
  /** Writes the file beside the typing. */
  prepare: (stored: StoredNotebook) => Promise<PreparedSnapshot>;
  /** Gives it the name that counts. `force` does so whatever stands there now. Errors: SaveError. */
  commit: (prepared: PreparedSnapshot, options?: { force?: boolean }) => Promise<void>;
};

/** Makes the keeper of a folder; `kept` are the generations its snapshots bear, the newest first. */
export function createSnapshotKeeper(
  folder: string,
  env: StorageEnvironment,
  guard: FolderGuard,
  loadedGenerations: readonly number[],
): SnapshotKeeper {
  let kept = [...loadedGenerations];
  const path = (name: string) => join(folder, name);

  const prepare: SnapshotKeeper['prepare'] = async (stored) => {
    const { notebook, history, place, generation, journal } = stored;
    const inMaking = path(temporaryName(notebookFileName, env.newId()));
    const writtenAt = env.now();
    const head = { schemaVersion, generation, ...place, writtenAt, journal, backup: null };
    const written = await writeSnapshot(env.files, inMaking, { head, body: notebook, history });
    return { ...written, path: inMaking, generation };
  };

  const commit: SnapshotKeeper['commit'] = async (prepared, { force = false } = {}) => {
    try {
      // STORAGE: one that was prepared beside the typing may be overtaken by a whole one meanwhile.
      if (prepared.generation <= (kept[0] ?? 0))
        throw new Error('a newer snapshot is there already');
      // STORAGE: what somebody else put there is never renamed over.
      if (!force) await guard.check(null);
      await shiftGenerations();
      guard.expect(prepared.sha256);
      await renameInto(env, prepared.path, path(notebookFileName));
      // STORAGE: before the save is acknowledged. Without it a power cut brings back the old name.
      await syncFolder(env.files, folder);
    } catch (cause) {
      await removeQuietly(env.files, prepared.path);
      throw cause;
    }
    await guard.wrote(prepared.sha256);
    kept = [prepared.generation, ...kept].slice(0, 3);
    await removeOldJournals();
  };

  /** There is no moment in which notebook.json is missing; the two before move down. */
  const shiftGenerations = async () => {
    await skipMissing(() => renameInto(env, path(previousFileName), path(previous2FileName)));
    await skipMissing(() => keepAs(env, path(notebookFileName), path(previousFileName)));
  };

  /** STORAGE: only after the folder is synced; until then the older generations may be needed. */
  const removeOldJournals = async () => {
    const oldest = Math.min(...kept);
    for (const name of await env.files.list(folder).catch(() => [])) {
      const journal = parseJournalName(name);
      if (journal && journal.generation < oldest) await removeQuietly(env.files, path(name));
    }
  };

  return {
    get generation() {
      return kept[0] ?? 0;
    },
    prepare,
    commit,
    write: async (stored) => commit(await prepare(stored)),
  };
}

async function skipMissing(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (fileErrorCode(cause) !== 'ENOENT') throw cause;
  }
}
