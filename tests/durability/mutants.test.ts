import { describe, expect, it } from 'vitest';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { type Laboratory, mutants } from './mutantList.ts';
import { loadMutated, type Mutant } from './mutate.ts';

/**
 * Breaks the store in one place at a time and lets the laboratories find it. `SEED=` repeats a run;
 * `N=` is how many cases a laboratory has when nothing is broken, `N=10x` ten times as many.
 */
const { seed, numRuns } = randomSettings(3_000, 'mutants');

/**
 * How many times as many cases a broken store gets at most. A laboratory stops at the first thing it finds, so this
 * costs nothing; the rarest defect takes 1,100 cases on average, and every run has another seed.
 */
const patience = 20;

const timeoutMs = 600_000;

type Outcome = { violations: string[] };
type Loaded = Record<string, (settings: object) => Promise<Outcome>>;

/** Runs a laboratory until it finds something, with a defect in the store or without. */
async function findIn(laboratory: Laboratory, mutant: Mutant | null): Promise<string[]> {
  const lab = await loadMutated<Loaded>(`${laboratory}.ts`, mutant);
  const shared = { seed, maxViolations: 1 };
  const caseCount = mutant === null ? numRuns : numRuns * patience;
  const run = {
    powerCuts: () => lab.runPowerCuts?.({ ...shared, stateCount: caseCount }),
    faults: () => lab.runFaults?.({ ...shared, runCount: Math.ceil(caseCount / 4) }),
    damage: () => lab.runDamage?.({ ...shared, runCount: caseCount }),
  };
  const outcome = await run[laboratory]()?.catch((cause: unknown) => {
    // A store so broken that the laboratory cannot go on has been noticed, too; a whole one must not be.
    if (mutant === null) throw cause;
    return { violations: [`the laboratory stopped: ${cause}`] };
  });
  if (!outcome) throw new Error(`${laboratory} has no such function.`);
  return outcome.violations;
}

describe('a broken store is noticed', () => {
  it.each(['powerCuts', 'faults', 'damage'] as const)(
    '%s finds nothing when nothing is broken',
    async (laboratory) => {
      expect(await findIn(laboratory, null)).toEqual([]);
    },
  );

  // Titles made by vitest itself are cut short.
  const titled = mutants.map((mutant) => [`${mutant.laboratory}: ${mutant.name}`, mutant] as const);

  it.each(titled)(
    '%s',
    async (_title, { laboratory, ...mutant }) => {
      expect(await findIn(laboratory, mutant)).not.toEqual([]);
    },
    timeoutMs,
  );

  it('refuses a defect whose place is gone', async () => {
    const [some] = mutants;
    if (!some) throw new Error('no mutants');
    await expect(loadMutated('powerCuts.ts', { ...some, from: 'nowhere' })).rejects.toThrow(
      'found 0 times',
    );
  });
});
