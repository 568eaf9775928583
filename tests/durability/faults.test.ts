import { expect, it } from 'vitest';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { runFaults } from './faults.ts';

/** Lets the disk fail in one way each run. `N=` is the number of runs (`N=10x` ten times as many), `SEED=` repeats them. */
const { seed, numRuns } = randomSettings(3_000, 'faults');

it('never calls saved what is not durable, keeps what was typed, and saves it all in the end', async () => {
  const { violations, ...counts } = await runFaults({ seed, runCount: numRuns });
  console.log(`faults: ${JSON.stringify(counts)}`);
  expect(violations.join('\n\n')).toBe('');
  // A fault that is hardly ever met would prove nothing.
  expect(counts.metCount).toBeGreaterThan(counts.runCount / 3);
}, 1_800_000);
