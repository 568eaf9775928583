import type { Contact } from '../../../core/contacts/model.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';

/** The people of an interview who are still in the notebook. */
export function peopleOf(notebook: Notebook, interview: Interview): Contact[] {
  return interview.contactIds.flatMap((contactId) => notebook.contacts[contactId] ?? []);
}

/** The names of an interview's people as a sentence lists them. */
export function namesOf(notebook: Notebook, interview: Interview): string {
  const names = peopleOf(notebook, interview).map((contact) => contact.displayName);
  if (names.length === 0) return 'Somebody no longer in the notebook';
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
