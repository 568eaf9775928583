import { nodeEnvironment, type StorageEnvironment } from '../../src/storage/environment.ts';
import { type FileOperations, nodeFileOperations } from '../../src/storage/fileOperations.ts';

/** A process that exists in this test only: it works on real files and can be gone from one moment to the next. */
export type MortalProcess = {
  env: StorageEnvironment;
  /** Ends it: what it asked of the disk is done or never will be, and nothing answers it any more. */
  die: () => Promise<void>;
};

const living = new Set<number>();
let processCount = 0;

/** Starts such a process; `changes` replace parts of its environment. */
export function startMortal(changes: Partial<StorageEnvironment> = {}): MortalProcess {
  const pid = ++processCount;
  living.add(pid);
  const openFiles = new Set<{ close: () => Promise<void> }>();
  const underWay = new Set<Promise<unknown>>();

  const call = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (!living.has(pid)) return never();
    const asked = ask();
    underWay.add(asked);
    const answer = await asked
      .finally(() => underWay.delete(asked))
      .catch(async (cause) => {
        if (!living.has(pid)) return never<T>();
        throw cause;
      });
    return living.has(pid) ? answer : never();
  };

  const files = mapCalls(nodeFileOperations, call);
  files.openNew = (path) =>
    call(async () => {
      const file = await nodeFileOperations.openNew(path);
      openFiles.add(file);
      const wrapped = mapCalls(file, call);
      wrapped.close = () =>
        call(async () => {
          openFiles.delete(file);
          await file.close();
        });
      return wrapped;
    });

  const env: StorageEnvironment = {
    ...nodeEnvironment,
    files,
    identify: async () => ({
      host: 'test',
      machine: null,
      bootId: 'boot',
      pid,
      startedAt: '2026-05-04T12:00:00.000Z',
      startTicks: String(pid),
    }),
    probe: async (other) => ({ isAlive: living.has(other), startTicks: String(other) }),
    pause: async () => {},
    ...changes,
  };

  const die = async () => {
    living.delete(pid);
    await Promise.allSettled(underWay);
    for (const file of openFiles) await file.close().catch(() => {});
  };
  return { env, die };
}

/** Lets every function of an object go through `call`. */
function mapCalls<O extends FileOperations | Awaited<ReturnType<FileOperations['openNew']>>>(
  object: O,
  call: <T>(ask: () => Promise<T>) => Promise<T>,
): O {
  const entries = Object.entries(object).map(([name, run]) => [
    name,
    (...given: unknown[]) => call(() => run(...given)),
  ]);
  return Object.fromEntries(entries) as O;
}

function never<T>(): Promise<T> {
  return new Promise(() => {});
}
