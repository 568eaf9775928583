import { z } from 'zod';
import {
  type CommandContext,
  type ErrorCode,
  type InputIssue,
  NotebookError,
} from '../core/operation.ts';
import type { Session } from '../core/session.ts';
import type { Delivery, Desktop } from './desktop.ts';
import { type AnyOperation, registry } from './registry.ts';
import type { AnyExport } from './writers.ts';

/** What comes back over the wire. `revision` is the notebook's after the operation, 0 when none is open. */
export type Reply<V = unknown> =
  | { ok: true; value: V; revision: number }
  | { ok: false; error: { code: ErrorCode; message: string; issues: readonly InputIssue[] } };

/** What operations run against; `session` and `desktop` are null where there is none. */
export type DispatchTarget = {
  session: Session | null;
  desktop: Desktop | null;
  context: () => CommandContext;
  /** Has an export made and puts it where the person wants it. */
  deliver: (exported: AnyExport) => Promise<Delivery>;
};

const requestSchema = z.strictObject({ name: z.string().max(100), input: z.unknown() });

/**
 * Runs one request from outside: checks its shape and input, runs it, and turns every refusal into
 * a reply. Never throws; what nobody expected becomes `internal` without details of this machine.
 */
export async function dispatch(target: DispatchTarget, request: unknown): Promise<Reply> {
  try {
    const { name, input } = parse(requestSchema, request, 'The request');
    // SECURITY: Object.hasOwn, so that "constructor" or "__proto__" is no operation.
    if (!Object.hasOwn(registry, name)) {
      throw new NotebookError('unknown_operation', `There is no operation "${name}".`);
    }
    const operation = registry[name as keyof typeof registry] as AnyOperation;
    const { value, revision } = await run(
      target,
      operation,
      parse(operation.input, input ?? {}, `The input of ${name}`),
    );
    return { ok: true, value: value ?? null, revision };
  } catch (cause) {
    return { ok: false, error: refusal(cause) };
  }
}

async function run(
  target: DispatchTarget,
  operation: AnyOperation,
  input: unknown,
): Promise<{ value: unknown; revision: number }> {
  if (operation.kind === 'desktop') {
    if (!target.desktop) {
      throw new NotebookError('conflict', 'This operation needs the window of the app.');
    }
    const value = await operation.run(target.desktop, input);
    return { value, revision: target.session?.revision ?? 0 };
  }
  const { session } = target;
  if (!session) throw new NotebookError('conflict', 'No notebook is open.');
  const context = target.context();
  switch (operation.kind) {
    case 'command':
      return session.run(operation, input, context);
    case 'history':
      return session.step(operation.step, context);
    case 'query':
    case 'importer': {
      const { revision } = session;
      return { value: operation.run(session.notebook, input, context), revision };
    }
    case 'exporter': {
      const { revision } = session;
      const exported = operation.run(session.notebook, input, context);
      return { value: await target.deliver(exported), revision };
    }
  }
}

function parse<T extends z.ZodType>(schema: T, value: unknown, what: string): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }));
  const first = issues[0];
  const where = first?.path ? ` at "${first.path}"` : '';
  const reason = first ? `${where}: ${first.message}` : '';
  throw new NotebookError('invalid_input', `${what} is not right${reason}.`, issues);
}

function refusal(cause: unknown): {
  code: ErrorCode;
  message: string;
  issues: readonly InputIssue[];
} {
  if (cause instanceof NotebookError) {
    return { code: cause.code, message: cause.message, issues: cause.issues };
  }
  console.error(cause);
  return {
    code: 'internal',
    message: 'Something went wrong in Askbook. Nothing was changed.',
    issues: [],
  };
}
