import { headingStyle, type PacketContext } from './packetContext.ts';
import { textParagraph } from './paragraph.ts';
import { runStyleIds, styleIds } from './styleIds.ts';
import { runsOf, tabRun } from './text.ts';
import { isLarge } from './theme.ts';
import type { Xml } from './xml.ts';

/**
 * A real heading; `aside` is a quiet remark at the right end of its line, or below it in large print. Nothing when there
 * are no words for it.
 */
export function headingParagraphs(
  { theme }: Pick<PacketContext, 'theme'>,
  text: string,
  level: 1 | 2,
  { aside = '', startsPage = false } = {},
): Xml[] {
  if (text === '') return [];
  const isBeside = aside !== '' && !isLarge(theme);
  const remark = isBeside ? [tabRun, ...runsOf(aside, { style: runStyleIds.aside })] : [];
  const heading = textParagraph(headingStyle(level), text, [...runsOf(text), ...remark], {
    ...(startsPage ? { startsPage, spacing: { before: 0 } } : {}),
    ...(isBeside ? { rightTab: { position: theme.width, isLine: false } } : {}),
  });
  return [heading, ...hintParagraphs(isBeside ? '' : aside)];
}

/** What is to be done in the block below, in a quiet line; nothing without words. */
export function hintParagraphs(hint: string): Xml[] {
  return hint === '' ? [] : [textParagraph(styleIds.hint, hint, runsOf(hint))];
}
