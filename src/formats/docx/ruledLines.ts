import { ruledLineBreaks } from '../../core/packet/printRules.ts';
import { paragraph } from './paragraph.ts';
import { shared } from './sharedXml.ts';
import { styleIds } from './styleIds.ts';
import { type TableParts, table, tableCell, tableRow } from './table.ts';
import type { Theme } from './theme.ts';
import type { Xml } from './xml.ts';

/**
 * Lines to write on, as a one-column table: its rows keep their height in every word processor, never split, and the
 * first stay with the paragraph before them. It says what it is to a screen reader, and that it has no header row.
 * `indent` in twips.
 */
export function ruledLines(theme: Theme, count: number, indent: number): Xml {
  const width = theme.width - indent;
  return shared(theme, `ruled ${count} ${indent}`, () =>
    table({
      ...tableLook(theme),
      indent,
      caption: 'Lines to write on',
      columnWidths: [width],
      rows: Array.from({ length: count }, (_, place) => {
        const line = paragraph(styleIds.answerLine, [], { keepNext: staysWithNext(place, count) });
        return tableRow([tableCell(width, [line])], { height: theme.ruledLine });
      }),
    }),
  );
}

function tableLook({ colours }: Theme): Pick<TableParts, 'lineColour' | 'cellMargins'> {
  return { lineColour: colours.hairline, cellMargins: { top: 0, bottom: 0, right: 0 } };
}

function staysWithNext(place: number, count: number): boolean {
  if (place === count - 1) return false;
  const { wholeUpTo, fewest } = ruledLineBreaks;
  if (count <= wholeUpTo) return true;
  return place < fewest - 1 || place >= count - fewest;
}
