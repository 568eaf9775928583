import { dirname, join, resolve } from 'node:path';
import type { Notebook } from '../core/notebook/schema.ts';
import { NotebookError } from '../core/operation.ts';
import { removeQuietly, syncFolder } from './durableFile.ts';
import { nodeEnvironment, type StorageEnvironment } from './environment.ts';
import { fileErrorCode, storageError } from './fileError.ts';
import { lockFolder } from './folderLock.ts';
import { isForeignName, notebookFileName } from './names.ts';
import { createNotebookAdapter } from './notebookAdapter.ts';

/**
 * Makes a notebook folder, with the folders above it, and resolves when the notebook is on disk; it
 * is not open afterwards. Errors: `conflict` when the folder holds anything or is a file,
 * `storage_failed` when it cannot be written; then nothing is left behind.
 */
export async function createNotebookFolder(
  folder: string,
  notebook: Notebook,
  env: StorageEnvironment = nodeEnvironment,
): Promise<void> {
  const path = resolve(folder);
  const topmostMade = await makeFolder(path, env);
  try {
    await refuseForeignFiles(path, env);
    const lock = await lockFolder(path, env);
    try {
      // Somebody may have been quicker between the look and the lock.
      await refuseForeignFiles(path, env);
      await writeFirst(path, notebook, env);
    } finally {
      await lock.release();
    }
    await syncFoldersAbove(path, topmostMade, env);
  } catch (cause) {
    await removeMadeFolders(path, topmostMade, env);
    throw storageError(`The notebook cannot be made in ${path}`, cause);
  }
}

async function writeFirst(path: string, notebook: Notebook, env: StorageEnvironment) {
  try {
    await createNotebookAdapter(path, env).write(notebook);
  } catch (cause) {
    // The name may be there although the folder could not be synced; there was none before.
    await removeQuietly(env.files, join(path, notebookFileName));
    throw cause;
  }
}

async function makeFolder(path: string, env: StorageEnvironment): Promise<string | null> {
  try {
    return await env.files.makeFolder(path);
  } catch (cause) {
    if (['EEXIST', 'ENOTDIR'].includes(fileErrorCode(cause))) {
      throw new NotebookError('conflict', `There is a file where the folder should be: ${path}`);
    }
    throw storageError(`The folder ${path} cannot be made`, cause);
  }
}

async function refuseForeignFiles(path: string, env: StorageEnvironment): Promise<void> {
  const names = await env.files.list(path);
  if (names.includes(notebookFileName)) {
    throw new NotebookError('conflict', `There is a notebook in ${path} already; open it instead.`);
  }
  if (names.some(isForeignName)) {
    throw new NotebookError(
      'conflict',
      `The folder ${path} is not empty; choose an empty or a new one for the notebook.`,
    );
  }
}

/** A new folder's own name is durable only once the folder above it is synced. */
async function syncFoldersAbove(path: string, topmostMade: string | null, env: StorageEnvironment) {
  for (const made of madeFolders(path, topmostMade)) await syncFolder(env.files, dirname(made));
}

async function removeMadeFolders(
  path: string,
  topmostMade: string | null,
  env: StorageEnvironment,
): Promise<void> {
  for (const made of madeFolders(path, topmostMade)) {
    // Fails, rightly, on a folder that is not empty.
    await env.files.removeFolder(made).catch(() => {});
  }
}

/** The folders from `path` up to the topmost one that was made, deepest first. */
function madeFolders(path: string, topmostMade: string | null): string[] {
  if (topmostMade === null) return [];
  const top = resolve(topmostMade);
  const folders: string[] = [];
  for (let folder = path; folder.startsWith(top); folder = dirname(folder)) folders.push(folder);
  return folders;
}
