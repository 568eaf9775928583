import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** A child that is told lines and answers lines. */
export type LineProcess = {
  pid: number;
  /** Writes one line to its standard input. */
  tell: (line: string) => void;
  /** Resolves with its next line, null when it has ended. */
  hear: () => Promise<string | null>;
  kill: () => void;
  /** Resolves with its exit code, null when it was killed, once its last line has been heard or can be. */
  ended: Promise<number | null>;
};

const running = new Set<ChildProcessByStdio<Writable, Readable, null>>();

/** Starts a program that speaks in lines; what it complains of is shown. */
export function startProcess(command: readonly [string, ...string[]]): LineProcess {
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  running.add(child);
  child.stdin.on('error', () => {});
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    pid: child.pid ?? 0,
    tell: (line) => child.stdin.write(`${line}\n`),
    hear: async () => {
      const { value, done } = await lines.next();
      return done ? null : value;
    },
    kill: () => child.kill('SIGKILL'),
    ended,
  };
}

/** Kills every child that still runs. */
export async function killAll(): Promise<void> {
  const left = [...running];
  const gone = left.map((child) => once(child, 'close'));
  for (const child of left) child.kill('SIGKILL');
  await Promise.all(gone);
}
