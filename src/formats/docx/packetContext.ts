import { packetEndBookmark } from './anchors.ts';
import type { LinkTargets } from './links.ts';
import { styleIds } from './styleIds.ts';
import type { Theme } from './theme.ts';
import { element, type Xml } from './xml.ts';

/** What the writers of blocks share while a packet is written. */
export type PacketContext = {
  theme: Theme;
  /** The packet's place in the document, from 1 on; 1 when alone. */
  place: number;
  /** null in a blank copy, which carries no anchors. */
  packetId: string | null;
  /** The next number for a bookmark or content control of this document; the same for the same outline. */
  nextId: () => number;
  links: LinkTargets;
};

/**
 * Runs within a bookmark (OOXML w:bookmarkStart, w:bookmarkEnd). The library numbers its own by a counter of the whole
 * process, which would make the bytes depend on what was written before.
 */
export function bookmarked(
  { nextId }: Pick<PacketContext, 'nextId'>,
  name: string,
  runs: readonly Xml[],
): Xml[] {
  const id = nextId();
  return [
    element('w:bookmarkStart', { 'w:name': name, 'w:id': id }),
    ...runs,
    element('w:bookmarkEnd', { 'w:id': id }),
  ];
}

/** The runs of a packet's last paragraph: nothing but the bookmark from which its pages can be counted. */
export function endRuns(context: Pick<PacketContext, 'nextId' | 'place'>): Xml[] {
  return bookmarked(context, packetEndBookmark(context.place), []);
}

/** The style of a heading of a level. */
export function headingStyle(level: 1 | 2): string {
  return level === 1 ? styleIds.chapter : styleIds.section;
}
