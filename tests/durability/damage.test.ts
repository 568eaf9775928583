import { expect, it } from 'vitest';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { exceptions, runDamage } from './damage.ts';

/** Damages one file of a folder each run. `N=` is the number of runs (`N=10x` ten times as many), `SEED=` repeats them. */
const { seed, numRuns } = randomSettings(20_000, 'damage');

it('opens with a state that was, says so when it is not the newest, and keeps what is damaged', async () => {
  const { violations, ...counts } = await runDamage({ seed, runCount: numRuns });
  console.log(`damage: ${JSON.stringify(counts)}`);
  expect(violations.join('\n\n')).toBe('');
  expect(counts.toldCount).toBeGreaterThan(0);
}, 1_800_000);

it('leaves unsaid only what nobody can tell', () => {
  expect(Object.keys(exceptions)).toEqual([
    'a whole journal that nothing else refers to was deleted',
    'a journal ends between two records',
  ]);
});
