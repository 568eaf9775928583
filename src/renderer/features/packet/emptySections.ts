import { useMemo } from 'react';
import type { Notebook } from '../../../core/notebook/schema.ts';
import {
  type PacketSection,
  type PacketVariant,
  packetSections,
  usualChoices,
} from '../../../core/packet/choices.ts';
import { outlinePacket, type PacketOptions } from '../../../core/packet/outlinePacket.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import type { PacketOrder } from './useShownPacket.ts';

/** The sections that would put nothing on the paper of this person, tried out one by one. */
export function useEmptySections(
  order: PacketOrder,
  contactId: string,
): ReadonlySet<PacketSection> {
  const notebook = useNotebook();
  const { interviewId, now, timeZone } = order;
  const { variant } = order.choices;
  return useMemo(
    () => emptySections(notebook, { contactId, interviewId, variant, now, timeZone }),
    [notebook, contactId, interviewId, variant, now, timeZone],
  );
}

/** The sections of a packet without anything in them. */
export function emptySections(
  notebook: Notebook,
  { variant, ...options }: Omit<PacketOptions, 'choices' | 'number'> & { variant: PacketVariant },
): ReadonlySet<PacketSection> {
  const blockCount = (sections: PacketSection[]) => {
    const choices = { ...usualChoices, variant, sections };
    return outlinePacket(notebook, { ...options, choices, number: null }).blocks.length;
  };
  const bare = blockCount([]);
  return new Set(packetSections.filter((section) => blockCount([section]) === bare));
}
