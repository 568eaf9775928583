import type { FormTableBlock } from '../../core/packet/outline.ts';
import { cellParagraphs } from './formCells.ts';
import { formRecords } from './formRecords.ts';
import { headingParagraphs, hintParagraphs } from './headings.ts';
import type { PacketContext } from './packetContext.ts';
import { paragraph } from './paragraph.ts';
import { shared } from './sharedXml.ts';
import { styleIds } from './styleIds.ts';
import { table, tableCell, tableRow } from './table.ts';
import { runsOf } from './text.ts';
import { isLarge, type Theme } from './theme.ts';
import type { Xml } from './xml.ts';

/** How tall the rows are, by what is written into them. */
const rowHeights: Record<FormTableBlock['purpose'], keyof Theme['formRow']> = {
  timePlan: 'low',
  referrals: 'tall',
  resources: 'usual',
  promises: 'usual',
  thankYou: 'usual',
};

/** More columns than these are too narrow in large print; each row becomes a card of its own then. */
const mostLargeColumns = 3;

/** A table: hairlines between the rows, header row repeated, heading and rows kept together. */
export function formTable(block: FormTableBlock, context: PacketContext): Xml[] {
  const { theme } = context;
  const { purpose, columns, rows, keepsWithNext } = block;
  const key = () => `form ${JSON.stringify({ purpose, columns, rows, keepsWithNext })}`;
  const isCard = isLarge(theme) && purpose !== 'timePlan' && columns.length > mostLargeColumns;
  const build = () => (isCard ? formRecords(block, theme) : form(block, theme));
  return [
    ...headingParagraphs(context, block.heading, 1, { aside: block.aside }),
    ...hintParagraphs(block.hint),
    // Blank forms are the same in every packet.
    isBlank(block) ? shared(theme, key(), build) : build(),
  ];
}

function isBlank(block: FormTableBlock): boolean {
  return block.rows.every((row) => row.every(({ text }) => text === ''));
}

function form(block: FormTableBlock, theme: Theme): Xml {
  const widths = columnWidths(block, theme);
  return table({
    indent: 0,
    columnWidths: widths,
    cellMargins: theme.cellMargins,
    lineColour: theme.colours.hairline,
    caption: '',
    rows: [headerRow(block, widths, theme), ...bodyRows(block, widths, theme)],
  });
}

/** The columns' shares of the width; in large print none is narrower than the longest word or box in it. */
function columnWidths({ columns, rows }: FormTableBlock, theme: Theme): number[] {
  const shares = columns.map(({ share }) => Math.round((theme.width * share) / 100));
  if (!isLarge(theme)) return shares;
  const widths = columns.map(({ label }, place) => {
    const boxes = rows.flatMap((row) => row[place]?.boxes ?? []);
    const words = [...label.split(' '), ...boxes.map((box) => `${lettersOfBox}${box.label}`)];
    const longest = Math.max(...words.map((word) => word.length));
    const least = Math.round(longest * theme.sizes.small * twipsPerLetter);
    return Math.max(shares[place] ?? 0, least + theme.cellMargins.right);
  });
  const widest = widths.indexOf(Math.max(...widths));
  const excess = widths.reduce((sum, width) => sum + width, 0) - theme.width;
  return widths.map((width, place) => (place === widest ? width - excess : width));
}

// A letter of Calibri is a little over half as wide as it is high (ten twips are one half point); a box and the blank
// after it take as much room as three.
const twipsPerLetter = 5.8;
const lettersOfBox = 'xxx';

function headerRow(block: FormTableBlock, widths: readonly number[], theme: Theme): Xml {
  const lineBelow = { size: 8, colour: theme.colours.quiet };
  const cells = block.columns.map(({ label }, place) =>
    tableCell(widths[place] ?? 0, [paragraph(styleIds.tableHead, runsOf(label))], {
      lineBelow,
      vertical: 'bottom',
    }),
  );
  return tableRow(cells, { isHeader: true });
}

function bodyRows(block: FormTableBlock, widths: readonly number[], theme: Theme): Xml[] {
  const height = theme.formRow[rowHeights[block.purpose]];
  return block.rows.map((row, place) => {
    const keepNext = block.keepsWithNext || place < block.rows.length - 1;
    const cells = row.map((cell, column) =>
      tableCell(widths[column] ?? 0, cellParagraphs(cell, theme, theme.boxesInRow, { keepNext }), {
        vertical: 'center',
      }),
    );
    return tableRow(cells, { height });
  });
}
