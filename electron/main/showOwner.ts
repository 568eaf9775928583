import { type FSWatcher, watch } from 'node:fs';
import { access, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { showRequestName } from '../../src/storage/names.ts';

/** How long the owner may take to answer, in ms. */
const answerLimitMs = 3_000;

/**
 * Calls back whenever another Askbook asks for the window of this one, which has the folder open.
 * The request is a file beside the notebook; taking it away is the answer. A folder that cannot be
 * watched is simply never asked about. Ends with the returned function.
 */
export function watchForRequests(folder: string, show: () => void): () => void {
  const answer = async () => {
    try {
      await rm(join(folder, showRequestName));
      show();
    } catch {
      // There is no request.
    }
  };
  const watcher = watchQuietly(folder, (name) => {
    if (name === null || name === showRequestName) void answer();
  });
  // One may have come between the lock and the watching.
  void answer();
  return () => watcher?.close();
}

/** Asks the Askbook that has a folder open to show its window; false when none answers in time. */
export async function askOwner(folder: string): Promise<boolean> {
  const request = join(folder, showRequestName);
  let check = () => {};
  const watcher = watchQuietly(folder, () => check());
  if (!watcher) return false;
  try {
    await writeFile(request, '');
    return await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), answerLimitMs);
      check = () => {
        void isThere(request).then((isWaiting) => {
          if (isWaiting) return;
          clearTimeout(timer);
          resolve(true);
        });
      };
      // The answer may have come before anybody looked.
      check();
    });
  } catch {
    return false;
  } finally {
    watcher.close();
    await rm(request, { force: true }).catch(() => {});
  }
}

function watchQuietly(folder: string, onChange: (name: string | null) => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => onChange(name));
    // A folder that goes away ends the watching and nothing else.
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
