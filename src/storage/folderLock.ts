import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { NotebookError } from '../core/operation.ts';
import { removeQuietly, renameInto, writeNewFile } from './durableFile.ts';
import type { ProcessIdentity, StorageEnvironment } from './environment.ts';
import { fileErrorCode, storageError } from './fileError.ts';
import { type LockOwner, lockedError, ownerState, readLockOwner } from './lockOwner.ts';
import { lockFileName, temporaryName } from './names.ts';

const claimTries = 20;

/** How often, and at what distance in ms, an unreadable mark is looked at before it counts as left behind. */
const unreadableLooks = 5;
const unreadablePauseMs = 20;

/** A lock that is held. */
export type FolderLock = {
  /** Takes the lock again when its file was removed. Errors: OpenProblemError when another one has it now. */
  ensure: () => Promise<void>;
  /** Gives the folder free; removes only what is still ours. Never rejects. */
  release: () => Promise<void>;
};

/**
 * The locks this process holds. A mark of our own that is not among them was left by a release that the
 * disk refused; without this the process would lock itself out until it ends.
 */
const heldLockIds = new Set<string>();

type Claim = {
  folder: string;
  self: ProcessIdentity;
  owner: LockOwner;
  env: StorageEnvironment;
  takeOver: boolean;
};
type FoundLock = { key: string; owner: LockOwner | null };

/**
 * Takes the lock of a folder, before anything in it is read. A lock whose owner is dead is taken
 * over; with `takeOver` also one of another computer, which the person says is not open there. Errors:
 * OpenProblemError when the folder is open elsewhere, `storage_failed` when it cannot be written to.
 */
export async function lockFolder(
  folder: string,
  env: StorageEnvironment,
  options: { takeOver?: boolean } = {},
): Promise<FolderLock> {
  const self = await env.identify();
  const owner: LockOwner = { ...self, lockId: env.newId(), lockedAt: env.now() };
  const path = join(folder, lockFileName);
  const claim = { folder, self, owner, env, takeOver: options.takeOver ?? false };
  heldLockIds.add(owner.lockId);
  try {
    await claimFile(path, claim);
  } catch (cause) {
    heldLockIds.delete(owner.lockId);
    throw storageError(`The notebook's folder ${folder} cannot be written to`, cause);
  }
  return {
    ensure: async () => {
      const found = await readLock(path, env);
      if (found?.key !== owner.lockId) await claimFile(path, { ...claim, takeOver: false });
    },
    release: async () => {
      heldLockIds.delete(owner.lockId);
      const found = await readLock(path, env).catch(() => null);
      if (found?.key === owner.lockId) await removeQuietly(env.files, path);
    },
  };
}

/**
 * Makes `path` bear our mark; at most one living process succeeds.
 *
 * STORAGE: a dead mark Y may be replaced only by the holder of `.lock.after-Y`, which is claimed by
 * the same rule. Without that turn a slow second taker would remove the lock of the first. The mark
 * is read again once the turn is held, because it may have been replaced before.
 */
async function claimFile(path: string, claim: Claim): Promise<void> {
  const { folder, self, env, takeOver } = claim;
  for (let tries = 0; tries < claimTries; tries += 1) {
    const found = await readLock(path, env);
    if (found === null) {
      if (await placeNew(path, claim)) return;
      continue;
    }
    if (!found.owner && tries < unreadableLooks) {
      // On a disk without hard links a mark is unreadable for the moment in which it is written.
      await env.pause(unreadablePauseMs);
      continue;
    }
    const state = found.owner ? await stateOf(found.owner, self, env) : 'dead';
    const isGivenUp = state === 'elsewhere' && takeOver;
    if (found.owner && state !== 'dead' && !isGivenUp) throw lockedError(found.owner, state);
    const turn = join(folder, `${lockFileName}.after-${found.key}`);
    await claimFile(turn, claim);
    try {
      const again = await readLock(path, env);
      if (again?.key !== found.key) continue;
      await replace(path, claim);
      return;
    } finally {
      await removeQuietly(env.files, turn);
    }
  }
  throw new NotebookError('conflict', 'This notebook is just being opened in another window.');
}

async function stateOf(owner: LockOwner, self: ProcessIdentity, env: StorageEnvironment) {
  const state = await ownerState(owner, self, env);
  const isOurs = owner.pid === self.pid && state === 'live';
  return isOurs && !heldLockIds.has(owner.lockId) ? 'dead' : state;
}

/** Makes a file with our mark if there is none; the mark is whole from its first moment on. */
async function placeNew(path: string, claim: Claim): Promise<boolean> {
  const { files } = claim.env;
  const inMaking = await writeMark(claim);
  try {
    await files.link(inMaking, path);
    return true;
  } catch (cause) {
    const code = fileErrorCode(cause);
    // ENOENT: the owner of the lock has cleaned up our unfinished file.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
  } finally {
    await removeQuietly(files, inMaking);
  }
  return placeWithoutLinks(path, claim);
}

/** The same for disks without hard links (FAT): the mark is not whole at once, so it is read back. */
async function placeWithoutLinks(path: string, claim: Claim): Promise<boolean> {
  try {
    await writeNewFile(claim.env.files, path, markBytes(claim));
  } catch (cause) {
    if (fileErrorCode(cause) === 'EEXIST') return false;
    throw cause;
  }
  return (await readLock(path, claim.env))?.key === claim.owner.lockId;
}

async function replace(path: string, claim: Claim): Promise<void> {
  const inMaking = await writeMark(claim);
  try {
    await renameInto(claim.env, inMaking, path);
  } catch (cause) {
    await removeQuietly(claim.env.files, inMaking);
    throw cause;
  }
}

async function writeMark(claim: Claim): Promise<string> {
  const path = join(claim.folder, temporaryName(lockFileName, claim.env.newId()));
  await writeNewFile(claim.env.files, path, markBytes(claim));
  return path;
}

function markBytes({ owner }: Claim): Uint8Array {
  return Buffer.from(`${JSON.stringify(owner)}\n`);
}

async function readLock(path: string, env: StorageEnvironment): Promise<FoundLock | null> {
  let bytes: Uint8Array;
  try {
    bytes = await env.files.read(path);
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') return null;
    throw cause;
  }
  const owner = readLockOwner(bytes);
  // The path is part of it, or the turn of an empty file could be that very file.
  const digest = createHash('sha256').update(basename(path)).update(bytes).digest('hex');
  const key = owner?.lockId ?? digest.slice(0, 32);
  return { key, owner };
}
