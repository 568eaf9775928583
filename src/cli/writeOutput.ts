import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { NotebookError, type Work, WorkCancelled } from '../core/operation.ts';
import { nodeEnvironment, type StorageEnvironment } from '../storage/environment.ts';
import { fileErrorCode, storageError } from '../storage/fileError.ts';
import { giveFile, giveFolder } from '../storage/giveFiles.ts';

/**
 * Writes a file in one step: it is either whole or not there, and one that bears the name already is
 * replaced. Errors: `not_found` for a missing folder, `conflict` for a folder of that name,
 * `storage_failed` when it cannot be written; then nothing is left behind.
 */
export async function writeOutput(
  path: string,
  bytes: Uint8Array,
  env: StorageEnvironment = nodeEnvironment,
  work?: Work,
): Promise<void> {
  await refuseFolder(path);
  await giveFile(path, bytes, work, env).catch((cause) => refuse(path, cause));
}

/**
 * Writes a new folder of files in one step. Errors: `not_found` for a missing folder around it,
 * `conflict` for something of that name, `storage_failed`; then nothing is left behind.
 */
export async function writeOutputFolder(
  path: string,
  files: Parameters<typeof giveFolder>[1],
  work: Work,
): Promise<void> {
  await giveFolder(path, files, 'refuse', work).catch((cause) => refuse(path, cause));
}

function refuse(path: string, cause: unknown): never {
  if (cause instanceof WorkCancelled) throw cause;
  const folder = dirname(path);
  if (['ENOENT', 'ENOTDIR'].includes(fileErrorCode(cause))) {
    throw new NotebookError('not_found', `There is no folder ${folder}`);
  }
  throw storageError(`${basename(path)} cannot be written in ${folder}`, cause);
}

async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) {
    throw new NotebookError('conflict', `There is a folder of that name: ${path}`);
  }
}
