import { useMemo } from 'react';
import type { Contact } from '../../../core/contacts/model.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { useNotebook } from '../../replica/useReplica.ts';

/** The people of an interview who are still in the notebook. */
export function peopleOf(notebook: Notebook, interview: Interview): Contact[] {
  return interview.contactIds.flatMap((contactId) => notebook.contacts[contactId] ?? []);
}

/** The people of an interview; the same list as long as they are the same. */
export function usePeople({ contactIds }: Interview): readonly Contact[] {
  const { contacts } = useNotebook();
  return useMemo(() => contactIds.flatMap((id) => contacts[id] ?? []), [contacts, contactIds]);
}

/** The names of an interview's people as a sentence lists them. */
export function namesOf(notebook: Notebook, interview: Interview): string {
  const names = peopleOf(notebook, interview).map((contact) => contact.displayName);
  if (names.length === 0) return 'Somebody no longer in the notebook';
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
