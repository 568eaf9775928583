import { HeadingLevel, Paragraph, TabStopType } from 'docx';
import { runStyleIds } from './styles.ts';
import { directionOf, runsOf, tabRun } from './text.ts';

/** A real heading; `aside` is a quiet remark at the right end of the line, `width` (twips) where that is. */
export function headingParagraph(
  text: string,
  level: 1 | 2,
  { aside = '', width = 0, startsPage = false } = {},
): Paragraph {
  const remark = aside === '' ? [] : [tabRun(), ...runsOf(aside, { style: runStyleIds.aside })];
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    ...directionOf(text),
    ...(startsPage ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
    ...(aside === '' ? {} : { tabStops: [{ type: TabStopType.RIGHT, position: width }] }),
    children: [...runsOf(text), ...remark],
  });
}
