import {
  BorderStyle,
  type FileChild,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { FormCell, FormTableBlock } from '../../core/packet/outline.ts';
import { headingParagraph } from './headings.ts';
import { preparedOnce } from './preparedOnce.ts';
import { styleIds } from './styles.ts';
import { boxRun, directionOf, runsOf } from './text.ts';
import { colours, mm } from './theme.ts';

/** Row heights in twips by what is written into them. */
const rowHeights: Record<FormTableBlock['purpose'], number> = {
  referrals: mm(17),
  promises: mm(13),
  thankYou: mm(10),
};

/** A table to fill in: hairlines between the rows, header row repeated, heading and rows kept together. */
export function formTable(block: FormTableBlock, width: number): FileChild[] {
  return [
    headingParagraph(block.heading, 1),
    ...(block.hint === ''
      ? []
      : [new Paragraph({ style: styleIds.hint, children: runsOf(block.hint) })]),
    // Blank forms are the same in every packet.
    isBlank(block)
      ? preparedOnce(`form ${width} ${JSON.stringify(block)}`, () => table(block, width))
      : table(block, width),
  ];
}

function isBlank(block: FormTableBlock): boolean {
  return block.rows.every((row) => row.every(({ text }) => text === ''));
}

function table(block: FormTableBlock, width: number): Table {
  const widths = block.columns.map(({ share }) => Math.round((width * share) / 100));
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const line = { style: BorderStyle.SINGLE, size: 4, color: colours.hairline };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 0, right: mm(3), top: mm(0.8), bottom: mm(0.8) },
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: line,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [headerRow(block, widths), ...bodyRows(block, widths)],
  });
}

function headerRow(block: FormTableBlock, widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(
      ({ label }, place) =>
        new TableCell({
          width: { size: widths[place] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.BOTTOM,
          borders: { bottom: { style: BorderStyle.SINGLE, size: 8, color: colours.quiet } },
          children: [new Paragraph({ style: styleIds.tableHead, children: runsOf(label) })],
        }),
    ),
  });
}

function bodyRows(block: FormTableBlock, widths: readonly number[]): TableRow[] {
  return block.rows.map(
    (row, place) =>
      new TableRow({
        cantSplit: true,
        keepNext: block.keepsWithNext || place < block.rows.length - 1,
        height: { value: rowHeights[block.purpose], rule: HeightRule.ATLEAST },
        children: row.map(
          (cell, column) =>
            new TableCell({
              width: { size: widths[column] ?? 0, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.CENTER,
              children: cellParagraphs(cell),
            }),
        ),
      }),
  );
}

function cellParagraphs({ text, boxes }: FormCell): Paragraph[] {
  const ticks = boxes.map(
    (label) =>
      new Paragraph({
        style: styleIds.tableCell,
        children: [boxRun(22), ...runsOf(`  ${label}`, { color: colours.quiet })],
      }),
  );
  if (text === '' && ticks.length > 0) return ticks;
  const written = new Paragraph({
    style: styleIds.tableCell,
    ...directionOf(text),
    children: runsOf(text),
  });
  return [written, ...ticks];
}
