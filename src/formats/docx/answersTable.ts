import type {
  AnswersColumn,
  AnswersRow,
  AnswersTable,
  PrintedAnswer,
} from '../../core/answers/outline.ts';
import { paragraph, textParagraph } from './paragraph.ts';
import { runStyleIds, styleIds } from './styleIds.ts';
import { table, tableCell, tableRow } from './table.ts';
import { runsOf } from './text.ts';
import { mm, type Theme } from './theme.ts';
import type { Xml } from './xml.ts';

/** Width of the column of questions, in twips; people share the rest. */
const questionWidth = mm(54);

/** Questions down, people across; the header row is repeated on every page. */
export function answersTable({ rowLabel, columns, rows }: AnswersTable, theme: Theme): Xml {
  const share = Math.floor((theme.width - questionWidth) / Math.max(columns.length, 1));
  const columnWidths = [questionWidth, ...columns.map(() => share)];
  return table({
    indent: 0,
    columnWidths,
    cellMargins: theme.cellMargins,
    lineColour: theme.colours.hairline,
    caption: '',
    rows: [
      headerRow(rowLabel, columns, share, theme),
      ...rows.map((row) => bodyRow(row, share, theme)),
    ],
  });
}

function headerRow(
  rowLabel: string,
  columns: readonly AnswersColumn[],
  share: number,
  theme: Theme,
): Xml {
  const look = { lineBelow: { size: 8, colour: theme.colours.quiet } };
  return tableRow(
    [
      tableCell(questionWidth, [paragraph(styleIds.tableHead, runsOf(rowLabel))], {
        ...look,
        vertical: 'bottom',
      }),
      ...columns.map((column) => tableCell(share, personParagraphs(column), look)),
    ],
    { isHeader: true },
  );
}

function personParagraphs({ name, description, when }: AnswersColumn): Xml[] {
  const lines = [description, when].filter((line) => line !== '');
  return [
    textParagraph(styleIds.tableCell, name, runsOf(name, { style: runStyleIds.strong }), {
      keepNext: true,
    }),
    ...lines.map((line) => textParagraph(styleIds.tableHead, line, runsOf(line))),
  ];
}

function bodyRow(row: AnswersRow, share: number, theme: Theme): Xml {
  const cells = [
    tableCell(questionWidth, questionParagraphs(row)),
    ...row.cells.map((answers) => tableCell(share, answerParagraphs(answers))),
  ];
  return tableRow(cells, { maySplit: isLongerThanPage(row, share, theme) });
}

function questionParagraphs({ text, section, sources, isSingleSource }: AnswersRow): Xml[] {
  return [
    ...(section === '' ? [] : [small(section)]),
    textParagraph(styleIds.tableCell, text, runsOf(text, { style: runStyleIds.strong })),
    isSingleSource
      ? paragraph(styleIds.tableCell, singleSourceRuns(sources))
      : paragraph(styleIds.tableCell, runsOf(sources, { style: runStyleIds.label })),
  ];
}

/** A shape and bold words, so that it is seen without colour and read out as well. */
function singleSourceRuns(words: string): Xml[] {
  return [
    ...runsOf('◆', { style: runStyleIds.box, size: 16 }),
    ...runsOf(` ${words}`, { style: runStyleIds.strong }),
  ];
}

function answerParagraphs(answers: readonly PrintedAnswer[]): Xml[] {
  // A cell has at least one paragraph (OOXML CT_Tc).
  if (answers.length === 0) return [paragraph(styleIds.tableCell, [])];
  return answers.flatMap((answer, place) => [
    ...(place === 0 ? [] : [paragraph(styleIds.tableCell, [])]),
    ...oneAnswer(answer),
  ]);
}

function oneAnswer(answer: PrintedAnswer): Xml[] {
  const { question, when, askedAs, notes, cues, state, isSingleSource } = answer;
  return [
    ...(question === ''
      ? []
      : [
          textParagraph(
            styleIds.tableCell,
            question,
            runsOf(question, { style: runStyleIds.strong }),
          ),
        ]),
    ...(isSingleSource ? [paragraph(styleIds.tableCell, singleSourceRuns('1 source'))] : []),
    ...(when === '' ? [] : [small(when)]),
    ...(askedAs === '' ? [] : [small(`Asked as: ${askedAs}`)]),
    ...notes.flatMap(({ part, text }) => [
      ...(part === '' ? [] : [small(part)]),
      ...text.split('\n').map((line) => textParagraph(styleIds.tableCell, line, runsOf(line))),
    ]),
    ...cues.map(small),
    ...(state === '' ? [] : [small(state)]),
  ];
}

function small(text: string): Xml {
  return textParagraph(styleIds.tableCell, text, runsOf(text, { style: runStyleIds.label }));
}

/**
 * Whether a row needs more than a page: only then it may be torn. An estimate; both Word and LibreOffice tear a row
 * that is a little too long all the same.
 */
function isLongerThanPage(row: AnswersRow, share: number, theme: Theme): boolean {
  const { page, margins, sizes, cellMargins } = theme;
  const lineHeight = sizes.note * 10 * 1.27;
  const linesOnPage = (page.height - margins.top - margins.bottom) / lineHeight - linesOfHeader;
  const lines = (texts: readonly string[], width: number) => {
    const perLine = (width - cellMargins.right) / (sizes.note * twipsPerLetter);
    return texts
      .flatMap((text) => text.split('\n'))
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  };
  return (
    lines([row.section, row.text, row.sources], questionWidth) > linesOnPage ||
    row.cells.some((answers) => lines(answers.flatMap(textsOf), share) > linesOnPage)
  );
}

function textsOf({ question, when, askedAs, notes, cues, state }: PrintedAnswer): string[] {
  const small = [question, when, askedAs, ...cues, state].filter((text) => text !== '');
  const said = notes.flatMap(({ part, text }) => (part === '' ? [text] : [part, text]));
  return [...small, ...said, ''];
}

// A letter of Calibri is about half as wide as it is high (ten twips are one half point).
const twipsPerLetter = 4.9;
const linesOfHeader = 4;
