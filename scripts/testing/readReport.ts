import { existsSync, readFileSync } from 'node:fs';
import { SetupProblem } from '../process/problem.ts';
import type { RunResult } from '../process/runProcess.ts';
import type { StageResult } from './stage.ts';

/**
 * Reads the JSON report a test runner wrote and counts it. A runner that failed without a failed
 * test (an error outside of tests) counts as one failure.
 */
export function readReport<Report>(
  file: string,
  result: RunResult,
  count: (report: Report) => StageResult,
): StageResult {
  if (result.timedOut) console.log('Stopped: this stage took too long.');
  if (!existsSync(file)) throw new SetupProblem('The test runner ended without a report.');
  const counted = count(JSON.parse(readFileSync(file, 'utf8')));
  return result.code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}
