import { blockPieces } from './blockLines.ts';
import { measures, type PacketLook } from './measures.ts';
import type { PacketBlock } from './outline.ts';
import { staysOnOnePage } from './printRules.ts';

/** How far down a page something ends. */
export type PagePosition = {
  /** Counted from 0. */
  page: number;
  /** Lines of running text used on it. */
  usedLines: number;
  /** Lines of running text a page holds, on the shorter of the two papers. */
  linesOnPage: number;
};

// Shares of a page: with fewer lines it looks forgotten; up to here it has room for what follows; from here on it may as
// well be the beginning of the next one.
const nearEmpty = 1 / 3;
const stillOpen = 0.5;
const uncertain = 0.9;

/** Whether a page is full enough for questions to start a new one. */
export function fillsItsPage({ usedLines, linesOnPage }: PagePosition): boolean {
  return usedLines > linesOnPage * stillOpen;
}

/** Whether a page is filled well enough to be the last one of its kind. */
export function endsWell({ usedLines, linesOnPage }: PagePosition): boolean {
  return usedLines > linesOnPage * nearEmpty;
}

/**
 * Whether a section that fills a page starts one, and how many lines of running text it may take; `leastLines` is what
 * it needs. It does not on a page that is still open, which it fills up instead; nor at the very end of a page, where the estimate cannot tell
 * the end of one page from the beginning of the next, and a break could leave a page with a line or two.
 */
export function ownPage(
  position: PagePosition,
  leastLines: number,
): { startsPage: boolean; room: number } {
  const { usedLines, linesOnPage } = position;
  const used = usedLines / linesOnPage;
  if (used < stillOpen && freeLines(position) >= leastLines)
    return { startsPage: false, room: freeLines(position) };
  return used > uncertain
    ? { startsPage: false, room: linesOnPage * uncertain }
    : { startsPage: true, room: linesOnPage };
}

/** Lines of running text that are left on the page. */
export function freeLines({ usedLines, linesOnPage }: PagePosition): number {
  return linesOnPage - usedLines;
}

/**
 * Roughly where blocks end that begin on a new page. An estimate by count of characters: no fonts are known here,
 * and it only decides about page breaks and how many blank lines there are.
 */
export function flowBlocks(blocks: readonly PacketBlock[], look: PacketLook): PagePosition {
  const { linesOnPage } = measures[look];
  const position = { page: 0, usedLines: 0, linesOnPage };
  let together = 0;
  for (const block of blocks) {
    if (startsPage(block) && position.usedLines > 0) {
      position.page += 1;
      position.usedLines = 0;
    }
    const [first = 0, ...others] = blockPieces(block, measures[look]);
    together += first;
    if (block.kind === 'heading' || (block.kind === 'formTable' && block.keepsWithNext)) continue;
    place(position, together, !runsOn(block));
    for (const lines of others) place(position, lines, true);
    together = 0;
  }
  place(position, together, true);
  return position;
}

function place(position: PagePosition, lines: number, isKeptTogether: boolean): void {
  const { linesOnPage } = position;
  const free = linesOnPage - position.usedLines;
  if (isKeptTogether && lines > free && lines <= linesOnPage) {
    position.page += 1;
    position.usedLines = lines;
    return;
  }
  const end = position.usedLines + lines;
  const more = Math.max(0, Math.ceil(end / linesOnPage) - 1);
  position.page += more;
  position.usedLines = end - more * linesOnPage;
}

function startsPage(block: PacketBlock): boolean {
  return (block.kind === 'heading' || block.kind === 'ruledSpace') && block.startsPage;
}

function runsOn(block: PacketBlock): boolean {
  return (
    (block.kind === 'texts' && !staysOnOnePage(block)) ||
    block.kind === 'theyMayAsk' ||
    block.kind === 'savedForLater' ||
    (block.kind === 'question' && block.answer !== null)
  );
}
