import type { Contact } from '../contacts/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import { NotebookError } from '../operation.ts';
import { findMessage, type MessageChoice } from './findMessage.ts';
import type { Message } from './model.ts';

/**
 * The message that is to be sent, or looked at as it was, with the person it goes to. Errors: `not_found`; `conflict`
 * when it came from them.
 */
export function messageToSend(
  notebook: Pick<Notebook, 'contacts'>,
  choice: MessageChoice,
): { contact: Contact; message: Message } {
  const found = findMessage(notebook, choice);
  if (found.message.isFromThem) {
    throw new NotebookError('conflict', `This message came from ${found.contact.displayName}.`);
  }
  return found;
}
