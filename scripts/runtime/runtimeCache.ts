import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { SetupProblem } from '../process/problem.ts';

/** Returns the folder that keeps fetched runtimes; `ASKBOOK_RUNTIME_CACHE` overrides it. */
export function runtimeCacheFolder(env: NodeJS.ProcessEnv, home: string = homedir()): string {
  if (env.ASKBOOK_RUNTIME_CACHE) return env.ASKBOOK_RUNTIME_CACHE;
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'askbook', 'runtimes');
}

/** One folder of the cache: how it is named, known to be whole, and made. */
export type CacheEntry = {
  name: string;
  /** True when the folder is a finished entry; called with its final path. */
  isWhole: (folder: string) => boolean;
  /** Makes the entry in `folder`, which does not exist yet; `scratch` is for downloads. */
  make: (folder: string, scratch: string) => Promise<void>;
};

/**
 * Returns the folder of an entry, making it when it is not there. It is made beside its place and
 * renamed into it, so a full disk, a wrong hash or a kill leaves nothing that looks finished, and
 * of two starts at once the first to finish wins.
 */
export async function cached(cacheFolder: string, entry: CacheEntry): Promise<string> {
  const final = join(cacheFolder, entry.name);
  if (entry.isWhole(final)) return final;
  const partial = join(cacheFolder, `${partialPrefix}${process.pid}-${randomUUID().slice(0, 8)}`);
  const removePartial = () => rmSync(partial, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', removePartial);
  try {
    mkdirSync(join(partial, 'scratch'), { recursive: true });
    removeAbandoned(cacheFolder);
    await entry.make(join(partial, 'entry'), join(partial, 'scratch'));
    moveIntoPlace(partial, final, entry);
  } catch (error) {
    throw explain(error, cacheFolder);
  } finally {
    removePartial();
    process.off('exit', removePartial);
  }
  return final;
}

const partialPrefix = `.partial-${hostname()}-`;
const abandonedAfterMs = 24 * 3_600_000;

function moveIntoPlace(partial: string, final: string, entry: CacheEntry): void {
  // A damaged entry cannot be renamed over: it is moved aside, into the folder that is removed.
  if (existsSync(final) && !entry.isWhole(final)) renameSync(final, join(partial, 'damaged'));
  try {
    renameSync(join(partial, 'entry'), final);
  } catch (error) {
    if (!entry.isWhole(final)) throw error;
  }
}

/** Removes what killed starts left behind: ours on this machine, or anyone's after a day. */
function removeAbandoned(cacheFolder: string): void {
  for (const name of readdirSync(cacheFolder)) {
    if (!name.startsWith('.partial-')) continue;
    const folder = join(cacheFolder, name);
    try {
      const isOld = Date.now() - statSync(folder).mtimeMs > abandonedAfterMs;
      const pid = Number(name.slice(partialPrefix.length).split('-')[0]);
      const isDead = name.startsWith(partialPrefix) && !isRunning(pid);
      if (isOld || isDead) rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another start is removing it too, or it is not ours to remove.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function explain(error: unknown, cacheFolder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  const because: Record<string, string> = {
    ENOSPC: 'the disk is full (about 500 MB are needed while unpacking, 270 MB afterwards)',
    EDQUOT: 'your disk quota is used up (about 500 MB are needed while unpacking)',
    EACCES: 'it may not be written',
    EPERM: 'it may not be written',
    EROFS: 'it is on a read-only disk',
  };
  if (code === undefined || because[code] === undefined) return error;
  return new SetupProblem(
    `The runtime could not be kept in ${cacheFolder}: ${because[code]}. Nothing half-made was ` +
      'left there. ASKBOOK_RUNTIME_CACHE names another folder.',
  );
}
