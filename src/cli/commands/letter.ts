import { dispatch } from '../../api/index.ts';
import { dayOf } from '../../core/dates.ts';
import { find } from '../../core/notebook/find.ts';
import type { Notebook } from '../../core/notebook/schema.ts';
import { NotebookError } from '../../core/operation.ts';
import { packetPapers } from '../../core/packet/choices.ts';
import { createSession } from '../../core/session.ts';
import { openNotebookFolder } from '../../storage/openNotebookFolder.ts';
import { deliverTo } from '../deliverTo.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { oneOf, readArguments, UsageError } from '../usage.ts';
import { findPeople } from './findPeople.ts';

const options = {
  contact: { type: 'string' },
  message: { type: 'string' },
  paper: { type: 'string' },
  out: { type: 'string' },
} as const;

/**
 * `askbook letter <folder> --contact .. --out ..`: makes a message into a Word letter or a mail file, as the ending of
 * `--out` says.
 */
export async function runLetter(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options, ['<folder>']);
  if (!values.contact) throw new UsageError('--contact <id or exact name> is missing.');
  const paper = oneOf('--paper', packetPapers, values.paper ?? 'a4');
  const out = values.out ?? '';
  const ending = /\.(docx|eml)$/i.exec(out)?.[1]?.toLowerCase();
  if (ending === undefined) throw new UsageError('--out must end in .docx or .eml.');
  if (ending === 'eml' && values.paper !== undefined) {
    throw new UsageError('--paper is for letters; a mail file has none.');
  }
  const folder = terminal.resolvePath(positionals[0] ?? '');
  const { notebook } = await openNotebookFolder(folder, { readOnly: true });
  const { now, timeZone } = terminal.context();
  const [contactId = ''] = findPeople(notebook, [values.contact], dayOf(now, timeZone));
  const choice = { contactId, messageId: values.message ?? newestDraft(notebook, contactId) };
  const path = terminal.resolvePath(out);
  const reply = await dispatch(
    {
      session: createSession(notebook, null),
      desktop: null,
      context: terminal.context,
      deliver: (exported) => deliverTo(path, exported, terminal),
    },
    ending === 'eml'
      ? { name: 'letters.exportEml', input: choice }
      : { name: 'letters.exportDocx', input: { ...choice, paper } },
  );
  if (!reply.ok) throw new NotebookError(reply.error.code, reply.error.message);
  terminal.print(`Saved ${path}\n`);
  return 0;
}

/** What I began last and have not sent. Errors: `not_found`. */
function newestDraft({ contacts }: Notebook, contactId: string): string {
  const { displayName, messages } = find(contacts, contactId, 'person');
  const [newest] = Object.values(messages)
    .filter(({ sentOn, isFromThem }) => sentOn === null && !isFromThem)
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  if (!newest) {
    throw new NotebookError(
      'not_found',
      `There is no draft to ${displayName}; name a message with --message <id>.`,
    );
  }
  return newest.messageId;
}
