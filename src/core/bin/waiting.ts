import type { Interview } from '../interviews/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { BinEntry, BinLink, BinPlace, BinRecords } from './model.ts';

/** The entry of the bin that holds a record; undefined when none does. */
export function entryHolding(
  { bin }: Pick<Notebook, 'bin'>,
  kind: keyof BinRecords,
  id: string,
): BinEntry | undefined {
  return Object.values(bin).find(({ records }) => Object.hasOwn(records[kind], id));
}

/** An interview in the notebook, or else in the bin; undefined when it is in neither. */
export function findInterview(notebook: Notebook, id: string): Interview | undefined {
  if (Object.hasOwn(notebook.interviews, id)) return notebook.interviews[id];
  return entryHolding(notebook, 'interviews', id)?.records.interviews[id];
}

/** What a link leads back to, in the notebook or else in the bin; undefined when it is in neither. */
export function findLinked(
  notebook: Notebook,
  { kind, recordId }: BinLink,
): { interviewId: string | null } | undefined {
  if (Object.hasOwn(notebook[kind], recordId)) return notebook[kind][recordId];
  return entryHolding(notebook, kind, recordId)?.records[kind][recordId];
}

/** Has a place in a list wait for the person who stood there, if they lie in the bin. */
export function waitForContact(notebook: Notebook, place: BinPlace): void {
  entryHolding(notebook, 'contacts', place.itemId)?.places.push(place);
}

/** Answers a record without its interview when that is not there; if it lies in the bin, the reference waits for it. */
export function withInterview<T extends { interviewId: string | null }>(
  notebook: Notebook,
  kind: BinLink['kind'],
  recordId: string,
  record: T,
): T {
  const { interviewId } = record;
  if (interviewId === null || Object.hasOwn(notebook.interviews, interviewId)) return record;
  entryHolding(notebook, 'interviews', interviewId)?.links.push({ kind, recordId, interviewId });
  return { ...record, interviewId: null };
}
