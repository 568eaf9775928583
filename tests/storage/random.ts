import { runCount } from '../fixtures/randomSettings.ts';

/** The seed of this run: `SEED=` or the clock; print it with every failure. */
export const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** How many random cases to run: `N=` or `base`; see {@link runCount}. */
export function caseCount(base: number): number {
  return runCount(base);
}

/** Makes a generator of whole numbers from 0 to below `limit` (mulberry32); same seed, same numbers. */
export function createRandom(from: number): (limit: number) => number {
  let state = from >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
