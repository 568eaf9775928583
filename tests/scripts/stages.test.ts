import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBuilt, markBuilt } from '../../scripts/process/buildApp.ts';
import { runProcess } from '../../scripts/process/runProcess.ts';
import { machineSwitches } from '../../scripts/runtime/display.ts';
import { countAppTests, partCount, withDisplay } from '../../scripts/testing/e2eStage.ts';
import { exitCode, summaryLine, sumUp } from '../../scripts/testing/stage.ts';
import { countUnitTests } from '../../scripts/testing/unitStage.ts';
import { temporaryFolder } from './fakeRuntime.ts';

describe('counting', () => {
  test('a test file that cannot be loaded counts as a failure', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a' },
      { status: 'failed', fullName: 'b', failureMessages: ['\u001b[31mSEED=7\u001b[39m\n\nat'] },
      { status: 'skipped', fullName: 'c' },
    ];
    const testResults = [
      { name: 'x.test.ts', status: 'failed', assertionResults },
      { name: 'y.test.ts', status: 'failed', message: 'SyntaxError', assertionResults: [] },
    ];
    const counted = countUnitTests({ testResults });
    expect(counted).toMatchObject({ passed: 1, failed: 2 });
    expect(counted.leftOut).toEqual([expect.stringMatching(/x\.test\.ts: c$/)]);
    expect(counted.failures).toEqual([
      expect.stringMatching(/x\.test\.ts: b\n {4}SEED=7\n {4}at$/),
      expect.stringMatching(/y\.test\.ts\n {4}SyntaxError$/),
    ]);
  });

  test('a flaky app test and an error outside of tests are failures', () => {
    const spec = {
      title: 'needs soffice',
      tests: [{ status: 'skipped', annotations: [{ type: 'skip', description: 'no soffice' }] }],
    };
    const broken = {
      title: 'opens',
      tests: [
        {
          status: 'unexpected',
          annotations: [],
          results: [{ errors: [{ message: 'no window' }] }],
        },
      ],
    };
    const counted = countAppTests({
      suites: [{ title: 'packet.e2e.ts', suites: [{ title: 'Word', specs: [spec, broken] }] }],
      errors: [{ message: 'global setup' }],
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 },
    });
    expect(counted).toMatchObject({ passed: 3, failed: 3 });
    expect(counted.leftOut).toEqual(['Word: needs soffice (no soffice)']);
    expect(counted.failures).toEqual([
      'Word: opens\n    no window',
      'outside of tests\n    global setup',
    ]);
  });

  test('the run succeeds only when something passed and nothing failed', () => {
    const total = sumUp([
      { passed: 2, failed: 0, failures: [], leftOut: [] },
      { passed: 1, failed: 1, failures: ['two'], leftOut: ['one'] },
    ]);
    expect(summaryLine(total)).toBe('3 passed, 1 failed');
    expect(total).toMatchObject({ failures: ['two'], leftOut: ['one'] });
    expect(exitCode(total)).toBe(1);
    expect(exitCode(sumUp([]))).toBe(1);
    expect(exitCode({ passed: 1, failed: 0, failures: [], leftOut: [] })).toBe(0);
  });
});

describe('running', () => {
  test('a program that does not end is killed at its limit', async () => {
    const sleep = ['-e', 'setTimeout(() => {}, 60_000)'];
    const result = await runProcess(process.execPath, sleep, { timeoutMs: 1_000 });
    expect(result).toEqual({ code: null, output: '', timedOut: true });
  });

  test('what a program says is kept, also when it fails', async () => {
    const fail = ['-e', 'console.log("said"); process.exitCode = 3'];
    const result = await runProcess(process.execPath, fail);
    expect(result).toEqual({ code: 3, output: 'said\n', timedOut: false });
  });

  test('a program that is not there is a result, not a crash', async () => {
    expect((await runProcess('no-such-program', [])).code).toBe(null);
  });

  test('a virtual display is used only on a Linux without one', () => {
    expect(withDisplay(['node', 'x'], 'linux', {})[0]).toBe('xvfb-run');
    expect(withDisplay(['node', 'x'], 'linux', { DISPLAY: ':0' })).toEqual(['node', 'x']);
    expect(withDisplay(['node', 'x'], 'darwin', {})).toEqual(['node', 'x']);
  });

  test('app tests run side by side only where each part has a display of its own', () => {
    expect(partCount('linux', {}, 8)).toBe(2);
    expect(partCount('linux', {}, 4)).toBe(2);
    expect(partCount('linux', {}, 2)).toBe(1);
    expect(partCount('linux', { DISPLAY: ':0' }, 8)).toBe(1);
    expect(partCount('darwin', {}, 8)).toBe(1);
    const [one, other] = [99, 199].map((display) => withDisplay(['x'], 'linux', {}, display));
    expect(one).not.toEqual(other);
  });

  test('the sandbox is left out for root on Linux only', () => {
    const flags = (platform: NodeJS.Platform, isRoot: boolean) =>
      machineSwitches({ platform, isRoot, env: { DISPLAY: ':0' } }).map(({ flag }) => flag);
    expect(flags('linux', true)).toEqual(['--no-sandbox']);
    expect(flags('linux', false)).toEqual([]);
    expect(flags('darwin', true)).toEqual([]);
  });
});

describe('when the app is built', () => {
  function builtProject() {
    const folder = temporaryFolder();
    for (const name of ['src', join('out', 'main')])
      mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'src', 'a.ts'), '');
    writeFileSync(join(folder, 'src', 'b.ts'), '');
    writeFileSync(join(folder, 'package-lock.json'), '{}');
    writeFileSync(join(folder, 'out', 'main', 'index.js'), '');
    for (const name of ['src', join('src', 'a.ts'), join('src', 'b.ts'), 'package-lock.json']) {
      utimesSync(join(folder, name), ago(120), ago(120));
    }
    markBuilt(folder, ago(60));
    return folder;
  }
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000);

  test('unchanged sources need no build', () => {
    expect(isBuilt(builtProject())).toBe(true);
  });

  test('a changed source, a changed lock file or a missing output asks for one', () => {
    for (const name of [join('src', 'a.ts'), 'package-lock.json']) {
      const folder = builtProject();
      utimesSync(join(folder, name), ago(0), ago(0));
      expect(isBuilt(folder)).toBe(false);
    }
    const folder = builtProject();
    rmSync(join(folder, 'out', 'main', 'index.js'));
    expect(isBuilt(folder)).toBe(false);
  });

  test('a deleted source asks for one', () => {
    const folder = builtProject();
    rmSync(join(folder, 'src', 'b.ts'));
    expect(isBuilt(folder)).toBe(false);
  });
});
