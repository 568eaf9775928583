import { dispatch } from '../../api/index.ts';
import type { Notebook } from '../../core/notebook/schema.ts';
import { NotebookError } from '../../core/operation.ts';
import { createSession } from '../../core/session.ts';
import { openNotebookFolder } from '../../storage/openNotebookFolder.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { readArguments, UsageError } from '../usage.ts';
import { writeOutput } from '../writeOutput.ts';

const options = {
  contact: { type: 'string' },
  out: { type: 'string' },
  paper: { type: 'string' },
} as const;

/** `askbook packet <folder> --contact .. --out ..`: writes the Word packet of a person. */
export async function runPacket(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options, ['<folder>']);
  const { contact, out, paper = 'a4' } = values;
  if (!contact) throw new UsageError('--contact <id or exact name> is missing.');
  if (!out) throw new UsageError('--out <file.docx> is missing.');
  if (!/\.docx$/i.test(out)) throw new UsageError('--out must end in .docx.');
  if (paper !== 'a4' && paper !== 'letter') throw new UsageError('--paper is a4 or letter.');

  const path = terminal.resolvePath(out);
  const { notebook } = await openNotebookFolder(terminal.resolvePath(positionals[0] ?? ''), {
    readOnly: true,
  });
  const input = { contactId: findContactId(notebook, contact), paper };
  const reply = await dispatch(
    {
      session: createSession(notebook, null),
      desktop: null,
      context: terminal.context,
      deliver: async ({ bytes }) => {
        await writeOutput(path, bytes);
        return { outcome: 'saved', path };
      },
    },
    { name: 'packet.exportDocx', input },
  );
  if (!reply.ok) throw new NotebookError(reply.error.code, reply.error.message);
  terminal.print(`Saved ${path}\n`);
  return 0;
}

/** Finds a person by id or by name. Errors: `not_found`, `conflict` when several bear the name. */
function findContactId(notebook: Notebook, wanted: string): string {
  if (Object.hasOwn(notebook.contacts, wanted)) return wanted;
  // Systems differ in how they pass accented letters; the same word must be the same name.
  const name = wanted.normalize('NFC');
  const found = Object.values(notebook.contacts).filter(
    ({ displayName }) => displayName.normalize('NFC') === name,
  );
  const [only] = found;
  if (!only) throw new NotebookError('not_found', `There is no person "${wanted}".`);
  if (found.length === 1) return only.contactId;
  const ids = found.map(({ contactId }) => contactId).join(', ');
  throw new NotebookError(
    'conflict',
    `${found.length} people are called "${wanted}"; give one of their ids instead: ${ids}`,
  );
}
