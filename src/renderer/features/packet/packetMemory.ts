import { z } from 'zod';
import {
  type PacketChoices,
  type PacketSection,
  type PacketVariant,
  packetChoicesSchema,
  packetSections,
} from '../../../core/packet/choices.ts';

/** Whether several packets become one document or a file each. */
export type PacketInto = 'one_document' | 'one_file_each';

/** What was chosen last on this machine; sections are remembered for each variant, null for the usual ones. */
export type PacketMemory = Omit<PacketChoices, 'sections'> & {
  sections: Record<PacketVariant, PacketSection[] | null>;
  into: PacketInto;
};

const memoryKey = 'askbook.packetChoices';
const formerPaperKey = 'askbook.paper';

const { variant, paper, print, isAnnotated } = packetChoicesSchema.shape;
const sections = z.array(z.enum(packetSections)).nullable().catch(null).default(null);
const usual = { full: null, phone: null, report: null, blank: null };

// Every part by itself: what is damaged, or unknown to this Askbook, is as usual; the rest stays.
const memorySchema = z.object({
  variant: variant.catch('full'),
  paper: paper.catch('a4'),
  print: print.catch('standard'),
  isAnnotated: isAnnotated.catch(true),
  sections: z
    .object({ full: sections, phone: sections, report: sections, blank: sections })
    .catch(usual)
    .default(usual),
  into: z.enum(['one_document', 'one_file_each']).catch('one_document').default('one_document'),
});

/** Answers what was chosen last on this machine, or the usual. */
export function rememberedChoices(): PacketMemory {
  const stored = parsed(localStorage.getItem(memoryKey));
  // Before there was more to choose, the paper was remembered by itself.
  const former = stored === null ? { paper: localStorage.getItem(formerPaperKey) ?? 'a4' } : stored;
  return memorySchema.catch(memorySchema.parse({})).parse(former);
}

/** Remembers what was chosen, on this machine. */
export function rememberChoices(memory: PacketMemory): void {
  localStorage.setItem(memoryKey, JSON.stringify(memory));
  localStorage.removeItem(formerPaperKey);
}

/** What is chosen for the packets at hand. */
export function choicesOf({ sections: chosen, into: _, ...rest }: PacketMemory): PacketChoices {
  return { ...rest, sections: chosen[rest.variant] };
}

/** The memory with other sections for the variant at hand; null for the usual ones. */
export function withSections(memory: PacketMemory, chosen: PacketSection[] | null): PacketMemory {
  return { ...memory, sections: { ...memory.sections, [memory.variant]: chosen } };
}

/** The sections a variant can have, in print order: a form for others holds nothing about anybody. */
export function offeredSections(of: PacketVariant): readonly PacketSection[] {
  if (of !== 'blank') return packetSections;
  return packetSections.filter((section) => section !== 'background' && section !== 'theyMayAsk');
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return {};
  }
}
