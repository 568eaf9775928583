import {
  type AnyOperation,
  type DispatchTarget,
  dispatch,
  type Reply,
  registry,
} from '../../api/index.ts';
import { NotebookError } from '../../core/operation.ts';
import { createSession } from '../../core/session.ts';
import { openNotebookFolder } from '../../storage/openNotebookFolder.ts';
import { deliverHere } from '../deliverHere.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { readArguments, UsageError } from '../usage.ts';

/**
 * `askbook call <folder> <operation> [<json> | -] [--out <file>]`: runs an operation and prints its reply; what
 * makes files puts them where `--out` says.
 */
export async function runCall(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const wanted = ['<folder>', '<operation>', '[<json> | -]'];
  const { positionals, values } = readArguments(args, { out: { type: 'string' } }, wanted);
  const [folder = '', name = '', json = '{}'] = positionals;
  const isExport = findOperation(name)?.kind === 'exporter';
  if (values.out !== undefined && !isExport) throw new UsageError(`${name} makes no files.`);
  const reply = await call(
    { folder: terminal.resolvePath(folder), name, json, out: values.out },
    terminal,
  );
  terminal.print(`${JSON.stringify(reply)}\n`);
  if (reply.ok) return 0;
  terminal.complain(reply.error.message);
  return 1;
}

type Order = { folder: string; name: string; json: string; out: string | undefined };

async function call({ folder, name, json, out }: Order, terminal: Terminal): Promise<Reply> {
  try {
    const input = parseInput(json === '-' ? await terminal.readInput() : json);
    const operation = findOperation(name);
    if (operation?.kind === 'exporter' && !out) throw makesFile(name);
    // What the registry does not know, and what needs the window, is refused without opening.
    if (!operation || operation.kind === 'desktop') {
      return await dispatch(targetOf(null, out, terminal), { name, input });
    }
    const readOnly = operation.kind !== 'command' && operation.kind !== 'history';
    const open = await openNotebookFolder(folder, { readOnly });
    try {
      const session = createSession(open.notebook, open.storage, open.history);
      return await dispatch(targetOf(session, out, terminal), { name, input });
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
  const better = name.startsWith('packet.')
    ? ', or use: askbook packet <folder> --contact <id or exact name> --out <file.docx>'
    : '';
  return new NotebookError('conflict', `${name} makes files; say where with --out <file>${better}`);
}

function targetOf(
  session: ReturnType<typeof createSession> | null,
  out: string | undefined,
  terminal: Terminal,
): DispatchTarget {
  return {
    session,
    desktop: null,
    context: terminal.context,
    deliver: (exported) => deliverHere(exported, terminal.resolvePath(out ?? ''), terminal),
  };
}
