import type { Notebook } from '../notebook/schema.ts';
import { NotebookError } from '../operation.ts';
import type { BinEntry } from './model.ts';
import { listNames, personNames } from './names.ts';
import { entryHolding } from './waiting.ts';

/**
 * Refuses to bring an entry back while what it cannot be without is not there: the interview of a
 * planned question, the set of a bank question, the person a thing is for, everybody an interview
 * was with. Errors: `conflict`.
 */
export function checkHomes(notebook: Notebook, entry: BinEntry): void {
  const { records } = entry;
  for (const { interviewId } of Object.values(records.plannedQuestions)) {
    if (Object.hasOwn(notebook.interviews, interviewId)) continue;
    const isInBin = entryHolding(notebook, 'interviews', interviewId) !== undefined;
    throw homeless('The interview it was planned for', isInBin);
  }
  if (entry.kind === 'bank_question') checkSets(notebook, entry);
  for (const { contactId } of [
    ...Object.values(records.followUps),
    ...Object.values(records.promises),
  ]) {
    checkPeople(notebook, entry, [contactId]);
  }
  for (const { contactIds } of Object.values(records.interviews)) {
    checkPeople(notebook, entry, contactIds);
  }
}

function checkSets(notebook: Notebook, { places }: BinEntry): void {
  const setIds = places.flatMap(({ ownerId }) => ownerId ?? []);
  if (setIds.length === 0 || setIds.some((id) => Object.hasOwn(notebook.questionSets, id))) return;
  const isInBin = setIds.some((id) => entryHolding(notebook, 'questionSets', id) !== undefined);
  throw homeless('The set it belonged to', isInBin);
}

function checkPeople(notebook: Notebook, { records }: BinEntry, contactIds: string[]): void {
  const isThere = (id: string) =>
    Object.hasOwn(notebook.contacts, id) || Object.hasOwn(records.contacts, id);
  if (contactIds.some(isThere)) return;
  const entries = contactIds.flatMap((id) => entryHolding(notebook, 'contacts', id) ?? []);
  if (entries.length === 0) throw homeless('The person it was with or for', false);
  const names = contactIds.map(personNames(...entries.map((entry) => entry.records.contacts)));
  throw new NotebookError(
    'conflict',
    `This cannot come back yet: bring ${listNames(names)} back first.`,
  );
}

function homeless(what: string, isInBin: boolean): NotebookError {
  return new NotebookError(
    'conflict',
    isInBin
      ? `${what} is in the bin too; bring that back first.`
      : `${what} is not in the notebook any more, so there is no place to bring this back to.`,
  );
}
