import { checkNotebook } from '../../core/notebook/checkNotebook.ts';
import type { Notebook } from '../../core/notebook/schema.ts';
import { recordKinds } from '../../core/safekeeping/model.ts';
import { nodeEnvironment } from '../../storage/environment.ts';
import { type FolderReport, inspectFolder } from '../../storage/inspectFolder.ts';
import { recoveryLines } from '../recoveryLines.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { readArguments } from '../usage.ts';
import { type CheckedFile, checkEveryFile, sumUpJournals } from './checkFiles.ts';

/**
 * `askbook check <folder> [--deep]`: verifies a notebook without changing it, prints what it holds and
 * what opening it would mend; `--deep` reads every generation, backup and copy as well.
 */
export async function runCheck(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { deep: { type: 'boolean' } }, ['<folder>']);
  const folder = terminal.resolvePath(positionals[0] ?? '');
  const { timeZone } = terminal.context();
  const report = await inspectFolder(folder, nodeEnvironment, timeZone);
  if (report.readable) terminal.print(await summarise(folder, report.readable));
  const isNotebook = !notebookMissing.includes(report.problem?.kind ?? '');
  const files = values.deep && isNotebook ? await checkEveryFile(folder) : [];
  if (files.length > 0) terminal.print(`${files.map(({ line }) => line).join('\n')}\n`);
  return conclude(report, files, terminal);
}

/** Kinds of problems in which there is no file to look into. */
const notebookMissing: string[] = ['folder_missing', 'folder_emptied', 'other'];

type Readable = NonNullable<FolderReport['readable']>;

async function summarise(folder: string, readable: Readable): Promise<string> {
  const { notebook, generation, sequence, schemaVersion } = readable;
  const { fileCount, recordCount, byteCount } = await sumUpJournals(folder);
  const lines = [
    `Notebook "${notebook.name}"${notebook.isSample ? ' (sample)' : ''} in ${folder}`,
    ...countAll(notebook).map(([kind, count]) => row(kind, count)),
    row('schemaVersion', schemaVersion),
    row('generation', generation),
    row('sequence', sequence),
    row('journal', `${recordCount} records, ${byteCount} bytes, ${fileCount} files`),
  ];
  return `${lines.join('\n')}\n`;
}

function conclude(report: FolderReport, files: CheckedFile[], terminal: Terminal): ExitCode {
  const { readable, recovery, problem } = report;
  if (problem) terminal.complain(problem.message);
  if (recovery) {
    terminal.complain('Opening it would mend:');
    for (const line of recoveryLines(recovery)) terminal.complain(line);
  }
  const problems = readable ? checkNotebook(readable.notebook) : [];
  if (problems.length > 0) {
    terminal.complain(`${problems.length} things in it do not fit together:`);
    for (const one of problems) terminal.complain(`- ${one}`);
  }
  const damagedCount = files.filter(({ isGood }) => !isGood).length;
  if (damagedCount > 0) terminal.complain(`${damagedCount} of ${files.length} files are not good.`);
  if (problem || recovery || problems.length > 0 || damagedCount > 0) return 1;
  terminal.print('The notebook is whole and everything in it fits together.\n');
  return 0;
}

/** Counts the records of each kind, and of the question plans. */
function countAll(notebook: Notebook): [kind: string, count: number][] {
  const counts = recordKinds.map((kind): [string, number] => [
    kind,
    Object.keys(notebook[kind]).length,
  ]);
  const planned = Object.values(notebook.interviews).map(
    ({ questionOrder }) => questionOrder.length,
  );
  return [...counts, ['plannedQuestions', planned.reduce((sum, count) => sum + count, 0)]];
}

function row(name: string, value: string | number): string {
  return `${name.padEnd(18)}${value}`;
}
