import { sameValue } from './sameValue.ts';

/** What became of the records of one kind. */
export type RecordChanges<T> = {
  added: T[];
  removed: T[];
  changed: { before: T; after: T }[];
};

/** Compares records by id; those that are the same object are not looked into. */
export function compareRecords<T>(
  before: Record<string, T>,
  after: Record<string, T>,
): RecordChanges<T> {
  const changes: RecordChanges<T> = { added: [], removed: [], changed: [] };
  if (before === after) return changes;
  for (const id of Object.keys(after)) {
    const record = after[id] as T;
    if (record === before[id]) continue;
    const earlier = Object.hasOwn(before, id) ? before[id] : undefined;
    if (earlier === undefined) changes.added.push(record);
    else if (!sameValue(earlier, record)) changes.changed.push({ before: earlier, after: record });
  }
  for (const id of Object.keys(before)) {
    if (!Object.hasOwn(after, id)) changes.removed.push(before[id] as T);
  }
  return changes;
}
