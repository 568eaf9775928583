import { contactsWithStage, listContacts } from '../../core/contacts/listContacts.ts';
import type { Notebook } from '../../core/notebook/schema.ts';
import { NotebookError } from '../../core/operation.ts';

/**
 * Finds people by id or by name, each once, in the order given; null is everybody who is active and not
 * archived, by name. Errors: `not_found`, `conflict` when several bear a name.
 */
export function findPeople(
  notebook: Notebook,
  wanted: readonly string[] | null,
  today: string,
): string[] {
  if (wanted !== null) return [...new Set(wanted.map((one) => findContactId(notebook, one)))];
  const active = { search: '', standing: 'active', stage: null, source: null, tag: null } as const;
  const listed = listContacts(contactsWithStage(notebook, today), active, 'name');
  if (listed.length === 0) {
    throw new NotebookError('not_found', 'There is nobody in this notebook who is not archived.');
  }
  return listed.map(({ contact }) => contact.contactId);
}

function findContactId(notebook: Notebook, wanted: string): string {
  if (Object.hasOwn(notebook.contacts, wanted)) return wanted;
  // Systems differ in how they pass accented letters; the same word must be the same name.
  const name = wanted.normalize('NFC');
  const found = Object.values(notebook.contacts).filter(
    ({ displayName }) => displayName.normalize('NFC') === name,
  );
  const [only] = found;
  if (!only) throw new NotebookError('not_found', `There is no person "${wanted}".`);
  if (found.length === 1) return only.contactId;
  const ids = found.map(({ contactId }) => contactId).join(', ');
  throw new NotebookError(
    'conflict',
    `${found.length} people are called "${wanted}"; give one of their ids instead: ${ids}`,
  );
}
