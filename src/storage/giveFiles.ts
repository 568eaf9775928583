import { basename, dirname, join } from 'node:path';
import { NotebookError, refuseCancelled, type Work } from '../core/operation.ts';
import { removeQuietly, renameInto, syncFolder, writeNewFile } from './durableFile.ts';
import { nodeEnvironment, type StorageEnvironment } from './environment.ts';
import { fileErrorCode } from './fileError.ts';
import type { FileOperations } from './fileOperations.ts';
import { numberedName, takeName } from './givenNames.ts';

type Files = AsyncIterable<{ fileName: string; bytes: Uint8Array }>;

/** What is looked at before the last step; a job that was cancelled by then leaves nothing. */
type Cancellable = Pick<Work, 'isCancelled'>;

const wanted: Cancellable = { isCancelled: false };

/**
 * Writes a file for the person in one step: it is either whole or not there, and one that bears the
 * name already is replaced. Rejects with the system's own error or WorkCancelled; then nothing is left.
 */
export async function giveFile(
  path: string,
  bytes: Uint8Array,
  work: Cancellable = wanted,
  env: StorageEnvironment = nodeEnvironment,
): Promise<void> {
  const folder = dirname(path);
  const inMaking = join(folder, nameInMaking(env));
  try {
    refuseCancelled(work);
    await writeNewFile(env.files, inMaking, bytes);
    refuseCancelled(work);
    await renameInto(env, inMaking, path);
    await syncFolder(env.files, folder);
  } catch (cause) {
    await removeQuietly(env.files, inMaking);
    throw cause;
  }
}

/**
 * Writes a new folder with files for the person in one step; answers its path. Names of files are
 * mended and numbered. When the folder's name is taken it is numbered, or refused with `conflict`.
 * Otherwise rejects as {@link giveFile} or as `files` does; then nothing is left.
 */
export async function giveFolder(
  path: string,
  files: Files,
  ifTaken: 'number' | 'refuse',
  work: Cancellable = wanted,
  env: StorageEnvironment = nodeEnvironment,
): Promise<string> {
  const parent = dirname(path);
  const inMaking = join(parent, nameInMaking(env));
  // Made folder by folder the parent would be made, too, where it is not there.
  await env.files.stat(parent);
  await refuseTaken(path, ifTaken, env.files);
  try {
    await env.files.makeFolder(inMaking);
    const taken = new Set<string>();
    for await (const { fileName, bytes } of files) {
      refuseCancelled(work);
      await writeNewFile(env.files, join(inMaking, takeName(fileName, taken)), bytes);
    }
    await syncFolder(env.files, inMaking);
    refuseCancelled(work);
    const free = await freePath(path, ifTaken, env.files);
    await renameInto(env, inMaking, free);
    await syncFolder(env.files, parent);
    return free;
  } catch (cause) {
    await removeFolderQuietly(env.files, inMaking);
    throw cause;
  }
}

/** Hidden on most systems, and one of its kind. */
function nameInMaking(env: StorageEnvironment): string {
  return `.askbook-${env.newId()}.tmp`;
}

async function freePath(
  path: string,
  ifTaken: 'number' | 'refuse',
  files: FileOperations,
): Promise<string> {
  await refuseTaken(path, ifTaken, files);
  let free = path;
  for (let count = 2; await isThere(files, free); count += 1) {
    free = join(dirname(path), numberedName(basename(path), count));
  }
  return free;
}

async function refuseTaken(
  path: string,
  ifTaken: 'number' | 'refuse',
  files: FileOperations,
): Promise<void> {
  if (ifTaken === 'refuse' && (await isThere(files, path))) {
    throw new NotebookError('conflict', `There is something of that name already: ${path}`);
  }
}

async function isThere(files: FileOperations, path: string): Promise<boolean> {
  try {
    await files.stat(path);
    return true;
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') return false;
    throw cause;
  }
}

async function removeFolderQuietly(files: FileOperations, folder: string): Promise<void> {
  const names = await files.list(folder).catch(() => []);
  for (const name of names) await removeQuietly(files, join(folder, name));
  await files.removeFolder(folder).catch(() => {});
}
