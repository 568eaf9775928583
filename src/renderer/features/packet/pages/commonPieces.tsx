import type { ReactNode } from 'react';
import type { PacketFact } from '../../../../core/packet/outline.ts';
import { longestKeptList, ruledLineBreaks } from '../../../../core/packet/printRules.ts';
import { Box, Hanging, Lines, PaperHeading, Rules } from './PaperParts.tsx';
import styles from './paper.module.css';
import { type Piece, piece, runningText, type Setting, wholeText } from './piece.ts';

/** Labels up to this many characters stand beside their value; longer ones go above it. */
const longestLabel: Record<Setting, number> = { standard: 22, tight: 22, large: 0 };

/** A heading, nothing without words; the remark beside it goes below it in large print. */
export function headingPieces(
  print: Setting,
  level: 1 | 2,
  text: string,
  { aside = '', startsPage = false } = {},
): Piece[] {
  if (text === '') return [];
  const isBeside = aside !== '' && print !== 'large';
  const heading = piece(
    level === 1 ? 'chapter' : 'section',
    ({ texts, isContinued }) => (
      <div className={styles.headingLine}>
        <PaperHeading depth={level}>
          <Lines text={texts[0]} />
        </PaperHeading>
        {isBeside && !isContinued ? <span className={styles.aside}>{aside}</span> : null}
      </div>
    ),
    { texts: [text], lines: wholeText, bond: 'firm', startsPage },
  );
  return [heading, ...(isBeside ? [] : hintPieces(aside))];
}

/** What is to be done in the block below, in a quiet line; nothing without words. */
export function hintPieces(hint: string, startsPage = false): Piece[] {
  if (hint === '') return [];
  return [piece('hint', () => <Lines text={hint} />, { bond: 'firm', startsPage })];
}

/** A small label above what it is the label of. */
export function labelPiece(label: string): Piece {
  return piece('factLabel', () => label, { bond: 'firm' });
}

/** A label and its values on the grid; without a value, a line to write on. */
export function factPieces({ label, values }: PacketFact, print: Setting): Piece[] {
  const isBlank = values.length === 0;
  const fields = isBlank ? {} : { texts: [values.join('\n')], lines: runningText };
  const value = (text: string | undefined) =>
    isBlank ? <span className={styles.blank} aria-hidden="true" /> : <Lines text={text} />;
  if ([...label].length > longestLabel[print]) {
    const look = isBlank ? 'blankBelow' : 'factBelow';
    return [labelPiece(label), piece(look, ({ texts }) => value(texts[0]), fields)];
  }
  const draw: Piece['draw'] = ({ texts, isContinued }) => (
    <span className={styles.factLine}>
      <span className={styles.label}>{isContinued ? '' : label} </span>
      {value(texts[0])}
    </span>
  );
  return [piece(isBlank ? 'blankFact' : 'fact', draw, fields)];
}

/** A list of items, each with a box to tick before it; a short one stays on one page. */
export function boxedPieces(items: readonly string[]): Piece[] {
  const bond = items.length <= longestKeptList ? 'loose' : 'none';
  return items.map((item, place) =>
    boxedPiece(item, 'boxedPoint', place < items.length - 1 ? bond : 'none'),
  );
}

/** An item with a box to tick before it. */
export function boxedPiece(
  text: string,
  look: 'boxedPoint' | 'boundPoint',
  bond: Piece['bond'],
): Piece {
  return hangingPiece(look, <Box />, text, bond);
}

/** A text that stays whole, with a code or a box hanging before it. */
export function hangingPiece(
  look: Piece['look'],
  sign: ReactNode,
  text: string,
  bond: Piece['bond'],
): Piece {
  return piece(
    look,
    ({ texts, isContinued }) => (
      <Hanging sign={isContinued ? null : sign}>
        <Lines text={texts[0]} />
      </Hanging>
    ),
    { texts: [text], lines: wholeText, bond },
  );
}

/** Ruled lines to write on; none for a count of 0. */
export function ruledPieces(count: number, isUnderQuestion: boolean): Piece[] {
  if (count === 0) return [];
  return [
    piece(
      isUnderQuestion ? 'ruledAnswer' : 'ruled',
      ({ lineCount }) => <Rules count={lineCount} />,
      { lines: { count, ...ruledLineBreaks } },
    ),
  ];
}
