import { z } from 'zod';
import { datedFileName } from '../core/datedFileName.ts';
import { dayOf } from '../core/dates.ts';
import { outlineLetter } from '../core/letters/outlineLetter.ts';
import { mailAddressIn, mailAddressOf } from '../core/messages/mailAddress.ts';
import { messageToSend } from '../core/messages/messageToSend.ts';
import { idSchema } from '../core/notebook/primitives.ts';
import { exporter } from '../core/operation.ts';
import { packetPapers } from '../core/packet/choices.ts';
import { emlMediaType, writeEml } from '../formats/eml/writeEml.ts';
import { docxMediaType } from './packet.ts';
import type { Writers } from './writers.ts';

const messageSchema = z.strictObject({ contactId: idSchema, messageId: idSchema });
const letterSchema = messageSchema.extend({ paper: z.enum(packetPapers).default('a4') });

/** Everything that makes a message to a person into a file. Making one is not sending it. */
export const letterExportOperations = {
  'letters.exportEml': exporter<typeof messageSchema, Writers>({
    summary: 'Makes a message into a mail file that mail programs open as a draft.',
    input: messageSchema,
    run: (notebook, input, { now, timeZone }) => {
      const { contact, message } = messageToSend(notebook, input);
      const { me } = notebook;
      return {
        kind: 'file',
        label: 'Making the mail file',
        fileName: datedFileName('E-mail', contact.displayName, dayOf(now, timeZone), 'eml'),
        mediaType: emlMediaType,
        make: async () =>
          writeEml({
            from: mailbox(me.displayName, mailAddressIn(me.email)),
            to: mailbox(contact.displayName, mailAddressOf(contact)),
            subject: message.subject,
            body: message.body,
          }),
      };
    },
  }),

  'letters.exportDocx': exporter<typeof letterSchema, Writers>({
    summary: 'Makes a message into a Word letter whose address fits a window envelope.',
    input: letterSchema,
    run: (notebook, { paper, ...choice }, { now, timeZone }) => {
      const { contact, message } = messageToSend(notebook, choice);
      return {
        kind: 'file',
        label: 'Making the letter',
        fileName: datedFileName('Letter', contact.displayName, dayOf(now, timeZone), 'docx'),
        mediaType: docxMediaType,
        make: (work, writers) =>
          writers.letter(
            outlineLetter(notebook.me, contact, message, { paper, now, timeZone }),
            work,
          ),
      };
    },
  }),
};

function mailbox(name: string, address: string | null) {
  return address === null ? null : { name, address };
}
