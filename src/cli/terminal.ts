import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { CommandContext } from '../core/operation.ts';

/** Where the command line reads and writes; a test passes its own. */
export type Terminal = {
  /** Writes to standard output as it is. */
  print: (text: string) => void;
  /** Writes one line to standard error. */
  complain: (message: string) => void;
  /** Shows how far a long job is where a person watches, in place of what was shown before; '' clears it. */
  showProgress: (text: string) => void;
  /** Calls back when the person interrupts (Ctrl-C), until the returned function is called. */
  onInterrupt: (listener: () => void) => () => void;
  /** Reads standard input to its end. */
  readInput: () => Promise<string>;
  /** Makes a path absolute, as the person meant it. */
  resolvePath: (path: string) => string;
  context: () => CommandContext;
};

/** The exit codes: done, refused with nothing changed, wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** The terminal of this process. */
export const processTerminal: Terminal = {
  print: (line) => {
    process.stdout.write(line);
  },
  complain: (message) => {
    process.stderr.write(`${message}\n`);
  },
  showProgress: (line) => {
    // CSI K clears the rest of the line (ECMA-48).
    if (process.stderr.isTTY) process.stderr.write(`\r${line}\u001b[K`);
  },
  onInterrupt: (listener) => {
    const signals = ['SIGINT', 'SIGTERM'] as const;
    for (const signal of signals) process.on(signal, listener);
    return () => {
      for (const signal of signals) process.off(signal, listener);
    };
  },
  readInput: () => text(process.stdin),
  resolvePath: (path) => resolve(startFolder(), path),
  context: () => ({
    newId: randomUUID,
    now: new Date().toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
  }),
};

/** npm runs a script in the project's folder and says in INIT_CWD where the person was. */
function startFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: before } = process.env;
  return script === 'askbook' && before ? before : process.cwd();
}
