import type {
  Packet,
  PacketBlock,
  RuledSpaceBlock,
  TextsBlock,
} from '../../../../core/packet/outline.ts';
import { paragraphsOf, staysOnOnePage } from '../../../../core/packet/printRules.ts';
import {
  boxedPieces,
  headingPieces,
  hintPieces,
  labelPiece,
  ruledPieces,
} from './commonPieces.tsx';
import { contactSheetPieces, coverPieces } from './coverPieces.tsx';
import { formTablePieces } from './formPieces.tsx';
import { Lines } from './PaperParts.tsx';
import { type Piece, piece, runningText, type Setting } from './piece.ts';
import { questionPieces, savedForLaterPieces, theyMayAskPieces } from './questionPieces.tsx';

/** Everything that stands on the pages of a packet, in order. */
export function packetPieces({ blocks }: Packet, print: Setting): Piece[] {
  // A question's heading is one level below the heading it stands under.
  let depth = 2;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') depth = block.level + 1;
    return blockPieces(block, depth, print);
  });
}

function blockPieces(block: PacketBlock, questionDepth: number, print: Setting): Piece[] {
  switch (block.kind) {
    case 'cover':
      return coverPieces(block, print);
    case 'contactSheet':
      return contactSheetPieces(block, print);
    case 'texts':
      return textsPieces(block, print);
    case 'heading':
      return headingPieces(print, block.level, block.text, block);
    case 'question':
      return questionPieces(block, questionDepth, print);
    case 'timeEnds':
      return [piece('timeEnds', () => block.text, { bond: 'firm' })];
    case 'ruledSpace':
      return ruledSpacePieces(block, print);
    case 'checklist':
      return [
        ...headingPieces(print, block.level, block.heading),
        ...hintPieces(block.hint),
        ...boxedPieces(block.items),
      ];
    case 'savedForLater':
      return savedForLaterPieces(block, print);
    case 'theyMayAsk':
      return theyMayAskPieces(block, print);
    case 'formTable':
      return formTablePieces(block, print);
    default:
      return assertNever(block);
  }
}

/** Running texts under their labels; an opening line is set larger, to be read out at a glance. */
function textsPieces(block: TextsBlock, print: Setting): Piece[] {
  const look = block.purpose === 'opening' ? 'opening' : 'prose';
  const isKept = staysOnOnePage(block);
  const last = block.texts.length - 1;
  return [
    ...headingPieces(print, 1, block.heading),
    ...hintPieces(block.hint),
    ...block.texts.flatMap(({ label, text }, place) => [
      ...(label === '' ? [] : [labelPiece(label)]),
      ...paragraphsOf(text).map((paragraph) =>
        piece(look, ({ texts }) => <Lines text={texts[0]} />, {
          texts: [paragraph],
          lines: runningText,
          bond: isKept && place < last ? 'loose' : 'none',
        }),
      ),
    ]),
  ];
}

function ruledSpacePieces(block: RuledSpaceBlock, print: Setting): Piece[] {
  const { heading, level, hint, ruledLineCount, startsPage } = block;
  const [first, ...rest] = [
    ...headingPieces(print, level, heading),
    ...hintPieces(hint),
    ...ruledPieces(ruledLineCount, false),
  ];
  return first ? [{ ...first, startsPage }, ...rest] : [];
}

function assertNever(block: never): never {
  throw new Error(`A block the pages do not know: ${JSON.stringify(block)}`);
}
