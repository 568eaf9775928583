import { z } from 'zod';
import type { Interview } from '../interviews/model.ts';

/**
 * What a packet is for: `full` to take along, `phone` the two sheets beside a telephone, `report` what was said,
 * `blank` a form without anybody's data for others to fill in.
 */
export const packetVariants = ['full', 'phone', 'report', 'blank'] as const;

/** One of {@link packetVariants}. */
export type PacketVariant = (typeof packetVariants)[number];

/** The paper sizes a packet can be laid out for. */
export const packetPapers = ['a4', 'letter'] as const;

/** One of {@link packetPapers}. */
export type PacketPaper = (typeof packetPapers)[number];

/** The sizes of print: `large` is 18 pt sans, left-aligned, wide lines, no italics or capitals. */
export const packetPrints = ['standard', 'large'] as const;

/** One of {@link packetPrints}. */
export type PacketPrint = (typeof packetPrints)[number];

/** What a packet can hold besides its cover, in print order. */
export const packetSections = [
  'contactSheet',
  'background',
  'beforeYouGo',
  'opening',
  'timePlan',
  'questions',
  'talkingPoints',
  'theyMayAsk',
  'savedForLater',
  'cameUp',
  'referrals',
  'resources',
  'promises',
  'thankYou',
  'debrief',
] as const;

/** One of {@link packetSections}. */
export type PacketSection = (typeof packetSections)[number];

/** How a packet shall look; everything has a default. */
export const packetChoicesSchema = z.strictObject({
  variant: z.enum(packetVariants).default('full'),
  paper: z.enum(packetPapers).default('a4'),
  print: z.enum(packetPrints).default('standard'),
  /** Whether cues, conditions, probes, guidance and reasons stand under the questions; `false` is a clean copy. */
  isAnnotated: z.boolean().default(true),
  /** What it holds besides the cover; null takes {@link usualSections}. Their order is always that of print. */
  sections: z.array(z.enum(packetSections)).max(packetSections.length).nullable().default(null),
});

/** How a packet shall look; see {@link packetChoicesSchema}. */
export type PacketChoices = z.output<typeof packetChoicesSchema>;

/** A full packet on A4 with its usual sections. */
export const usualChoices: PacketChoices = packetChoicesSchema.parse({});

const sectionsByVariant: Record<PacketVariant, readonly PacketSection[]> = {
  full: packetSections,
  phone: ['opening', 'questions', 'referrals', 'promises', 'thankYou'],
  report: [
    'background',
    'questions',
    'talkingPoints',
    'savedForLater',
    'cameUp',
    'referrals',
    'resources',
    'promises',
    'debrief',
  ],
  blank: packetSections.filter((section) => section !== 'background' && section !== 'theyMayAsk'),
};

/**
 * The sections a variant has unless chosen otherwise, in print order. What they may ask belongs to a job interview
 * only; `interview` is null when none is planned.
 */
export function usualSections(
  variant: PacketVariant,
  interview: Pick<Interview, 'kind'> | null,
): PacketSection[] {
  const asksMe = variant !== 'blank' && interview?.kind === 'job';
  const usual = new Set(sectionsByVariant[variant]);
  return packetSections.filter((section) =>
    section === 'theyMayAsk' ? asksMe : usual.has(section),
  );
}
