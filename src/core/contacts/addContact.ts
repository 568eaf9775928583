import { assignFields } from '../notebook/find.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import { type Contact, type ContactFields, emptyContactFields } from './model.ts';

/** The name of a new person, and whatever else is known already. */
export type NewContact = { displayName: string } & {
  [K in keyof ContactFields]?: ContactFields[K] | undefined;
};

/** Adds a person to `notebook` in place and answers their id. */
export function addContact(
  notebook: Pick<Notebook, 'contacts'>,
  { displayName, ...fields }: NewContact,
  { newId, now }: Pick<CommandContext, 'newId' | 'now'>,
): string {
  const contactId = newId();
  const contact: Contact = {
    contactId,
    ...emptyContactFields,
    displayName,
    asks: [],
    messages: {},
    archivedAt: null,
    createdAt: now,
    updatedAt: now,
  };
  assignFields(contact, fields);
  notebook.contacts[contactId] = contact;
  return contactId;
}
