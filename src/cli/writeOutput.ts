import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { NotebookError } from '../core/operation.ts';
import { removeQuietly, renameInto, syncFolder, writeNewFile } from '../storage/durableFile.ts';
import { nodeEnvironment, type StorageEnvironment } from '../storage/environment.ts';
import { fileErrorCode, storageError } from '../storage/fileError.ts';

/**
 * Writes a file in one step: it is either whole or not there, and one that bears the name already is
 * replaced. Errors: `not_found` for a missing folder, `conflict` for a folder of that name,
 * `storage_failed` when it cannot be written; then nothing is left behind.
 */
export async function writeOutput(
  path: string,
  bytes: Uint8Array,
  env: StorageEnvironment = nodeEnvironment,
): Promise<void> {
  await refuseFolder(path);
  const folder = dirname(path);
  const inMaking = join(folder, `.askbook-${env.newId()}.tmp`);
  try {
    await writeNewFile(env.files, inMaking, bytes);
    await renameInto(env, inMaking, path);
    await syncFolder(env.files, folder);
  } catch (cause) {
    await removeQuietly(env.files, inMaking);
    if (['ENOENT', 'ENOTDIR'].includes(fileErrorCode(cause))) {
      throw new NotebookError('not_found', `There is no folder ${folder}`);
    }
    throw storageError(`${basename(path)} cannot be written in ${folder}`, cause);
  }
}

async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) {
    throw new NotebookError('conflict', `There is a folder of that name: ${path}`);
  }
}
