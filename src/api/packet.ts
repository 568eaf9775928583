import { z } from 'zod';
import { dayOf } from '../core/dates.ts';
import { idSchema } from '../core/notebook/primitives.ts';
import { exporter } from '../core/operation.ts';
import { packetPapers } from '../core/packet/outline.ts';
import { outlinePacket } from '../core/packet/outlinePacket.ts';
import { packetFileName } from '../core/packet/packetFileName.ts';

/** The media type of a Word document (IANA). */
export const docxMediaType =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Everything that makes packets into files. */
export const packetOperations = {
  'packet.exportDocx': exporter({
    summary: 'Makes the Word packet of a contact for one interview.',
    input: z.strictObject({
      contactId: idSchema,
      /** null takes the next planned interview of the contact, else the latest, else none. */
      interviewId: idSchema.nullable().default(null),
      paper: z.enum(packetPapers).default('a4'),
    }),
    run: async (notebook, input, { now, timeZone }) => {
      const outline = outlinePacket(notebook, { ...input, now, timeZone });
      // The library costs tens of milliseconds to load and most sessions never print.
      const { writeDocx } = await import('../formats/docx/writeDocx.ts');
      return {
        fileName: packetFileName(outline.footerName, dayOf(now, timeZone)),
        mediaType: docxMediaType,
        bytes: await writeDocx(outline),
      };
    },
  }),
};
