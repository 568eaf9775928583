import { NotebookError } from '../operation.ts';

/** Finds a record by id. Errors: `not_found` with a sentence naming `what`. */
export function find<T>(records: Record<string, T>, id: string, what: string): T {
  // Object.hasOwn: an id such as "constructor" must not reach the prototype.
  const record = Object.hasOwn(records, id) ? records[id] : undefined;
  if (record === undefined) throw new NotebookError('not_found', `There is no such ${what}.`);
  return record;
}

/** Copies the given fields onto a record in place, leaving out those that are `undefined`. */
export function assignFields<T extends object>(
  record: T,
  fields: { [K in keyof T]?: T[K] | undefined },
) {
  for (const key of Object.keys(fields) as (keyof T)[]) {
    const value = fields[key];
    if (value !== undefined) record[key] = value;
  }
}

/** Moves one item of `items` to `index` in place, clamped to the list. */
export function moveItem<T>(items: T[], from: number, index: number): void {
  const [item] = items.splice(from, 1);
  if (item !== undefined) items.splice(Math.max(0, Math.min(index, items.length)), 0, item);
}
