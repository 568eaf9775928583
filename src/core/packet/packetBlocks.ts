import { promisesTable, referralsTable, resourcesTable } from './afterwardsTables.ts';
import { beforeYouGoBlock } from './beforeYouGo.ts';
import {
  type PacketSection,
  type PacketVariant,
  packetSections,
  usualSections,
} from './choices.ts';
import { backgroundBlock, contactSheetBlock, coverBlock } from './coverBlocks.ts';
import { lookOf } from './measures.ts';
import { openingBlocks } from './openingBlocks.ts';
import type { PacketBlock } from './outline.ts';
import type { PacketSubject } from './packetSubject.ts';
import { endsWell, flowBlocks, freeLines, type PagePosition } from './pageFlow.ts';
import { questionSection } from './questionBlocks.ts';
import { cameUpBlocks, debriefBlocks } from './reviewBlocks.ts';
import { savedForLaterBlocks, talkingPointBlocks, theyMayAskBlocks } from './spokenBlocks.ts';
import { thankYouTable } from './thankYouTable.ts';
import { timePlanTable } from './timePlanTable.ts';

/** Where a section begins, and how densely it is laid out. */
type Layout = Density & { positionOf: () => PagePosition };

type SectionBuilder = (subject: PacketSubject, layout: Layout) => PacketBlock[];

const builders: Record<PacketSection, SectionBuilder> = {
  contactSheet: (subject) => [contactSheetBlock(subject)],
  background: (subject) => present(backgroundBlock(subject)),
  beforeYouGo: (subject) => [beforeYouGoBlock(subject)],
  opening: openingBlocks,
  timePlan: (subject) => present(timePlanTable(subject)),
  questions: (subject, { positionOf, mostLines }) =>
    questionSection({ ...subject, mostLines }, positionOf()),
  talkingPoints: talkingPointBlocks,
  theyMayAsk: theyMayAskBlocks,
  savedForLater: savedForLaterBlocks,
  cameUp: (subject, { positionOf }) => cameUpBlocks(subject, positionOf()),
  referrals: (subject, { blankCount }) => present(referralsTable(subject, blankCount)),
  resources: (subject, { blankCount }) => present(resourcesTable(subject, blankCount)),
  promises: (subject, { blankCount }) => present(promisesTable(subject, blankCount)),
  thankYou: (subject) => [thankYouTable(subject)],
  debrief: (subject, { positionOf }) => debriefBlocks(subject, positionOf()),
};

/** How densely a packet is laid out: the most lines for an answer, and the rows of each table to write on. */
type Density = { mostLines: number; blankCount: number };

// The usual one first; the others only where that would leave a page all but empty, or a phone sheet needs a third page.
const densities: Record<PacketVariant, readonly [Density, ...Density[]]> = {
  full: rowCounts(4, 3, 5, 2, 6),
  phone: [
    { mostLines: 4, blankCount: 3 },
    { mostLines: 4, blankCount: 2 },
    { mostLines: 3, blankCount: 2 },
    { mostLines: 2, blankCount: 2 },
  ],
  report: rowCounts(0),
  blank: rowCounts(4, 3, 5, 2, 6),
};

function rowCounts(usual: number, ...others: number[]): [Density, ...Density[]] {
  const density = (blankCount: number): Density => ({ mostLines: 14, blankCount });
  return [density(usual), ...others.map(density)];
}

/** Everything of a packet in print order: its cover, then the sections chosen. */
export function packetBlocks(subject: PacketSubject): PacketBlock[] {
  const { variant, sections: chosen } = subject.choices;
  const asked = new Set(chosen ?? usualSections(variant, subject.interview));
  const sections = packetSections.filter((section) => asked.has(section));
  const early = sections.filter((section) => !lateSections.has(section));
  const tables = sections.filter((section) => lateSections.has(section) && section !== 'debrief');
  const withTables = (density: Density) => {
    const before = withSections([coverBlock(subject)], early, subject, density);
    return tied(before, withSections(before, tables, subject, density));
  };
  const [usual, ...others] = densities[variant];
  const first = withTables(usual);
  const isGood = (blocks: readonly PacketBlock[]) =>
    isWellLaidOut(flowBlocks(blocks, lookOf(subject.choices)), variant);
  let blocks = first;
  for (const density of others) {
    if (isGood(blocks)) break;
    blocks = withTables(density);
  }
  const debrief = sections.filter((section) => section === 'debrief');
  return withSections(isGood(blocks) ? blocks : first, debrief, subject, usual);
}

const lateSections = new Set<PacketSection>([
  'referrals',
  'resources',
  'promises',
  'thankYou',
  'debrief',
]);

function isWellLaidOut(position: PagePosition, variant: PacketVariant): boolean {
  if (variant !== 'phone') return endsWell(position);
  // Some lines to spare: the estimate is not that exact.
  return position.page === 0 || (position.page === 1 && freeLines(position) > 5);
}

/** The same blocks, the promises bound to the thank-you table, which alone would leave a last page all but empty. */
function tied(before: readonly PacketBlock[], blocks: readonly PacketBlock[]): PacketBlock[] {
  return blocks.map((block, place) => {
    const next = blocks[place + 1];
    const isTied =
      place >= before.length &&
      block.kind === 'formTable' &&
      next?.kind === 'formTable' &&
      next.purpose === 'thankYou';
    return isTied ? { ...block, keepsWithNext: true } : block;
  });
}

function withSections(
  before: readonly PacketBlock[],
  sections: readonly PacketSection[],
  subject: PacketSubject,
  density: Density,
): PacketBlock[] {
  const blocks = [...before];
  for (const section of sections) {
    const positionOf = () => flowBlocks(blocks, lookOf(subject.choices));
    blocks.push(...builders[section](subject, { ...density, positionOf }));
  }
  return blocks;
}

function present(block: PacketBlock | null): PacketBlock[] {
  return block === null ? [] : [block];
}
