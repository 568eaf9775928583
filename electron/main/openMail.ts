import { clipboard, shell } from 'electron';
import type { MessageChoice } from '../../src/core/messages/findMessage.ts';
import { mailPlan } from '../../src/core/messages/mailto.ts';
import { messageToSend } from '../../src/core/messages/messageToSend.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { NotebookError } from '../../src/core/operation.ts';

/**
 * Opens the mail program with a message, its text on the clipboard when it is too long to be handed over. Whether the
 * message was sent nobody knows here. Errors: those of messageToSend; `not_found` when there is no mail program.
 */
export async function openMail(
  notebook: Pick<Notebook, 'contacts'>,
  choice: MessageChoice,
): Promise<{ isBodyOnClipboard: boolean }> {
  const { contact, message } = messageToSend(notebook, choice);
  const { url, isBodyOnClipboard } = mailPlan(message, contact);
  if (isBodyOnClipboard) clipboard.writeText(message.body);
  await openMailProgram(url);
  return { isBodyOnClipboard };
}

// SECURITY: the one place where anything outside of the app is opened. The address is built here from the notebook, the
// window never names one, and whatever the notebook says, its scheme is mailto.
async function openMailProgram(url: string): Promise<void> {
  if (!url.startsWith('mailto:')) throw new Error('Only mail programs are opened.');
  try {
    await shell.openExternal(url);
  } catch (cause) {
    console.error('The mail program could not be opened.', cause);
    throw new NotebookError(
      'not_found',
      'No mail program could be opened. Copy the text, or save it as a mail file.',
    );
  }
}
