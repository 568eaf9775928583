import { xmlSafeLine } from '../xmlSafe.ts';
import { element, parent, type Xml } from './xml.ts';

/** What a table consists of; lengths in twips. */
export type TableParts = {
  /** From the left margin. */
  indent: number;
  columnWidths: readonly number[];
  /** Room around what is in a cell; text stands flush left, so that it aligns with the page. */
  cellMargins: { top: number; bottom: number; right: number };
  /** Colour of the hairlines below each row, null for none; there are none between columns. */
  lineColour: string | null;
  /** What the table is, said to a screen reader; '' when its header row says it. */
  caption: string;
  /** From {@link tableRow}. */
  rows: readonly Xml[];
};

/** A table of fixed columns with hairlines between its rows (OOXML w:tbl). */
export function table(parts: TableParts): Xml {
  return parent('w:tbl', [
    parent('w:tblPr', tableProperties(parts)),
    parent(
      'w:tblGrid',
      parts.columnWidths.map((width) => element('w:gridCol', { 'w:w': width })),
    ),
    ...parts.rows,
  ]);
}

/**
 * A row that splits over pages only if it may, and is at least as high as given; it grows when somebody types more
 * (OOXML w:tr).
 */
export function tableRow(
  cells: readonly Xml[],
  {
    height = 0,
    isHeader = false,
    maySplit = false,
  }: { height?: number; isHeader?: boolean; maySplit?: boolean } = {},
): Xml {
  const properties = [
    ...(maySplit ? [] : [parent('w:cantSplit')]),
    ...(height === 0 ? [] : [element('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' })]),
    ...(isHeader ? [parent('w:tblHeader')] : []),
  ];
  return parent('w:tr', [
    ...(properties.length === 0 ? [] : [parent('w:trPr', properties)]),
    ...cells,
  ]);
}

/**
 * A cell; `lineBelow` is a heavier line than the table's, its width in eighths of a point, and `span` how many columns it
 * takes (OOXML w:tc).
 */
export function tableCell(
  width: number,
  paragraphs: readonly Xml[],
  look: {
    lineBelow?: { size: number; colour: string };
    vertical?: 'center' | 'bottom';
    span?: number;
  } = {},
): Xml {
  const { lineBelow, vertical, span } = look;
  const properties = [element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })];
  if (span !== undefined) properties.push(element('w:gridSpan', { 'w:val': span }));
  if (lineBelow !== undefined) {
    const line = border('bottom', 'single', lineBelow.size, lineBelow.colour);
    properties.push(parent('w:tcBorders', [line]));
  }
  if (vertical !== undefined) properties.push(element('w:vAlign', { 'w:val': vertical }));
  return parent('w:tc', [parent('w:tcPr', properties), ...paragraphs]);
}

// In the order the schema asks for (CT_TblPrBase).
function tableProperties(parts: TableParts): Xml[] {
  const { indent, columnWidths, cellMargins, lineColour, caption } = parts;
  const width = columnWidths.reduce((sum, one) => sum + one, 0);
  const none = (side: string) => border(side, 'none', 0, 'auto');
  const line = (side: string) =>
    lineColour === null ? none(side) : border(side, 'single', 4, lineColour);
  const sides = {
    top: cellMargins.top,
    left: 0,
    bottom: cellMargins.bottom,
    right: cellMargins.right,
  };
  return [
    element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    element('w:tblInd', { 'w:w': indent, 'w:type': 'dxa' }),
    parent('w:tblBorders', [
      ...[none('top'), none('left'), line('bottom'), none('right')],
      ...[line('insideH'), none('insideV')],
    ]),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    parent(
      'w:tblCellMar',
      Object.entries(sides).map(([side, room]) =>
        element(`w:${side}`, { 'w:w': room, 'w:type': 'dxa' }),
      ),
    ),
    element('w:tblLook', { 'w:val': '0000', 'w:firstRow': caption === '' ? 1 : 0 }),
    ...(caption === '' ? [] : [element('w:tblCaption', { 'w:val': xmlSafeLine(caption) })]),
  ];
}

function border(side: string, style: string, size: number, colour: string): Xml {
  return element(`w:${side}`, {
    'w:val': style,
    'w:sz': size,
    'w:space': 0,
    'w:color': colour,
  });
}
