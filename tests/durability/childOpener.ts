// A process that opens a notebook folder when told to, and answers each line with one:
// "open" -> "owner", or "refused <code> <kind>"; "write <name>" -> "written"; "read" -> "reads <name>";
// "close" -> "closed". The folder is its argument.
import { createInterface } from 'node:readline';
import { notebookOperations } from '../../src/core/notebook/operations.ts';
import { NotebookError } from '../../src/core/operation.ts';
import { createSession } from '../../src/core/session.ts';
import { type OpenNotebook, openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { OpenProblemError } from '../../src/storage/openProblem.ts';

const folder = process.argv[2] ?? '';
let held: OpenNotebook | null = null;
let session: ReturnType<typeof createSession> | null = null;

const jobs: Record<string, (rest: string) => Promise<string>> = {
  open: async () => {
    held = await openNotebookFolder(folder);
    session = createSession(held.notebook, held.storage, held.history);
    return 'owner';
  },
  write: async (name) => {
    const now = new Date().toISOString();
    const context = { newId: () => 'none', now, timeZone: 'UTC' };
    await session?.run(notebookOperations['notebook.rename'], { name }, context);
    return 'written';
  },
  read: async () => {
    const open = await openNotebookFolder(folder, { readOnly: true });
    await open.close();
    return `reads ${open.notebook.name}`;
  },
  close: async () => {
    await held?.close();
    return 'closed';
  },
};

createInterface({ input: process.stdin }).on('line', async (line) => {
  const [name = '', ...rest] = line.split(' ');
  const answer = await jobs[name]?.(rest.join(' ')).catch(describe);
  process.stdout.write(`${answer}\n`);
});

function describe(cause: unknown): string {
  if (cause instanceof OpenProblemError) return `refused ${cause.code} ${cause.kind}`;
  if (cause instanceof NotebookError) return `refused ${cause.code} ${cause.message}`;
  return `failed ${String(cause)}`;
}
