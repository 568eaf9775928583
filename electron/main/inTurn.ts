/** Runs jobs one after the other, in the order they were handed in. */
export type Turns = <T>(job: () => Promise<T>) => Promise<T>;

/** Makes a queue; a job that fails does not hold up the next one. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const own = last.then(job);
    last = own.catch(() => {});
    return own;
  };
}
