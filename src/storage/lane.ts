/** Lets one piece of work run after the other, in the order they came. */
export type Lane = {
  run: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing runs or waits. Never rejects. */
  settled: () => Promise<void>;
};

/** Makes an empty lane. */
export function createLane(): Lane {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (work) => {
      const result = last.then(work);
      last = result.catch(() => {});
      return result;
    },
    settled: async () => {
      let seen: unknown = null;
      while (seen !== last) {
        seen = last;
        await last;
      }
    },
  };
}
