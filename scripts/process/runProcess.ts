import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

/** How a child process is run; without `timeoutMs` it may take ten minutes. */
export type RunOptions = {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** `capture` collects stdout and stderr in order of arrival, `show` hands the terminal through. */
  output?: 'capture' | 'show';
  timeoutMs?: number;
};

/** What became of a child process; `code` is null when it could not start or was killed. */
export type RunResult = { code: number | null; output: string; timedOut: boolean };

const running = new Set<ChildProcess>();

/** Runs a program to its end and never throws; at the time limit its whole process group is killed. */
export function runProcess(command: string, args: string[], options: RunOptions = {}) {
  const { output = 'capture', timeoutMs = 600_000, ...spawnOptions } = options;
  return new Promise<RunResult>((resolve) => {
    const child = spawn(command, args, {
      ...spawnOptions,
      detached: process.platform !== 'win32',
      stdio: output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let text = '';
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      killGroup(child);
    }, timeoutMs);
    const finish = (code: number | null, reason = '') => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code: timedOut ? null : code, output: text + reason, timedOut });
    };
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    child.on('error', (error) => finish(null, error.message));
    child.on('close', (code) => finish(code));
  });
}

/** Kills every child of {@link runProcess} with its group when this process is told to stop. */
export function stopChildrenOnSignal(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.on(signal, () => {
      for (const child of running) killGroup(child);
      process.exit(code);
    });
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group ended by itself in the meantime.
  }
}
