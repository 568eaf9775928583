import { HeadingLevel, Paragraph, TabStopType } from 'docx';
import { isRightToLeft, runsOf, tabRun } from './text.ts';
import { colours, fonts } from './theme.ts';

/** A real heading; `aside` is a quiet remark at the right end of the line, `width` (twips) where that is. */
export function headingParagraph(
  text: string,
  level: 1 | 2,
  { aside = '', width = 0, startsPage = false } = {},
): Paragraph {
  const remark =
    aside === ''
      ? []
      : [
          tabRun(),
          ...runsOf(aside, { font: fonts.sans, size: 19, bold: false, color: colours.quiet }),
        ];
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    bidirectional: isRightToLeft(text),
    ...(startsPage ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
    ...(aside === '' ? {} : { tabStops: [{ type: TabStopType.RIGHT, position: width }] }),
    children: [...runsOf(text), ...remark],
  });
}
