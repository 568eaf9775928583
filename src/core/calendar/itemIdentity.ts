import type { Notebook } from '../notebook/schema.ts';
import type { CalendarItem } from './model.ts';

/** What an item hangs on; a word each that must never change, because calendars know the items by it. */
export type ItemOrigin = 'interview' | 'follow-up' | 'promise' | 'check-back';

// The largest an iCalendar INTEGER can be (RFC 5545, 3.3.8).
const largestSequence = 2 ** 31 - 1;

/** By what calendars know an item again, and tell a newer state of it from an older one. */
export function itemIdentity(
  { notebookId }: Pick<Notebook, 'notebookId'>,
  origin: ItemOrigin,
  recordId: string,
  createdAt: string,
  now: string,
): Pick<CalendarItem, 'uid' | 'sequence' | 'createdAt'> {
  // Records do not count their revisions, and some calendars keep the old state of an item unless its number has grown.
  // The seconds a record is old grow with every time it is given out, changed or not, and need nothing to be stored.
  const age = Math.floor((Date.parse(now) - Date.parse(createdAt)) / 1_000);
  return {
    uid: `${origin}-${recordId}@${notebookId}.askbook`,
    sequence: Math.min(Math.max(age, 0), largestSequence),
    createdAt,
  };
}
