import { BorderStyle, type FileChild, HeadingLevel, Paragraph } from 'docx';
import type { BackgroundBlock, ContactSheetBlock, CoverBlock } from '../../core/packet/outline.ts';
import { factParagraphs } from './facts.ts';
import { headingParagraph } from './headings.ts';
import { styleIds } from './styles.ts';
import { directionOf, runsOf } from './text.ts';
import { colours } from './theme.ts';

/** Names longer than this are set smaller, so that a title keeps to two lines. */
const longestLargeName = 36;

/** The top of the first page. */
export function coverParagraphs(block: CoverBlock, width: number): FileChild[] {
  const statements = block.statements.map(({ label, text }) => ({ label, values: [text] }));
  return [
    new Paragraph({ style: styleIds.kicker, children: runsOf(block.kicker) }),
    ...block.people.flatMap(({ name, description }) => [
      new Paragraph({
        heading: HeadingLevel.TITLE,
        ...directionOf(name),
        children: runsOf(name, [...name].length > longestLargeName ? { size: 40 } : {}),
      }),
      ...(description === ''
        ? []
        : [
            new Paragraph({
              style: styleIds.subtitle,
              ...directionOf(description),
              children: runsOf(description),
            }),
          ]),
    ]),
    rule(),
    ...block.facts.flatMap((fact) => factParagraphs(fact, width)),
    ...(statements.length > 0 ? [rule()] : []),
    ...statements.flatMap((statement) => factParagraphs(statement, width)),
    ...(block.reminder === ''
      ? []
      : [new Paragraph({ style: styleIds.reminder, children: runsOf(block.reminder) })]),
  ];
}

/** How to reach everybody. */
export function contactSheet(block: ContactSheetBlock, width: number): FileChild[] {
  return [
    headingParagraph(block.heading, 1),
    ...block.people.flatMap(({ name, facts }) => [
      ...(name === '' ? [] : [headingParagraph(name, 2), gapAfterRule()]),
      ...facts.flatMap((fact) => factParagraphs(fact, width)),
    ]),
  ];
}

/** Research notes and skills to mention as running text. */
export function background(block: BackgroundBlock): FileChild[] {
  return [
    headingParagraph(block.heading, 1),
    ...block.notes.flatMap(({ label, text }) => [
      new Paragraph({ style: styleIds.factLabel, children: runsOf(label) }),
      ...text.split(/\n{2,}/).map(
        (paragraph) =>
          new Paragraph({
            style: styleIds.prose,
            ...directionOf(paragraph),
            children: runsOf(paragraph),
          }),
      ),
    ]),
  ];
}

function rule(): Paragraph {
  return new Paragraph({
    style: styleIds.gap,
    spacing: { before: 100, after: 220 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 0, color: colours.hairline } },
  });
}

function gapAfterRule(): Paragraph {
  return new Paragraph({ style: styleIds.gap, keepNext: true, spacing: { after: 120 } });
}
