import { expect, it } from 'vitest';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { runPowerCuts } from './powerCuts.ts';

/**
 * Cuts the power after every file operation. `N=` is how many different states of the disk are opened
 * (`N=10x` ten times as many as usual), `SEED=` repeats a run.
 */
const { seed, numRuns } = randomSettings(50_000, 'power cuts');

it('finds the notebook as it was last acknowledged, or later, wherever the power is cut', async () => {
  const { violations, ...counts } = await runPowerCuts({ seed, stateCount: numRuns });
  console.log(`power cuts: ${JSON.stringify(counts)}`);
  expect(violations.join('\n\n')).toBe('');
}, 1_800_000);
