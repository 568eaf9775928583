import { repairFolder } from '../../storage/repairFolder.ts';
import { recoveryLines } from '../recoveryLines.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { readArguments } from '../usage.ts';

/**
 * `askbook repair <folder> [--backup <id>]`: does what opening the notebook in the app would do, or puts
 * a backup in the place of what cannot be read; damaged originals are put aside.
 */
export async function runRepair(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = { backup: { type: 'string' } } as const;
  const { values, positionals } = readArguments(args, options, ['<folder>']);
  const folder = terminal.resolvePath(positionals[0] ?? '');
  const { timeZone } = terminal.context();
  const backup = values.backup === undefined ? {} : { backupId: values.backup };
  const report = await repairFolder(folder, { ...backup, timeZone });
  const lines = recoveryLines(report);
  terminal.print(
    lines.length === 0
      ? `There was nothing to mend in ${folder}\n`
      : `Mended ${folder}\n${lines.join('\n')}\n`,
  );
  return 0;
}
