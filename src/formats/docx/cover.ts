import type { ContactSheetBlock, CoverBlock } from '../../core/packet/outline.ts';
import { longestLargeName } from '../../core/packet/printRules.ts';
import { packetBookmark } from './anchors.ts';
import { factParagraphs } from './facts.ts';
import { headingParagraphs } from './headings.ts';
import { boxedPoints } from './lists.ts';
import { bookmarked, type PacketContext } from './packetContext.ts';
import { paragraph, textParagraph } from './paragraph.ts';
import { styleIds } from './styleIds.ts';
import { runsOf } from './text.ts';
import type { Xml } from './xml.ts';

/** The top of the first page, where the packet's bookmark is. */
export function cover(block: CoverBlock, context: PacketContext): Xml[] {
  const statements = block.statements.map(({ label, text }) => ({ label, values: [text] }));
  return [
    ...kicker(block, context),
    ...block.people.flatMap((person) => personTitle(person, context)),
    rule(context),
    ...block.facts.flatMap((fact) => factParagraphs(fact, context)),
    ...(statements.length > 0 ? [rule(context)] : []),
    ...statements.flatMap((statement) => factParagraphs(statement, context)),
    ...differently(block, context),
    ...(block.reminder === '' ? [] : [paragraph(styleIds.reminder, runsOf(block.reminder))]),
  ];
}

// A blank copy names nobody: what sort of conversation it is for is its title then.
function kicker(block: CoverBlock, context: PacketContext): Xml[] {
  const name = packetBookmark(context.place, context.packetId);
  const style = block.people.length === 0 ? styleIds.title : styleIds.kicker;
  return [paragraph(style, bookmarked(context, name, runsOf(block.kicker)))];
}

function personTitle(
  { name, description }: CoverBlock['people'][number],
  { theme }: PacketContext,
): Xml[] {
  const isLong = [...name].length > longestLargeName;
  const title = runsOf(name, isLong ? { size: theme.sizes.longTitle } : undefined);
  return [
    textParagraph(styleIds.title, name, title),
    ...(description === ''
      ? []
      : [textParagraph(styleIds.subtitle, description, runsOf(description))]),
  ];
}

function differently({ differently: { label, items } }: CoverBlock, context: PacketContext): Xml[] {
  if (items.length === 0) return [];
  return [
    rule(context),
    paragraph(styleIds.factLabel, runsOf(label)),
    ...boxedPoints(items, context),
  ];
}

/** How to reach everybody. */
export function contactSheet(block: ContactSheetBlock, context: PacketContext): Xml[] {
  return [
    ...headingParagraphs(context, block.heading, 1),
    ...block.people.flatMap(({ name, facts }) => [
      ...(name === '' ? [] : [...headingParagraphs(context, name, 2), gapAfterRule()]),
      ...facts.flatMap((fact) => factParagraphs(fact, context)),
    ]),
  ];
}

function rule({ theme }: PacketContext): Xml {
  const look = { lineBelow: theme.colours.hairline, spacing: { before: 100, after: 220 } };
  return paragraph(styleIds.gap, [], look);
}

function gapAfterRule(): Xml {
  return paragraph(styleIds.gap, [], { keepNext: true, spacing: { after: 120 } });
}
