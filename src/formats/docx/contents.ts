import type { PacketContents } from '../../core/packet/outline.ts';
import { headingParagraphs } from './headings.ts';
import type { PacketContext } from './packetContext.ts';
import { paragraph } from './paragraph.ts';
import { runStyleIds, styleIds } from './styleIds.ts';
import { labelRun, runsOf, tabRun } from './text.ts';
import { element, type Xml } from './xml.ts';

/** The page before the packets: who is in the document; each name leads to the packet whose bookmark is in its place. */
export function contentsPage(
  { heading, entries }: PacketContents,
  bookmarks: readonly string[],
  context: Pick<PacketContext, 'theme'>,
): Xml[] {
  return [
    ...headingParagraphs(context, heading, 1),
    ...entries.flatMap((entry, place) => entryParagraphs(entry, bookmarks[place] ?? '', context)),
  ];
}

function entryParagraphs(
  { number, name, description, when }: PacketContents['entries'][number],
  bookmark: string,
  { theme }: Pick<PacketContext, 'theme'>,
): Xml[] {
  const detail = [description, when].filter((text) => text !== '').join('  ·  ');
  // The link's own look would underline the whole page; the number before it says enough.
  const link = element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': '1' }, runsOf(name));
  return [
    // All entries run from left to right, so that the numbers stand below each other.
    paragraph(styleIds.entry, [labelRun(theme, String(number), runStyleIds.code), tabRun, link]),
    ...(detail === '' ? [] : [paragraph(styleIds.entryDetail, runsOf(detail))]),
  ];
}
