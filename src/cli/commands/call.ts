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
import { deliverTo } from '../deliverTo.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { readArguments, UsageError } from '../usage.ts';

/**
 * `askbook call <folder> <operation> [<json> | -] [--out <path>]`: runs an operation and prints its reply;
 * what makes files puts them at the path.
 */
export async function runCall(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { out: { type: 'string' } }, [
    '<folder>',
    '<operation>',
    '[<json> | -]',
  ]);
  const [folder = '', name = '', json = '{}'] = positionals;
  const { out } = values;
  if (out !== undefined && findOperation(name)?.kind !== 'exporter') {
    throw new UsageError(`--out is for operations that make files; ${name} makes none.`);
  }
  const path = out === undefined ? null : terminal.resolvePath(out);
  const reply = await call(terminal.resolvePath(folder), name, json, path, terminal);
  terminal.print(`${JSON.stringify(reply)}\n`);
  if (reply.ok) return 0;
  terminal.complain(reply.error.message);
  return 1;
}

async function call(
  folder: string,
  name: string,
  json: string,
  path: string | null,
  terminal: Terminal,
): Promise<Reply> {
  try {
    const input = parseInput(json === '-' ? await terminal.readInput() : json);
    const operation = findOperation(name);
    if (operation?.kind === 'exporter' && path === null) throw makesFile(name);
    // What the registry does not know, and what needs the window, is refused without opening.
    if (!operation || operation.kind === 'desktop') {
      return await dispatch(targetOf(null, path, terminal), { name, input });
    }
    const readOnly = ['query', 'importer', 'exporter'].includes(operation.kind);
    const open = await openNotebookFolder(folder, { readOnly });
    try {
      const session = createSession(open.notebook, open.storage, open.history);
      return await dispatch(targetOf(session, path, terminal), { name, input });
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
    `${name} makes files; say where to with --out <path>, or for packets use: askbook packet`,
  );
}

function targetOf(
  session: ReturnType<typeof createSession> | null,
  path: string | null,
  terminal: Terminal,
): DispatchTarget {
  return {
    session,
    desktop: null,
    context: terminal.context,
    deliver: async (exported) =>
      path === null ? { outcome: 'cancelled' } : deliverTo(path, exported, terminal),
  };
}
