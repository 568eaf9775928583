import type { Notebook } from '../../../core/notebook/schema.ts';

/** The name of a person, or that they are gone. */
export function nameOf(contacts: Notebook['contacts'], contactId: string | null): string {
  return contacts[contactId ?? '']?.displayName ?? 'somebody removed';
}
