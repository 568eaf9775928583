import {
  BorderStyle,
  type FileChild,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { preparedOnce } from './preparedOnce.ts';
import { styleIds } from './styles.ts';
import { colours, ruledLineHeight } from './theme.ts';

/** Up to so many lines stay on one page as a block; more may run on, but never leave fewer than three behind. */
const longestBlock = 9;
const fewestTogether = 3;

/**
 * Lines to write on, as a one-column table: its rows keep their height in every word processor, never split, and the
 * first stay with the paragraph before them. `indent` and `width` in twips.
 */
export function ruledLines(count: number, indent: number, width: number): FileChild {
  return preparedOnce(`ruled ${count} ${indent} ${width}`, () => ruledTable(count, indent, width));
}

function ruledTable(count: number, indent: number, width: number): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const line = { style: BorderStyle.SINGLE, size: 4, color: colours.hairline };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    indent: { size: indent, type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: line,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: Array.from({ length: count }, (_, place) => ruledRow(width, staysWithNext(place, count))),
  });
}

function ruledRow(width: number, keepNext: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    // At least, not exactly: the row grows when somebody types more than a line.
    height: { value: ruledLineHeight, rule: HeightRule.ATLEAST },
    children: [
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        children: [new Paragraph({ style: styleIds.answerLine, keepNext })],
      }),
    ],
  });
}

function staysWithNext(place: number, count: number): boolean {
  if (place === count - 1) return false;
  if (count <= longestBlock) return true;
  return place < fewestTogether - 1 || place >= count - fewestTogether;
}
