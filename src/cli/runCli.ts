import { NotebookError } from '../core/operation.ts';
import { runCalendar } from './commands/calendar.ts';
import { runCall } from './commands/call.ts';
import { runCheck } from './commands/check.ts';
import { runLetter } from './commands/letter.ts';
import { runNew } from './commands/new.ts';
import { runOperations } from './commands/operations.ts';
import { runPacket } from './commands/packet.ts';
import { runRepair } from './commands/repair.ts';
import { helpText } from './help.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

type RunCommand = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

const commands: ReadonlyMap<string, RunCommand> = new Map([
  ['new', runNew],
  ['operations', runOperations],
  ['call', runCall],
  ['packet', runPacket],
  ['calendar', runCalendar],
  ['letter', runLetter],
  ['check', runCheck],
  ['repair', runRepair],
]);

/** Runs one command line, without the program's own name; answers the exit code. Never throws. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.complain(helpText);
    return 2;
  }
  if (name === 'help' || isHelp(name) || beforeDashes(rest).some(isHelp)) {
    terminal.print(`${helpText}\n`);
    return 0;
  }
  try {
    const run = commands.get(name);
    if (!run) throw new UsageError(`There is no command "${name}".`);
    return await run(rest, terminal);
  } catch (cause) {
    if (cause instanceof UsageError) {
      terminal.complain(`${cause.message} See: askbook help`);
      return 2;
    }
    terminal.complain(cause instanceof NotebookError ? cause.message : unexpected(cause));
    return 1;
  }
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

function beforeDashes(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end < 0 ? args : args.slice(0, end);
}

function unexpected(cause: unknown): string {
  return `Something went wrong in Askbook: ${cause instanceof Error ? cause.stack : String(cause)}`;
}
