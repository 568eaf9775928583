import { basename, dirname, join } from 'node:path';
import type { StorageEnvironment } from './environment.ts';
import { fileErrorCode } from './fileError.ts';
import type { FileOperations, OpenFile } from './fileOperations.ts';
import { temporaryName } from './names.ts';

/** Waits between tries of a rename that a virus scanner or indexer holds up on Windows, in ms. */
const renamePausesMs = [10, 40, 100, 250, 500];

/** Codes by which a system says that a folder cannot be synced at all; Windows is one. */
const noFolderSync = new Set(['EISDIR', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/**
 * Writes a file that must not exist yet and resolves when its bytes are on disk. Nothing is left
 * behind after a failure, as far as the disk allows. The name itself is durable only after
 * {@link syncFolder}.
 */
export async function writeNewFile(
  files: FileOperations,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  const file = await files.openNew(path);
  try {
    try {
      await writeAll(file, bytes, 0);
      const size = await file.size();
      if (size !== bytes.byteLength) {
        throw new Error(`only ${size} of ${bytes.byteLength} bytes reached the disk`);
      }
      // STORAGE: before the rename. Without it a power cut leaves the new name on an empty file.
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    await removeQuietly(files, path);
    throw cause;
  }
}

/** Writes all of `bytes` at `position`, however few of them each call takes. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let taken = 0;
  // STORAGE: a full disk takes a part of the bytes without an error; only the next call fails.
  while (taken < bytes.byteLength) {
    const written = await file.write(bytes.subarray(taken), position + taken);
    if (written <= 0) throw new Error('the disk takes no more bytes');
    taken += written;
  }
}

/** Moves a file onto a name, trying again for a while when another program holds it open. */
export async function renameInto(
  env: Pick<StorageEnvironment, 'files' | 'pause'>,
  from: string,
  to: string,
): Promise<void> {
  for (const durationMs of renamePausesMs) {
    try {
      await env.files.rename(from, to);
      return;
    } catch (cause) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(fileErrorCode(cause))) throw cause;
      await env.pause(durationMs);
    }
  }
  await env.files.rename(from, to);
}

/** Makes the names in a folder durable, where the system can; resolves at once where it cannot. */
export async function syncFolder(files: FileOperations, folder: string): Promise<void> {
  try {
    await files.syncFolder(folder);
  } catch (cause) {
    const code = fileErrorCode(cause);
    const isWindows = process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES');
    if (!noFolderSync.has(code) && !isWindows) throw cause;
  }
}

/**
 * Gives a file a second name that replaces what bore it, without a moment in which `path` is
 * missing; copies where the disk has no hard links.
 */
export async function keepAs(
  env: Pick<StorageEnvironment, 'files' | 'pause' | 'newId'>,
  path: string,
  keptPath: string,
): Promise<void> {
  const { files } = env;
  const inMaking = join(dirname(keptPath), temporaryName(basename(keptPath), env.newId()));
  try {
    await files.link(path, inMaking);
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') throw cause;
    await writeNewFile(files, inMaking, await files.read(path));
  }
  try {
    await renameInto(env, inMaking, keptPath);
  } finally {
    // rename(2) does nothing when both names are one file already, and leaves the first name.
    await removeQuietly(files, inMaking);
  }
}

/** Removes a file if it is there; never rejects. */
export async function removeQuietly(files: FileOperations, path: string): Promise<void> {
  await files.remove(path).catch(() => {});
}
