import { join } from 'node:path';
import { schemaVersion } from '../core/notebook/schema.ts';
import type { SessionSnapshot } from '../core/session.ts';
import { highestGeneration } from './chooseSnapshot.ts';
import { keepAs, removeQuietly, syncFolder } from './durableFile.ts';
import type { StorageEnvironment } from './environment.ts';
import { fileErrorCode, storageError } from './fileError.ts';
import type { FolderLock } from './folderLock.ts';
import { loadFolder } from './loadFolder.ts';
import { notebookFileName } from './names.ts';
import { plainHead } from './notebookFile.ts';
import type { NotebookStore } from './notebookStore.ts';
import { writeSnapshot } from './writeSnapshot.ts';

type Parts = { folder: string; env: StorageEnvironment; store: NotebookStore; lock: FolderLock };

/**
 * Decides between the open notebook and what somebody else put in its place; the other one stays as a
 * copy in the folder. Errors: `storage_failed`, OpenProblemError when theirs cannot be read or the
 * folder is open elsewhere; then nothing was decided.
 */
export async function settleConflict(keep: 'mine' | 'theirs', parts: Parts): Promise<void> {
  const { folder, env, lock } = parts;
  try {
    await env.files.makeFolder(folder);
    await lock.ensure();
    if (keep === 'mine') await keepMine(parts);
    else await takeTheirs(parts);
  } catch (cause) {
    throw storageError(`This could not be settled in ${folder}`, cause);
  }
}

async function keepMine({ folder, env, store }: Parts): Promise<void> {
  try {
    await keepAs(env, join(folder, notebookFileName), copyPath(folder, 'from elsewhere', env));
  } catch (cause) {
    if (fileErrorCode(cause) !== 'ENOENT') throw cause;
  }
  await store.writeWhole({ force: true, above: await highestGeneration(folder, env.files) });
}

async function takeTheirs({ folder, env, store }: Parts): Promise<void> {
  const theirs = await loadTheirs(folder, env, store);
  // STORAGE: mine is on disk before it is given up.
  const kept = await copyMine(store.current(), folder, env);
  await store.giveUp();
  await store.writeWhole({
    force: true,
    above: await highestGeneration(folder, env.files),
    content: theirs,
  });
  const last = store.current();
  if (last.revision === kept.revision) return;
  // Somebody typed on meanwhile; it was never called saved, and is not lost either.
  await copyMine(last, folder, env);
  await removeQuietly(env.files, kept.path);
}

async function copyMine(
  { notebook, history, revision }: SessionSnapshot,
  folder: string,
  env: StorageEnvironment,
): Promise<{ path: string; revision: number }> {
  const head = { ...plainHead(1), schemaVersion, writtenAt: env.now() };
  const path = copyPath(folder, 'mine', env);
  await writeSnapshot(env.files, path, { head, body: notebook, history });
  await syncFolder(env.files, folder);
  return { path, revision };
}

/** What stands there, with the journals that came with it. */
async function loadTheirs(folder: string, env: StorageEnvironment, store: NotebookStore) {
  const among = [notebookFileName];
  const theirs = await loadFolder(folder, env.files, { among });
  // An older state of this very notebook: my own journals would lead it back to where I am.
  if (!store.isOwnPlace(theirs.place)) return theirs;
  return loadFolder(folder, env.files, { among, hasJournals: false });
}

function copyPath(folder: string, whose: string, env: StorageEnvironment): string {
  const when = env.now().slice(0, 19).replace('T', ' ').replaceAll(':', '-');
  return join(folder, `notebook (${whose}, ${when} ${env.newId().slice(0, 4)}).json`);
}
