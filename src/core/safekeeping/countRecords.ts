import type { Notebook } from '../notebook/schema.ts';
import { type RecordCounts, recordKinds } from './model.ts';

/** Counts the records of each kind; what lies in the bin is not among them. */
export function countRecords(notebook: Notebook): RecordCounts {
  const counts = recordKinds.map((kind) => [kind, Object.keys(notebook[kind]).length]);
  return Object.fromEntries(counts) as RecordCounts;
}

/** How many records there are of all kinds. */
export function totalCount(counts: RecordCounts): number {
  return recordKinds.reduce((total, kind) => total + counts[kind], 0);
}
