import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Notebook } from '../core/notebook/schema.ts';
import { NotebookError } from '../core/operation.ts';
import { keepAs, removeQuietly, renameInto, syncFolder, writeNewFile } from './durableFile.ts';
import type { StorageEnvironment } from './environment.ts';
import { fileErrorCode, fileErrorReason, storageError } from './fileError.ts';
import { notebookFileName, previousFileName, temporaryName } from './names.ts';
import {
  decodeSnapshot,
  encodeSnapshot,
  type ReadSnapshot,
  snapshotError,
} from './notebookFile.ts';

/** A lowdb adapter over a notebook folder, which also knows the generation it last read or wrote. */
export type NotebookAdapter = Omit<Adapter<Notebook>, 'read'> & {
  readonly generation: number;
  /** Reads the newest snapshot. Errors: `not_found`, `storage_failed`, `unsupported_version`; never null. */
  read: () => Promise<Notebook>;
};

/** Makes the adapter of a folder; it writes only for the owner of the folder's lock. */
export function createNotebookAdapter(folder: string, env: StorageEnvironment): NotebookAdapter {
  const path = join(folder, notebookFileName);
  let generation = 0;

  const read = async (): Promise<Notebook> => {
    const snapshot = await readSnapshot(path, env);
    if (snapshot === null) throw await missingNotebook(folder, env);
    if (snapshot.state !== 'good') {
      throw snapshotError(snapshot, notebookFileName, await describePrevious(folder, env));
    }
    generation = snapshot.generation;
    return snapshot.notebook;
  };

  const write = async (notebook: Notebook): Promise<void> => {
    const inMaking = join(folder, temporaryName(notebookFileName, env.newId()));
    try {
      await writeNewFile(env.files, inMaking, encodeSnapshot(notebook, generation + 1));
      if (generation > 0) await keepAs(env, path, join(folder, previousFileName));
      await renameInto(env, inMaking, path);
      generation += 1;
      // STORAGE: before the save is acknowledged. Without it a power cut brings back the old name.
      await syncFolder(env.files, folder);
    } catch (cause) {
      await removeQuietly(env.files, inMaking);
      throw new NotebookError(
        'storage_failed',
        `Not saved: ${fileErrorReason(cause)}. The notebook on disk is as it was last saved.`,
      );
    }
  };

  return {
    get generation() {
      return generation;
    },
    read,
    write,
  };
}

async function readSnapshot(path: string, env: StorageEnvironment): Promise<ReadSnapshot | null> {
  try {
    return decodeSnapshot(await env.files.read(path));
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') return null;
    throw storageError(`The notebook at ${path} cannot be read`, cause);
  }
}

async function missingNotebook(folder: string, env: StorageEnvironment): Promise<NotebookError> {
  const previous = await readSnapshot(join(folder, previousFileName), env);
  if (previous === null) return noNotebook(folder);
  return new NotebookError(
    'storage_failed',
    `${notebookFileName} is missing in ${folder}; ${await describePrevious(folder, env)} Nothing was changed.`,
  );
}

/** The refusal of a folder that holds no notebook. */
export function noNotebook(folder: string): NotebookError {
  return new NotebookError('not_found', `This folder is no notebook: ${folder}`);
}

async function describePrevious(folder: string, env: StorageEnvironment): Promise<string> {
  const path = join(folder, previousFileName);
  const previous = await readSnapshot(path, env).catch(() => null);
  if (previous?.state === 'good') {
    return `the generation before it (${previous.generation}) is intact at ${path}.`;
  }
  return 'there is no intact generation before it.';
}
