import type { FormCell, FormTableBlock } from '../../../../core/packet/outline.ts';
import { headingPieces, hintPieces } from './commonPieces.tsx';
import { Box, Lines } from './PaperParts.tsx';
import styles from './paper.module.css';
import { type Piece, piece, type Setting, type TableFrame, wholeText } from './piece.ts';

/** So many columns to write in are too narrow in large print; each row becomes a card of its own then. */
const mostLargeColumns = 3;

/** How much of a card's width the labels take, in percent. */
const labelShare = 36;

/** How tall the rows are, by what is written into them. */
const rowLooks: Record<FormTableBlock['purpose'], string> = {
  timePlan: 'lowRow',
  referrals: 'tallRow',
  resources: 'usualRow',
  promises: 'usualRow',
  thankYou: 'usualRow',
};

/** A table, mostly to fill in: every row whole, all of them together where a page can hold them. */
export function formTablePieces(block: FormTableBlock, print: Setting): Piece[] {
  const isNarrow = block.purpose !== 'timePlan' && block.columns.length > mostLargeColumns;
  return [
    ...headingPieces(print, 1, block.heading, { aside: block.aside }),
    ...hintPieces(block.hint),
    ...(print === 'large' && isNarrow ? cardPieces(block) : rowPieces(block, print)),
  ];
}

function rowPieces(block: FormTableBlock, print: Setting): Piece[] {
  const { heading, purpose, rows, keepsWithNext } = block;
  const columns = print === 'large' ? widerColumns(block) : block.columns;
  const table: TableFrame = { label: heading, columns, hasHead: true, rowLook: rowLooks[purpose] };
  return rows.map((row, place) =>
    piece(
      'row',
      ({ texts, isContinued }) =>
        row.map(({ boxes }, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity
          <td key={column} className={styles.cell}>
            <Lines text={texts[column]} />
            {isContinued ? null : <Ticks boxes={boxes} areInRow={print === 'tight'} />}
          </td>
        )),
      {
        texts: row.map(({ text }) => text),
        lines: wholeText,
        table,
        bond: keepsWithNext || place < rows.length - 1 ? 'loose' : 'none',
      },
    ),
  );
}

/** A form for large print: the columns of a row stand below each other, each with its label before it. */
function cardPieces({ heading, columns, rows, keepsWithNext }: FormTableBlock): Piece[] {
  const shares = [
    { label: 'label', share: labelShare },
    { label: 'value', share: 100 - labelShare },
  ];
  const table: TableFrame = { label: heading, columns: shares, hasHead: false, rowLook: 'lowRow' };
  return rows.flatMap((row, number) =>
    row.map(({ text, boxes }, place) => {
      const isLast = place === row.length - 1;
      const look = `${styles.cell} ${isLast ? styles.cardEnd : ''}`;
      const draw: Piece['draw'] = ({ texts, isContinued }) => (
        <>
          <th scope="row" className={look}>
            {isContinued ? '' : columns[place]?.label}
          </th>
          <td className={look}>
            <Lines text={texts[0]} />
            {isContinued ? null : <Ticks boxes={boxes} areInRow />}
          </td>
        </>
      );
      const isEnd = isLast && !(keepsWithNext && number === rows.length - 1);
      const bond = isEnd ? 'none' : 'firm';
      return piece('row', draw, { texts: [text], lines: wholeText, table, bond });
    }),
  );
}

/** The columns of large print, none narrower than the longest word or box in it. */
function widerColumns({ columns, rows }: FormTableBlock): TableFrame['columns'] {
  const shares = columns.map(({ label, share }, place) => {
    const boxes = rows.flatMap((row) => row[place]?.boxes ?? []);
    const words = [...label.split(' '), ...boxes.map((box) => `${lettersOfBox}${box.label}`)];
    const longest = Math.max(...words.map(({ length }) => length));
    return Math.max(share, longest * shareOfLetter + shareOfGap);
  });
  const widest = shares.indexOf(Math.max(...shares));
  const excess = shares.reduce((sum, share) => sum + share, 0) - 100;
  return columns.map(({ label }, place) => {
    const share = shares[place] ?? 0;
    return { label, share: place === widest ? share - excess : share };
  });
}

// Of the width between the margins, in percent: a letter of 18 pt, the room after a cell. A box and the blank after it
// take as much room as three letters.
const shareOfLetter = 2.17;
const shareOfGap = 1.77;
const lettersOfBox = 'xxx';

function Ticks({ boxes, areInRow }: Pick<FormCell, 'boxes'> & { areInRow: boolean }) {
  if (boxes.length === 0) return null;
  return (
    <span className={areInRow ? styles.ticksInRow : styles.ticks}>
      {boxes.map(({ label, isTicked }) => (
        <span key={label} className={`${styles.tick} ${isTicked ? '' : styles.openTick}`}>
          <Box isTicked={isTicked} />
          <span>{label}</span>
        </span>
      ))}
    </span>
  );
}
