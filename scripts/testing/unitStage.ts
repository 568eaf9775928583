import { join, relative } from 'node:path';
import { dependency, projectFolder } from '../process/projectFolder.ts';
import { runProcess } from '../process/runProcess.ts';
import { readReport } from './readReport.ts';
import { failureLine, type Stage, type StageResult } from './stage.ts';

/** Vitest's JSON report, as far as it is read here. */
export type UnitReport = {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
};

/** The folder whose tests kill processes, fill disks and cut the power; a group of its own. */
const durabilityFolder = 'tests/durability';

/** How long the base sizes of a group may take. */
const limitMs = 15 * 60_000;

/** Runs vitest without the durability tests; its report goes to a file in `reportFolder`. */
export function unitStage(reportFolder: string): Stage {
  const args = ['--exclude', `${durabilityFolder}/**`];
  return vitestStage('Unit tests', args, join(reportFolder, 'unit.json'));
}

/** Runs the durability tests with vitest; `N=` makes them longer, and then they may take a day. */
export function durabilityStage(reportFolder: string): Stage {
  const reportFile = join(reportFolder, 'durability.json');
  const timeoutMs = process.env.N ? 24 * 3_600_000 : limitMs;
  return vitestStage('Durability tests', [durabilityFolder], reportFile, timeoutMs);
}

function vitestStage(
  heading: string,
  args: string[],
  reportFile: string,
  timeoutMs = limitMs,
): Stage {
  return { heading, run: () => runVitest(args, reportFile, timeoutMs) };
}

async function runVitest(
  args: string[],
  reportFile: string,
  timeoutMs: number,
): Promise<StageResult> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const result = await runProcess(
    process.execPath,
    [dependency('vitest', 'vitest.mjs'), 'run', ...args, ...reporters],
    { cwd: projectFolder, output: 'show', timeoutMs },
  );
  return readReport(reportFile, result, countUnitTests);
}

/** Counts a report's tests; a file that could not be loaded is one failure. */
export function countUnitTests(report: UnitReport): StageResult {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const count = (status: string) => tests.filter((test) => test.status === status).length;
  const unloaded = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const named = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({
      ...test,
      name: `${relative(projectFolder, file.name)}: ${test.fullName}`,
    })),
  );
  return {
    passed: count('passed'),
    failed: count('failed') + unloaded.length,
    failures: [
      ...named
        .filter(({ status }) => status === 'failed')
        .map(({ name, failureMessages }) => failureLine(name, failureMessages?.join('\n'))),
      ...unloaded.map(({ name, message }) => failureLine(relative(projectFolder, name), message)),
    ],
    leftOut: named
      .filter(({ status }) => !['passed', 'failed'].includes(status))
      .map(({ name }) => name),
  };
}
