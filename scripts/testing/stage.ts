import { stripVTControlCharacters } from 'node:util';
import type { RunResult } from '../process/runProcess.ts';

/**
 * What one stage of `npm test` found; `failures` says which checks failed and how, `leftOut` names checks that
 * did not run, with the reason.
 */
export type StageResult = {
  passed: number;
  failed: number;
  failures: string[];
  leftOut: string[];
};

/** One stage: a heading and its work. The work may throw; that counts as one failure. */
export type Stage = { heading: string; run: () => Promise<StageResult> };

/** The stages a developer can ask for with `--only`. */
export type StageGroup = 'static' | 'unit' | 'durability' | 'e2e';

/** Adds up what the stages found. */
export function sumUp(results: StageResult[]): StageResult {
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
    failures: results.flatMap(({ failures }) => failures),
    leftOut: results.flatMap(({ leftOut }) => leftOut),
  };
}

/** Returns the line the run ends with. */
export function summaryLine({ passed, failed }: StageResult): string {
  return `${passed} passed, ${failed} failed`;
}

/** Returns the exit code: a run in which nothing was checked is not a success. */
export function exitCode({ passed, failed }: StageResult): number {
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** Turns a finished program into one check, showing its output only when it failed. */
export function oneCheck(result: RunResult): StageResult {
  if (result.code === 0) return { passed: 1, failed: 0, failures: [], leftOut: [] };
  if (result.output.trim() !== '') console.log(result.output.trim());
  if (result.timedOut) console.log('Stopped: it took too long.');
  return { passed: 0, failed: 1, failures: [], leftOut: [] };
}

/** How many lines of what a runner says about a failed test are repeated at the end of a run. */
const longestFailure = 25;

/** Says which test failed and how, short enough to stand in a list; a seed stands in its first lines. */
export function failureLine(test: string, message: string | undefined): string {
  const lines = stripVTControlCharacters(message ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, longestFailure);
  return [test, ...lines.map((line) => `    ${line.slice(0, 300)}`)].join('\n');
}
