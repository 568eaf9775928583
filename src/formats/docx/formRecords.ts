import type { FormTableBlock } from '../../core/packet/outline.ts';
import { cellParagraphs } from './formCells.ts';
import { paragraph } from './paragraph.ts';
import { styleIds } from './styleIds.ts';
import { table, tableCell, tableRow } from './table.ts';
import { runsOf } from './text.ts';
import type { Theme } from './theme.ts';
import type { Xml } from './xml.ts';

/** How much of the width the labels take. */
const labelShare = 0.36;

/**
 * A form for large print: the columns of a row stand below each other, each with its label before it, and a heavier line
 * ends each row. What belongs together stays on one page.
 */
export function formRecords(block: FormTableBlock, theme: Theme): Xml {
  const labelWidth = Math.round(theme.width * labelShare);
  return table({
    indent: 0,
    columnWidths: [labelWidth, theme.width - labelWidth],
    cellMargins: theme.cellMargins,
    lineColour: theme.colours.hairline,
    caption: block.heading,
    rows: block.rows.flatMap((row, place) =>
      row.map((cell, column) => {
        const label = block.columns[column]?.label ?? '';
        const isLast = column === row.length - 1;
        const keepNext = !isLast || (block.keepsWithNext && place === block.rows.length - 1);
        const words = [paragraph(styleIds.tableCell, runsOf(label), { keepNext })];
        const value = cellParagraphs(cell, theme, true, { keepNext });
        return recordRow([words, value], labelWidth, isLast, theme);
      }),
    ),
  });
}

function recordRow(
  [label, value]: readonly [Xml[], Xml[]],
  labelWidth: number,
  isLast: boolean,
  { width, formRow, colours }: Theme,
): Xml {
  const look = {
    vertical: 'center' as const,
    ...(isLast ? { lineBelow: { size: 12, colour: colours.quiet } } : {}),
  };
  const cells = [tableCell(labelWidth, label, look), tableCell(width - labelWidth, value, look)];
  return tableRow(cells, { height: formRow.low });
}
