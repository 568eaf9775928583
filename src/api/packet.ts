import { z } from 'zod';
import { dayOf } from '../core/dates.ts';
import { idSchema } from '../core/notebook/primitives.ts';
import type { Notebook } from '../core/notebook/schema.ts';
import {
  type CommandContext,
  type ExportedFile,
  exporter,
  type FileExport,
  type FolderExport,
  NotebookError,
  type Work,
} from '../core/operation.ts';
import { packetChoicesSchema } from '../core/packet/choices.ts';
import { interviewForPacket } from '../core/packet/interviewForPacket.ts';
import type { Packet } from '../core/packet/outline.ts';
import { outlinePacket } from '../core/packet/outlinePacket.ts';
import { packetFileName } from '../core/packet/packetFileName.ts';
import { packetFrame } from '../core/packet/packetFrame.ts';
import type { Writers } from './writers.ts';

/** The media type of a Word document (IANA). */
export const docxMediaType =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** How many people packets are made for at a time. */
const packetLimit = 1_000;

const exportSchema = z.strictObject({
  contactIds: z
    .array(idSchema)
    .min(1)
    .max(packetLimit, 'At most 1,000 people at a time')
    .refine((ids) => new Set(ids).size === ids.length, 'Each person only once'),
  /**
   * For a single person; null takes the next planned interview of the contact, else the latest, else
   * none, as always for several people.
   */
  interviewId: idSchema.nullable().default(null),
  into: z.enum(['one_document', 'one_file_each']).default('one_document'),
  choices: packetChoicesSchema.prefault({}),
});

type PacketOrder = z.output<typeof exportSchema> & Pick<CommandContext, 'now' | 'timeZone'>;

/** Everything that makes packets into files. */
export const packetOperations = {
  'packet.exportDocx': exporter<typeof exportSchema, Writers>({
    summary: 'Makes the Word packets of one or many people, in one document or one file each.',
    input: exportSchema,
    run: (notebook, input, { now, timeZone }) => {
      const order = { ...input, now, timeZone };
      refuseUnknown(notebook, order);
      return input.into === 'one_document'
        ? oneDocument(notebook, order)
        : oneEach(notebook, order);
    },
  }),
};

/** Refuses at once what making would refuse later. Throws not_found, invalid_input. */
function refuseUnknown(notebook: Notebook, order: PacketOrder): void {
  const { contactIds, interviewId, choices, now } = order;
  for (const contactId of contactIds) {
    if (!Object.hasOwn(notebook.contacts, contactId)) {
      throw new NotebookError('not_found', 'There is no such person.');
    }
  }
  const [onlyId, ...others] = contactIds;
  if (onlyId !== undefined && others.length === 0) {
    interviewForPacket(notebook, onlyId, interviewId, now, choices.variant);
  }
}

function oneDocument(notebook: Notebook, order: PacketOrder): FileExport<Writers> {
  const { contactIds, choices, now, timeZone } = order;
  const day = dayOf(now, timeZone);
  const [onlyId, ...others] = contactIds;
  // One packet is outlined at once: its name is in the file's name, and what is refused is refused here.
  const only =
    onlyId !== undefined && others.length === 0 ? packetOf(notebook, order, onlyId, null) : null;
  return {
    kind: 'file',
    label: making(contactIds.length),
    fileName: only
      ? packetFileName(only.footerName, choices.variant, day, 'docx')
      : `Packets ${contactIds.length} people ${day}.docx`,
    mediaType: docxMediaType,
    make: (work, writers) => {
      work.progress(0, contactIds.length);
      const packets = only ? [only] : packetsOf(notebook, order);
      return writers.packets(() => packetFrame(notebook, order), packets, work);
    },
  };
}

function oneEach(notebook: Notebook, order: PacketOrder): FolderExport<Writers> {
  const { contactIds, now, timeZone } = order;
  return {
    kind: 'folder',
    label: making(contactIds.length),
    folderName: `Packets ${dayOf(now, timeZone)}`,
    fileCount: contactIds.length,
    make: (work, writers) => filesOf(notebook, order, work, writers),
  };
}

async function* filesOf(
  notebook: Notebook,
  order: PacketOrder,
  work: Work,
  writers: Writers,
): AsyncGenerator<ExportedFile> {
  const { contactIds, choices, now, timeZone } = order;
  // A single file is too small to tell of its parts.
  const part: Work = {
    progress: () => {},
    get isCancelled() {
      return work.isCancelled;
    },
    onCancel: work.onCancel,
  };
  for (const [index, contactId] of contactIds.entries()) {
    work.progress(index, contactIds.length);
    const packet = packetOf(notebook, order, contactId, null);
    yield {
      fileName: packetFileName(packet.footerName, choices.variant, dayOf(now, timeZone), 'docx'),
      mediaType: docxMediaType,
      bytes: await writers.packets(
        () => packetFrame(notebook, { ...order, contactIds: [contactId] }),
        [packet],
        part,
      ),
    };
  }
  work.progress(contactIds.length, contactIds.length);
}

function* packetsOf(notebook: Notebook, order: PacketOrder): Generator<Packet> {
  for (const [index, contactId] of order.contactIds.entries()) {
    yield packetOf(notebook, order, contactId, index + 1);
  }
}

function packetOf(
  notebook: Notebook,
  order: PacketOrder,
  contactId: string,
  number: number | null,
): Packet {
  const { choices, now, timeZone } = order;
  const interviewId = order.contactIds.length === 1 ? order.interviewId : null;
  return outlinePacket(notebook, { contactId, interviewId, choices, number, now, timeZone });
}

function making(count: number): string {
  return count === 1 ? 'Making the packet' : `Making ${count} packets`;
}
