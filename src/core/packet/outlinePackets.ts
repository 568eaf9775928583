import type { Notebook } from '../notebook/schema.ts';
import { NotebookError } from '../operation.ts';
import type { PacketOutline } from './outline.ts';
import { outlinePacket } from './outlinePacket.ts';
import { type FrameOptions, packetFrame } from './packetFrame.ts';

/**
 * Turns contacts into the packets of one document, in the order given.
 * With several contacts each gets its own interview and `interviewId` does not count.
 */
export function outlinePackets(notebook: Notebook, options: FrameOptions): PacketOutline {
  const { contactIds, choices, now, timeZone } = options;
  if (contactIds.length === 0)
    throw new NotebookError('invalid_input', 'Choose at least one person.');
  const isAlone = contactIds.length === 1;
  const interviewId = isAlone ? options.interviewId : null;
  const packets = contactIds.map((contactId, place) => {
    const number = isAlone ? null : place + 1;
    return outlinePacket(notebook, { contactId, interviewId, choices, number, now, timeZone });
  });
  return { ...packetFrame(notebook, options), packets };
}
