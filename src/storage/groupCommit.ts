/** Writes values one at a time, the newest first; see {@link createGroupCommit}. */
export type GroupCommit<T> = {
  /** Resolves when a write that began after this call has ended well; rejects with that write's error. */
  save: (value: T) => Promise<void>;
  /** Resolves when nothing is being written or waits to be. Never rejects. */
  settled: () => Promise<void>;
};

type Waiting = { resolve: () => void; reject: (cause: unknown) => void };

/**
 * Makes one write serve everybody who waits: what is saved while a write is under way is covered by
 * the next one, which writes the newest value. A failed write rejects those it was made for; the
 * next save writes the whole value again.
 */
export function createGroupCommit<T>(write: (value: T) => Promise<void>): GroupCommit<T> {
  let newest: T;
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  const drain = async () => {
    while (waiting.length > 0) {
      const served = waiting;
      waiting = [];
      try {
        await write(newest);
        for (const { resolve } of served) resolve();
      } catch (cause) {
        for (const { reject } of served) reject(cause);
      }
    }
    running = null;
  };

  return {
    save: (value) =>
      new Promise((resolve, reject) => {
        newest = value;
        waiting.push({ resolve, reject });
        running ??= drain();
      }),
    settled: async () => {
      await running;
    },
  };
}
