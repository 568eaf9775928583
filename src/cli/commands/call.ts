import { type AnyOperation, dispatch, type Reply, registry } from '../../api/index.ts';
import { NotebookError } from '../../core/operation.ts';
import { createSession } from '../../core/session.ts';
import { openNotebookFolder } from '../../storage/openNotebookFolder.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { readArguments } from '../usage.ts';

/** `askbook call <folder> <operation> [<json> | -]`: runs an operation and prints its reply. */
export async function runCall(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals } = readArguments(args, {}, ['<folder>', '<operation>', '[<json> | -]']);
  const [folder = '', name = '', json = '{}'] = positionals;
  const reply = await call(terminal.resolvePath(folder), name, json, terminal);
  terminal.print(`${JSON.stringify(reply)}\n`);
  if (reply.ok) return 0;
  terminal.complain(reply.error.message);
  return 1;
}

async function call(
  folder: string,
  name: string,
  json: string,
  terminal: Terminal,
): Promise<Reply> {
  try {
    const input = parseInput(json === '-' ? await terminal.readInput() : json);
    const operation = findOperation(name);
    if (operation?.kind === 'exporter') throw makesFile(name);
    // What the registry does not know, and what needs the window, is refused without opening.
    if (!operation || operation.kind === 'desktop') {
      return await dispatch(targetOf(null, terminal), { name, input });
    }
    const readOnly = operation.kind === 'query' || operation.kind === 'importer';
    const open = await openNotebookFolder(folder, { readOnly });
    try {
      const session = createSession(open.notebook, open.storage, open.history);
      return await dispatch(targetOf(session, terminal), { name, input });
    } finally {
      await open.close();
    }
  } catch (cause) {
    if (!(cause instanceof NotebookError)) throw cause;
    const { code, message, issues } = cause;
    return { ok: false, error: { code, message, issues } };
  }
}

function findOperation(name: string): AnyOperation | null {
  if (!Object.hasOwn(registry, name)) return null;
  return registry[name as keyof typeof registry] as AnyOperation;
}

function parseInput(json: string): unknown {
  try {
    // Some shells put a byte order mark before what they pipe.
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replaceAll(/\s+/g, ' ') : '';
    throw new NotebookError('invalid_input', `The input is not JSON: ${reason}`);
  }
}

function makesFile(name: string): NotebookError {
  return new NotebookError(
    'conflict',
    `${name} makes files; use: askbook packet <folder> --contact <id or exact name> --out <file.docx>`,
  );
}

function targetOf(session: ReturnType<typeof createSession> | null, terminal: Terminal) {
  return {
    session,
    desktop: null,
    context: terminal.context,
    deliver: async () => ({ outcome: 'cancelled' as const }),
  };
}
