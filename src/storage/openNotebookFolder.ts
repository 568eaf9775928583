import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Notebook } from '../core/notebook/schema.ts';
import { NotebookError } from '../core/operation.ts';
import type { NotebookStorage } from '../core/session.ts';
import { removeQuietly } from './durableFile.ts';
import { nodeEnvironment, type StorageEnvironment } from './environment.ts';
import { fileErrorCode, storageError } from './fileError.ts';
import { lockFolder } from './folderLock.ts';
import { createGroupCommit } from './groupCommit.ts';
import { isLockRemainder, isTemporaryName, notebookFileName, previousFileName } from './names.ts';
import { createNotebookAdapter, type NotebookAdapter, noNotebook } from './notebookAdapter.ts';

/** A notebook folder that is open. */
export type OpenNotebook = {
  folder: string;
  notebook: Notebook;
  /** The snapshot the notebook was read from, counted from 1. */
  generation: number;
  isReadOnly: boolean;
  /** Where changes go; null when the folder is open read-only. */
  storage: NotebookStorage | null;
  /** Waits for what is being saved, then gives the folder free; a save that comes later is refused. */
  close: () => Promise<void>;
};

/**
 * Opens a notebook folder: takes its lock, then reads and verifies it. Read-only takes no lock and
 * writes nothing, so it also works while the notebook is open elsewhere. Nothing is written before
 * the notebook is known to be good. Errors: `not_found` (no notebook there), `conflict` (open
 * elsewhere), `unsupported_version` (of a newer Askbook), `storage_failed` (damaged or unreadable).
 */
export async function openNotebookFolder(
  folder: string,
  options: { readOnly?: boolean } = {},
  env: StorageEnvironment = nodeEnvironment,
): Promise<OpenNotebook> {
  const names = await listFolder(folder, env);
  // STORAGE: before the lock, so that a folder which is no notebook gets no lock file of ours.
  if (!names.includes(notebookFileName) && !names.includes(previousFileName)) {
    throw noNotebook(folder);
  }
  const adapter = createNotebookAdapter(folder, env);
  if (options.readOnly) {
    const notebook = await adapter.read();
    const { generation } = adapter;
    const close = async () => {};
    return { folder, notebook, generation, isReadOnly: true, storage: null, close };
  }
  const lock = await lockFolder(folder, env);
  try {
    const notebook = await adapter.read();
    const { generation } = adapter;
    await removeRemainders(folder, env);
    const { storage, settle } = createStorage(adapter, notebook);
    const close = async () => {
      await settle();
      await lock.release();
    };
    return { folder, notebook, generation, isReadOnly: false, storage, close };
  } catch (cause) {
    await lock.release();
    throw cause;
  }
}

/** STORAGE: lowdb gets what was read as its data, never a default that a write could put in its place. */
function createStorage(adapter: NotebookAdapter, loaded: Notebook) {
  const model = new Low<Notebook>(adapter, loaded);
  let isClosed = false;
  const commit = createGroupCommit<Notebook>(async (notebook) => {
    model.data = notebook;
    await model.write();
  });
  const storage: NotebookStorage = {
    save: async (next, _record) => {
      if (isClosed) throw new NotebookError('storage_failed', 'This notebook is closed.');
      await commit.save(next);
    },
  };
  const settle = async () => {
    isClosed = true;
    await commit.settled();
  };
  return { storage, settle };
}

async function listFolder(folder: string, env: StorageEnvironment): Promise<string[]> {
  try {
    return await env.files.list(folder);
  } catch (cause) {
    const code = fileErrorCode(cause);
    if (code === 'ENOENT') throw new NotebookError('not_found', `There is no folder ${folder}`);
    if (code === 'ENOTDIR') throw noNotebook(folder);
    throw storageError(`The folder ${folder} cannot be read`, cause);
  }
}

/** Removes what a killed Askbook left unfinished; only the owner of the lock makes such files. */
async function removeRemainders(folder: string, env: StorageEnvironment): Promise<void> {
  for (const name of await env.files.list(folder)) {
    if (isTemporaryName(name) || isLockRemainder(name)) {
      await removeQuietly(env.files, join(folder, name));
    }
  }
}
