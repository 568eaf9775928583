import { recordsOfContact } from '../notebook/recordsOfContact.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { PromiseRecord } from './model.ts';

/** A promise that was not kept yet, and whether its day is over. */
export type OpenPromise = { promise: PromiseRecord; isOverdue: boolean };

/**
 * The promises that are open, mine and theirs, of one person or with null of all; the most pressing first, those without
 * a day last.
 */
export function openPromises(
  { promises }: Pick<Notebook, 'promises'>,
  contactId: string | null,
  today: string,
): Record<PromiseRecord['whose'], OpenPromise[]> {
  const all = contactId === null ? Object.values(promises) : recordsOfContact(promises, contactId);
  const open = all
    .filter(({ keptAt }) => keptAt === null)
    .sort(pressingFirst)
    .map((promise) => ({
      promise,
      isOverdue: promise.dueOn !== null && promise.dueOn < today,
    }));
  const of = (whose: PromiseRecord['whose']) => open.filter((one) => one.promise.whose === whose);
  return { mine: of('mine'), theirs: of('theirs') };
}

// Sorts behind every day.
const undated = '9999-99';

function pressingFirst(one: PromiseRecord, other: PromiseRecord): number {
  return (
    (one.dueOn ?? undated).localeCompare(other.dueOn ?? undated) ||
    one.createdAt.localeCompare(other.createdAt) ||
    one.promiseId.localeCompare(other.promiseId)
  );
}
