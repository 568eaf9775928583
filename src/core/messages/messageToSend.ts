import type { Contact } from '../contacts/model.ts';
import { find } from '../notebook/find.ts';
import type { Notebook } from '../notebook/schema.ts';
import { NotebookError } from '../operation.ts';
import type { Message } from './model.ts';

/** Which message of which person. */
export type MessageChoice = { contactId: string; messageId: string };

/**
 * The message that is to be sent, or looked at as it was, with the person it goes to. Errors: `not_found`; `conflict`
 * when it came from them.
 */
export function messageToSend(
  notebook: Pick<Notebook, 'contacts'>,
  { contactId, messageId }: MessageChoice,
): { contact: Contact; message: Message } {
  const contact = find(notebook.contacts, contactId, 'person');
  const message = find(contact.messages, messageId, 'message');
  if (message.isFromThem) {
    throw new NotebookError('conflict', `This message came from ${contact.displayName}.`);
  }
  return { contact, message };
}
