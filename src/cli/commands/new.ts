import { basename } from 'node:path';
import { newNotebook, sampleNotebook } from '../../api/index.ts';
import { filledLineSchema } from '../../core/notebook/primitives.ts';
import type { Notebook } from '../../core/notebook/schema.ts';
import { NotebookError } from '../../core/operation.ts';
import { createNotebookFolder } from '../../storage/createNotebookFolder.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { readArguments } from '../usage.ts';

/** `askbook new <folder> [--sample] [--name <name>]`: makes a notebook. */
export async function runNew(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(
    args,
    { sample: { type: 'boolean' }, name: { type: 'string' } },
    ['<folder>'],
  );
  const folder = terminal.resolvePath(positionals[0] ?? '');
  const name = values.name === undefined ? null : readName(values.name);
  const notebook = values.sample
    ? renamed(sampleNotebook(terminal.context()), name)
    : newNotebook(name ?? (basename(folder) || 'Notebook'), terminal.context());
  await createNotebookFolder(folder, notebook);
  terminal.print(`Made the notebook "${notebook.name}" in ${folder}\n`);
  return 0;
}

function readName(text: string): string {
  const result = filledLineSchema.safeParse(text);
  if (result.success) return result.data;
  throw new NotebookError(
    'invalid_input',
    `The name is not right: ${result.error.issues[0]?.message}.`,
  );
}

function renamed(notebook: Notebook, name: string | null): Notebook {
  return name === null ? notebook : { ...notebook, name };
}
