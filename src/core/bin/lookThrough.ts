import { isDraft, original } from 'immer';
import type { Notebook } from '../notebook/schema.ts';
import type { RecordKind } from '../safekeeping/model.ts';

/**
 * Every record of a kind as it was before the running command, for reading only: a draft of each of
 * 10,000 records would cost a second. What is found is then looked up in the notebook itself.
 */
export function lookThrough<K extends RecordKind | 'bin'>(
  notebook: Notebook,
  kind: K,
): readonly Notebook[K][string][] {
  return partsBefore(notebook, kind).flatMap((part) => Object.values(part as Notebook[K]));
}

/** The same by id, for derivations that look records up. */
export function recordsBefore<K extends RecordKind>(notebook: Notebook, kind: K): Notebook[K] {
  return Object.assign({}, ...partsBefore(notebook, kind));
}

function partsBefore(notebook: Notebook, kind: RecordKind | 'bin'): readonly object[] {
  const before: unknown = isDraft(notebook) ? original(notebook) : notebook;
  const records = (before as Record<string, object | readonly object[]>)[kind] ?? [];
  // The draft of a command has its records spread over shards; see notebook/shards.ts.
  return Array.isArray(records) ? records : [records];
}
