import type { Interview } from '../interviews/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { Packet, PacketBlock, PacketManifest } from './outline.ts';
import { packetBlocks } from './packetBlocks.ts';
import { packetAnswers, packetId } from './packetManifest.ts';
import { namesOf, packetSubject, type SubjectOptions } from './packetSubject.ts';
import { listNames, shorten } from './wording.ts';

/** What a packet is made for, and what its making may know. */
export type PacketOptions = SubjectOptions & {
  /** Its place among several in one document, from 1 on; null when alone. */
  number: number | null;
};

/**
 * Turns a contact and one interview into a packet as data; the same input gives the same packet.
 * Throws not_found for an unknown contact or interview, invalid_input when the two do not belong together.
 */
export function outlinePacket(notebook: Notebook, options: PacketOptions): Packet {
  const subject = packetSubject(notebook, options);
  const blocks = packetBlocks(subject);
  const { variant } = options.choices;
  return {
    variant,
    number: options.number,
    footerName: shorten(listNames(namesOf(subject)), 70),
    manifest: variant === 'blank' ? null : manifestOf(notebook, options, subject.interview, blocks),
    blocks,
  };
}

function manifestOf(
  { notebookId }: Notebook,
  { contactId, now, choices }: PacketOptions,
  interview: Interview | null,
  blocks: readonly PacketBlock[],
): PacketManifest {
  const interviewId = interview?.interviewId ?? null;
  return {
    packetId: packetId({ notebookId, contactId, interviewId, now }),
    notebookId,
    contactId,
    interviewId,
    variant: choices.variant,
    exportedAt: now,
    answers: packetAnswers(blocks, interview?.questions ?? {}),
  };
}
