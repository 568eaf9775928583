/** Parameters for a random test: `N=` runs it more or less often, `SEED=` repeats a run that was reported. */
export function fuzz(runs: number): { numRuns: number; seed?: number } {
  const { N, SEED } = process.env;
  return {
    numRuns: N === undefined ? runs : Number(N),
    ...(SEED === undefined ? {} : { seed: Number(SEED) }),
  };
}
