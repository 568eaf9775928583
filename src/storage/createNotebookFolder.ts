import { dirname, join, resolve } from 'node:path';
import { type Notebook, schemaVersion } from '../core/notebook/schema.ts';
import { NotebookError } from '../core/operation.ts';
import { emptyHistory } from '../core/undoHistory.ts';
import { removeQuietly, renameInto, syncFolder, writeNewFile } from './durableFile.ts';
import { nodeEnvironment, type StorageEnvironment } from './environment.ts';
import { fileErrorCode, fileErrorReason, storageError } from './fileError.ts';
import { lockFolder } from './folderLock.ts';
import { encodeHeader } from './journalFormat.ts';
import {
  isForeignName,
  journalName,
  notebookFileName,
  previousFileName,
  temporaryName,
} from './names.ts';
import { plainHead } from './notebookFile.ts';
import { writeSnapshot } from './writeSnapshot.ts';

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
    // STORAGE: before there is a notebook in them, or one that is found after a kill could go with its folder.
    await syncFoldersAbove(path, topmostMade, env);
    const lock = await lockFolder(path, env);
    try {
      // Somebody may have been quicker between the look and the lock.
      await refuseForeignFiles(path, env);
      await writeFirst(path, notebook, env);
    } finally {
      await lock.release();
    }
  } catch (cause) {
    await removeMadeFolders(path, topmostMade, env);
    throw storageError(`The notebook cannot be made in ${path}`, cause);
  }
}

/**
 * STORAGE: the first generation is written twice, so that one damaged file is never the whole notebook,
 * and its journal is there before anything can be acknowledged.
 */
async function writeFirst(path: string, notebook: Notebook, env: StorageEnvironment) {
  const { files } = env;
  const journal = journalName(1, 1);
  const place = { sequence: 0, chain: 0 };
  const head = { ...plainHead(1), writtenAt: env.now(), journal };
  let inMaking = '';
  try {
    const header = encodeHeader({ generation: 1, part: 1, schemaVersion, ...place });
    await writeNewFile(files, join(path, journal), header);
    for (const name of [previousFileName, notebookFileName]) {
      inMaking = join(path, temporaryName(name, env.newId()));
      await writeSnapshot(files, inMaking, { head, body: notebook, history: emptyHistory });
      await renameInto(env, inMaking, join(path, name));
    }
    await syncFolder(files, path);
  } catch (cause) {
    // The names may be there although the folder could not be synced; there were none before.
    const names = [notebookFileName, previousFileName, journal].map((name) => join(path, name));
    for (const left of [...names, inMaking]) await removeQuietly(files, left);
    throw new NotebookError('storage_failed', `Not saved: ${fileErrorReason(cause)}.`);
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
