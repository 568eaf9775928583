import { join, relative } from 'node:path';
import { dependency, projectFolder } from '../process/projectFolder.ts';
import { runProcess } from '../process/runProcess.ts';
import { readReport } from './readReport.ts';
import type { Stage, StageResult } from './stage.ts';

/** Vitest's JSON report, as far as it is read here. */
export type UnitReport = {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
};

/** Runs vitest; its report goes to a file in `reportFolder`. */
export function unitStage(reportFolder: string): Stage {
  return { heading: 'Unit tests', run: () => runUnitTests(join(reportFolder, 'unit.json')) };
}

async function runUnitTests(reportFile: string): Promise<StageResult> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const result = await runProcess(
    process.execPath,
    [dependency('vitest', 'vitest.mjs'), 'run', ...reporters],
    { cwd: projectFolder, output: 'show', timeoutMs: 15 * 60_000 },
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
  const leftOut = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => !['passed', 'failed'].includes(test.status))
      .map((test) => `${relative(projectFolder, file.name)}: ${test.fullName}`),
  );
  return { passed: count('passed'), failed: count('failed') + unloaded.length, leftOut };
}
