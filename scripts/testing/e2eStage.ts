import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../process/buildApp.ts';
import { findProgram } from '../process/findProgram.ts';
import { SetupProblem } from '../process/problem.ts';
import { dependency, projectFolder } from '../process/projectFolder.ts';
import { runProcess } from '../process/runProcess.ts';
import { hasDisplay } from '../runtime/display.ts';
import { prepareRuntime } from '../runtime/prepareRuntime.ts';
import { readReport } from './readReport.ts';
import { failureLine, type Stage, type StageResult, sumUp } from './stage.ts';

type Annotation = { type: string; description?: string };
type Outcome = {
  status: string;
  annotations: Annotation[];
  results?: { errors?: { message?: string }[] }[];
};
type Spec = { title: string; tests: Outcome[] };
type Suite = { title: string; specs?: Spec[]; suites?: Suite[] };

/** Playwright's JSON report, as far as it is read here. */
export type E2eReport = {
  suites: Suite[];
  errors: { message?: string }[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};

/** How long the app tests may take, on a machine that is slow or does other things beside. */
const limitMs = 40 * 60_000;

/** Runs Playwright against the real Electron, under a virtual display where there is none. */
export function e2eStage(reportFolder: string): Stage {
  return { heading: 'App tests', run: () => runAppTests(reportFolder) };
}

async function runAppTests(reportFolder: string): Promise<StageResult> {
  await buildIfNeeded();
  const { executable } = await prepareRuntime();
  const count = partCount(process.platform, process.env, availableParallelism());
  const parts = Array.from({ length: count }, (_, index) =>
    runPart({ index, count }, executable, join(reportFolder, `e2e-${index + 1}.json`)),
  );
  // One that cannot be read is said once the others are at their end, too.
  const ended = await Promise.allSettled(parts);
  const results = ended.map((part) => {
    if (part.status === 'fulfilled') return part.value;
    throw part.reason;
  });
  return sumUp(results);
}

/** A part of the app tests, counted from 0. */
type Part = { index: number; count: number };

/**
 * How many parts of the app tests run side by side: two where each gets a virtual display of its own and two
 * processors, of which an app with its window takes more than one. On a person's own screen their windows would
 * take the focus from each other.
 */
export function partCount(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  cpuCount: number,
): number {
  const areVirtual = platform === 'linux' && !hasDisplay(env);
  return areVirtual && cpuCount >= 4 ? 2 : 1;
}

async function runPart(
  { index, count }: Part,
  executable: string,
  reportFile: string,
): Promise<StageResult> {
  const args = ['test', '--reporter=list,json', '--config', configFile()];
  const part = [`--shard=${index + 1}/${count}`, `--output=test-results/part-${index + 1}`];
  const [program, ...rest] = withDisplay(
    [process.execPath, dependency('@playwright', 'test', 'cli.js'), ...args, ...part],
    process.platform,
    process.env,
    firstDisplay + index * 100,
  );
  const result = await runProcess(program, rest, {
    cwd: projectFolder,
    env: {
      ...process.env,
      ASKBOOK_ELECTRON: executable,
      PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
      PLAYWRIGHT_FORCE_TTY: '0',
    },
    output: 'show',
    timeoutMs: limitMs,
  });
  return readReport(reportFile, result, countAppTests);
}

function configFile(): string {
  const names = ['playwright.config.ts', join('tests', 'e2e', 'playwright.config.ts')];
  const found = names.find((name) => existsSync(join(projectFolder, name)));
  if (found === undefined) throw new SetupProblem('There is no playwright.config.ts.');
  return found;
}

/** Where the search for a display that is free begins. */
const firstDisplay = 99;

/**
 * Wraps a command so that windows open off screen on a Linux without a display. Those that start at the same
 * time look for a free one from different numbers on, or both would take the same.
 */
export function withDisplay(
  command: [string, ...string[]],
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  display = firstDisplay,
): [string, ...string[]] {
  if (platform !== 'linux' || hasDisplay(env)) return command;
  const bus = findProgram('dbus-run-session', env);
  const inner = bus === null ? command : [bus, '--', ...command];
  return ['xvfb-run', '-a', '-n', String(display), '-s', '-screen 0 1600x1200x24', ...inner];
}

/** Counts a report's tests; a test that passed only when repeated counts as failed. */
export function countAppTests({ suites, errors, stats }: E2eReport): StageResult {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    failures: [
      ...suites.flatMap((suite) => failedIn(suite)),
      ...errors.map(({ message }) => failureLine('outside of tests', message)),
    ],
    leftOut: suites.flatMap((suite) => skippedIn(suite)),
  };
}

function failedIn(suite: Suite): string[] {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results = [] }) => {
        const errors = results.flatMap((result) => result.errors ?? []);
        return failureLine(
          `${suite.title}: ${spec.title}`,
          errors.map(({ message }) => message ?? '').join('\n'),
        );
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(failedIn)];
}

function skippedIn(suite: Suite): string[] {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'skipped')
      .map(({ annotations }) => {
        const reason = annotations.find(({ description }) => description)?.description;
        return `${suite.title}: ${spec.title}${reason ? ` (${reason})` : ''}`;
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(skippedIn)];
}
