import { useMemo } from 'react';
import type { Interview } from '../../../core/interviews/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { type PacketChoices, usualChoices } from '../../../core/packet/choices.ts';
import { interviewForPacket } from '../../../core/packet/interviewForPacket.ts';
import type { PacketOutline } from '../../../core/packet/outline.ts';
import { outlinePacket } from '../../../core/packet/outlinePacket.ts';
import { packetFrame } from '../../../core/packet/packetFrame.ts';
import type { PacketInto } from './packetMemory.ts';

/** What packets are made from. */
export type PacketOrder = {
  /** At least one, each once, all in the notebook. */
  contactIds: readonly string[];
  /** An interview of the only contact; null takes the one that comes next. */
  interviewId: string | null;
  choices: PacketChoices;
  now: string;
  timeZone: string;
};

/** The packet that is shown while others are only counted. */
export type ShownPacket = {
  /** Its place among the chosen, from 0 on. */
  index: number;
  contactId: string;
  interview: Interview | null;
  /** The shown packet alone, after the contents of the document when it is the first one. */
  outline: PacketOutline;
};

/** Makes the packet that is shown, and only that one: there may be a thousand. */
export function useShownPacket(
  notebook: Notebook,
  order: PacketOrder,
  into: PacketInto,
  shownId: string | null,
): ShownPacket {
  const index = Math.max(0, order.contactIds.indexOf(shownId ?? ''));
  const isAlone = order.contactIds.length === 1 || into === 'one_file_each';
  const contents = useContents(notebook, order, !isAlone && index === 0);
  return useMemo(() => {
    const contactId = order.contactIds[index] ?? '';
    const { interviewId, now, choices } = order;
    const number = isAlone ? null : index + 1;
    const packet = outlinePacket(notebook, { ...order, contactId, number });
    const frame = packetFrame(notebook, { ...order, contactIds: [contactId] });
    const interview = interviewForPacket(notebook, contactId, interviewId, now, choices.variant);
    return { index, contactId, interview, outline: { ...frame, contents, packets: [packet] } };
  }, [notebook, order, isAlone, contents, index]);
}

// Reads everybody's interviews, so it is made anew only when that can have changed something.
function useContents(notebook: Notebook, order: PacketOrder, isShown: boolean) {
  const { contactIds, now, timeZone } = order;
  const { variant } = order.choices;
  return useMemo(() => {
    if (!isShown) return null;
    const choices = { ...usualChoices, variant };
    const options = { contactIds, interviewId: null, choices, now, timeZone };
    return packetFrame(notebook, options).contents;
  }, [notebook, contactIds, variant, now, timeZone, isShown]);
}
