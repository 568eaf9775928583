import type { NotebookApi, OperationName, Reply, WindowEvent } from '../../api/index.ts';
import type { ErrorCode, InputIssue } from '../../core/operation.ts';

/** What the preload script puts on the window. */
type Bridge = {
  call: (request: { name: string; input: unknown }) => Promise<Reply>;
  onChanged: (listener: (event: WindowEvent) => void) => void;
};

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to the one there is
  interface Window {
    notebook: Bridge;
  }
}

/** A refusal that came over the wire; `message` is one sentence a person can read. */
export class CallError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly InputIssue[];

  constructor(error: { code: ErrorCode; message: string; issues: readonly InputIssue[] }) {
    super(error.message);
    this.name = 'CallError';
    this.code = error.code;
    this.issues = error.issues;
  }
}

/** Runs an operation; a command resolves once its change is on disk. Throws {@link CallError}. */
export async function call<N extends OperationName>(
  name: N,
  input: NotebookApi[N]['input'],
): Promise<NotebookApi[N]['value']> {
  return (await callWithRevision(name, input)).value;
}

/** Like {@link call}, and answers the revision the value belongs to. */
export async function callWithRevision<N extends OperationName>(
  name: N,
  input: NotebookApi[N]['input'],
): Promise<{ value: NotebookApi[N]['value']; revision: number }> {
  const reply = await window.notebook.call({ name, input });
  if (!reply.ok) throw new CallError(reply.error);
  return { value: reply.value as NotebookApi[N]['value'], revision: reply.revision };
}

/** Calls back for everything the shell tells the window; there is one listener for the window's life. */
export function onWindowEvent(listener: (event: WindowEvent) => void): void {
  window.notebook.onChanged(listener);
}
