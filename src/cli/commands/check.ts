import { checkNotebook } from '../../core/notebook/checkNotebook.ts';
import { type Notebook, schemaVersion } from '../../core/notebook/schema.ts';
import { openNotebookFolder } from '../../storage/openNotebookFolder.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { readArguments } from '../usage.ts';

/** `askbook check <folder>`: verifies a notebook without changing it and prints what it holds. */
export async function runCheck(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals } = readArguments(args, {}, ['<folder>']);
  const folder = terminal.resolvePath(positionals[0] ?? '');
  const { notebook, generation } = await openNotebookFolder(folder, { readOnly: true });
  const problems = checkNotebook(notebook);
  const lines = [
    `Notebook "${notebook.name}"${notebook.isSample ? ' (sample)' : ''} in ${folder}`,
    ...countRecords(notebook).map(([kind, count]) => `${kind.padEnd(18)}${count}`),
    `${'schemaVersion'.padEnd(18)}${schemaVersion}`,
    `${'generation'.padEnd(18)}${generation}`,
  ];
  terminal.print(`${lines.join('\n')}\n`);
  if (problems.length === 0) {
    terminal.print('The file is whole and everything in it fits together.\n');
    return 0;
  }
  terminal.complain(`The file is whole, but ${problems.length} things in it do not fit together:`);
  for (const problem of problems) terminal.complain(`- ${problem}`);
  return 1;
}

/** Counts the records of each kind, and of the question plans. */
function countRecords(notebook: Notebook): [kind: string, count: number][] {
  const kinds = [
    'contacts',
    'interviews',
    'referrals',
    'followUps',
    'promises',
    'questionSets',
    'bankQuestions',
  ] as const;
  const counts = kinds.map((kind): [string, number] => [kind, Object.keys(notebook[kind]).length]);
  const planned = Object.values(notebook.interviews).map(
    ({ questionOrder }) => questionOrder.length,
  );
  return [...counts, ['plannedQuestions', planned.reduce((sum, count) => sum + count, 0)]];
}
