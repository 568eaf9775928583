// `npm test`: every check in order, ending with one line `N passed, N failed`.
// `npm test -- --only static|unit|durability|e2e` runs one group.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeFailure } from './process/problem.ts';
import { stopChildrenOnSignal } from './process/runProcess.ts';
import { machineApt } from './runtime/aptPackages.ts';
import { e2eStage } from './testing/e2eStage.ts';
import {
  exitCode,
  type Stage,
  type StageGroup,
  type StageResult,
  summaryLine,
  sumUp,
} from './testing/stage.ts';
import { staticStages } from './testing/staticStages.ts';
import { prepareTestTools } from './testing/testTools.ts';
import { durabilityStage, unitStage } from './testing/unitStage.ts';

const groups: StageGroup[] = ['static', 'unit', 'durability', 'e2e'];

async function test(only: StageGroup | null): Promise<void> {
  stopChildrenOnSignal();
  const reportFolder = mkdtempSync(join(tmpdir(), 'askbook-test-'));
  const stages: Record<StageGroup, () => Stage[]> = {
    static: staticStages,
    unit: () => [unitStage(reportFolder)],
    durability: () => [durabilityStage(reportFolder)],
    e2e: () => [e2eStage(reportFolder)],
  };
  if (only !== 'static' && only !== 'durability') await prepareTestTools(machineApt());
  const results: StageResult[] = [];
  for (const group of only === null ? groups : [only]) {
    for (const stage of stages[group]()) results.push(await runStage(stage));
  }
  rmSync(reportFolder, { recursive: true, force: true });
  report(sumUp(results));
}

async function runStage({ heading, run }: Stage): Promise<StageResult> {
  console.log(`\n== ${heading}`);
  const startedAt = Date.now();
  const result = await run().catch((error: unknown) => {
    console.log(describeFailure(error));
    return { passed: 0, failed: 1, failures: [], leftOut: [] };
  });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`   ${summaryLine(result)} (${seconds} s)`);
  // A check that is one whole program has said above what is wrong; a runner outside of its tests, too.
  return result.failed > 0 && result.failures.length === 0
    ? { ...result, failures: [heading] }
    : result;
}

function report(total: StageResult): void {
  if (total.leftOut.length > 0) {
    console.log(`\nLeft out (${total.leftOut.length}):`);
    for (const line of total.leftOut) console.log(`  - ${line}`);
  }
  // Repeated at the end, where it is found without going through twenty minutes of output.
  if (total.failures.length > 0) console.log('\nFailed:');
  for (const failure of total.failures) console.log(`  - ${failure}`);
  console.log(`\n${summaryLine(total)}`);
  process.exitCode = exitCode(total);
}

function chosenGroup(args: string[]): StageGroup | null {
  const position = args.indexOf('--only');
  if (position < 0) return null;
  const group = groups.find((name) => name === args[position + 1]);
  if (group !== undefined) return group;
  console.error(`--only takes one of: ${groups.join(', ')}`);
  process.exit(2);
}

await test(chosenGroup(process.argv.slice(2)));
