import type { Contact } from '../contacts/model.ts';
import { find } from '../notebook/find.ts';
import type { Notebook } from '../notebook/schema.ts';
import { NotebookError } from '../operation.ts';
import type { Message } from './model.ts';

/** Which message of which person. */
export type MessageChoice = { contactId: string; messageId: string };

/** Finds a message and whom it lies with. Errors: `not_found`. */
export function findMessage(
  notebook: Pick<Notebook, 'contacts'>,
  { contactId, messageId }: MessageChoice,
): { contact: Contact; message: Message } {
  const contact = find(notebook.contacts, contactId, 'person');
  return { contact, message: find(contact.messages, messageId, 'message') };
}

/** Finds a message of mine that was not sent yet. Errors: `not_found`; `conflict` once it was. */
export function findDraft(
  notebook: Pick<Notebook, 'contacts'>,
  place: MessageChoice,
): { contact: Contact; message: Message } {
  const found = findMessage(notebook, place);
  if (found.message.sentOn !== null) {
    throw new NotebookError('conflict', 'This message was sent already.');
  }
  return found;
}
