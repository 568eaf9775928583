import type {
  ContactSheetBlock,
  CoverBlock,
  PacketContents,
} from '../../../../core/packet/outline.ts';
import { longestLargeName } from '../../../../core/packet/printRules.ts';
import {
  boxedPieces,
  factPieces,
  hangingPiece,
  headingPieces,
  labelPiece,
} from './commonPieces.tsx';
import { Code, Lines, PaperHeading } from './PaperParts.tsx';
import styles from './paper.module.css';
import { type Piece, piece, runningText, type Setting, wholeText } from './piece.ts';

/** The top of the first page. */
export function coverPieces(block: CoverBlock, print: Setting): Piece[] {
  const { differently, statements, reminder } = block;
  return [
    kicker(block),
    ...block.people.flatMap(personPieces),
    rule(),
    ...block.facts.flatMap((fact) => factPieces(fact, print)),
    ...(statements.length > 0 ? [rule()] : []),
    ...statements.flatMap(({ label, text }) => factPieces({ label, values: [text] }, print)),
    ...(differently.items.length > 0 ? [rule(), labelPiece(differently.label)] : []),
    ...boxedPieces(differently.items),
    ...(reminder === '' ? [] : [reminderPiece(reminder)]),
  ];
}

/** How to reach everybody. */
export function contactSheetPieces(block: ContactSheetBlock, print: Setting): Piece[] {
  return [
    ...headingPieces(print, 1, block.heading),
    ...block.people.flatMap(({ name, facts }) => [
      ...headingPieces(print, 2, name),
      ...(name === '' ? [] : [piece('gapAfterRule', () => null, { bond: 'firm' })]),
      ...facts.flatMap((fact) => factPieces(fact, print)),
    ]),
  ];
}

/** The list at the beginning of a document of many packets. */
export function contentsPieces({ heading, entries }: PacketContents): Piece[] {
  return [
    // It is what the document begins with, so it is no level below a title.
    piece('chapter', () => <PaperHeading depth={0}>{heading}</PaperHeading>, { bond: 'firm' }),
    ...entries.flatMap(entryPieces),
  ];
}

function entryPieces(entry: PacketContents['entries'][number]): Piece[] {
  const { number, name, description, when } = entry;
  const detail = [description, when].filter(Boolean).join('  ·  ');
  if (detail === '') return [hangingPiece('entry', <Code>{number}</Code>, name, 'none')];
  return [
    hangingPiece('entry', <Code>{number}</Code>, name, 'firm'),
    piece('entryDetail', () => <Lines text={detail} />),
  ];
}

// A blank copy names nobody: what sort of conversation it is for is its title then.
function kicker({ kicker: text, people }: CoverBlock): Piece {
  if (people.length > 0) return piece('kicker', () => text, { bond: 'firm' });
  return piece('title', () => <PaperHeading depth={0}>{text}</PaperHeading>, { bond: 'firm' });
}

function personPieces({ name, description }: CoverBlock['people'][number]): Piece[] {
  const title = piece(
    [...name].length > longestLargeName ? 'longTitle' : 'title',
    ({ texts }) => (
      <PaperHeading depth={0}>
        <Lines text={texts[0]} />
      </PaperHeading>
    ),
    { texts: [name], lines: wholeText, bond: 'firm' },
  );
  if (description === '') return [title];
  const subtitle = piece('subtitle', ({ texts }) => <Lines text={texts[0]} />, {
    texts: [description],
    lines: wholeText,
    bond: 'firm',
  });
  return [title, subtitle];
}

function rule(): Piece {
  return piece('coverRule', () => <hr className={styles.hairline} />);
}

function reminderPiece(text: string): Piece {
  return piece('reminder', ({ texts }) => <Lines text={texts[0]} />, {
    texts: [text],
    lines: runningText,
  });
}
