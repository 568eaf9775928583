import type {
  QuestionBlock,
  SavedForLaterBlock,
  TheyMayAskBlock,
} from '../../../../core/packet/outline.ts';
import { partCode } from '../../../../core/packet/questionCodes.ts';
import {
  isAnsweredWhole,
  type QuestionLine,
  questionLines,
} from '../../../../core/packet/questionLines.ts';
import {
  boxedPiece,
  hangingPiece,
  headingPieces,
  hintPieces,
  ruledPieces,
} from './commonPieces.tsx';
import { Box, Code, Hanging, Lines, PaperHeading } from './PaperParts.tsx';
import styles from './paper.module.css';
import { type Look, type Piece, piece, runningText, type Setting, wholeText } from './piece.ts';

/** A question with what stands under it and room for the answer; `depth` is that of its heading. */
export function questionPieces(block: QuestionBlock, depth: number, print: Setting): Piece[] {
  const pieces = [
    questionHeading(block, depth),
    ...questionLines(block).map((line) => linePiece(line, print)),
    ...(isAnsweredWhole(block) ? answerPieces(block) : []),
    ...block.parts.flatMap((part) => [
      hangingPiece('part', <Code>{partCode(block.code, part.letter)}</Code>, part.text, 'firm'),
      ...answerPieces(part),
    ]),
  ];
  // Whatever comes last does not hold on to what follows.
  return pieces.map((one, place) => (place === pieces.length - 1 ? { ...one, bond: 'none' } : one));
}

/** Questions saved for the talk in person, each with when to ask it. */
export function savedForLaterPieces(block: SavedForLaterBlock, print: Setting): Piece[] {
  return [
    ...headingPieces(print, 1, block.heading),
    ...hintPieces(block.hint),
    ...block.questions.flatMap(({ text, rule }) =>
      rule === ''
        ? [boxedPiece(text, 'boxedPoint', 'none')]
        : [
            boxedPiece(text, 'boundPoint', 'firm'),
            piece('pointDetail', ({ texts }) => <Lines text={texts[0]} />, {
              texts: [rule],
              lines: runningText,
            }),
          ],
    ),
  ];
}

/** Questions put to me, with my prepared answers as numbered, titled points. */
export function theyMayAskPieces(block: TheyMayAskBlock, print: Setting): Piece[] {
  return [
    ...headingPieces(print, 1, block.heading),
    ...block.questions.flatMap(({ text, answerPoints }) => [
      ...headingPieces(print, 2, text),
      ...answerPoints.map((point, place) => answerPoint(point, place + 1)),
    ]),
  ];
}

function questionHeading(block: QuestionBlock, depth: number): Piece {
  return piece(
    'question',
    ({ texts, isContinued }) => (
      <PaperHeading depth={depth}>
        <Hanging sign={isContinued ? null : <Code>{block.code}</Code>}>
          <Lines text={texts[0]} />
        </Hanging>
      </PaperHeading>
    ),
    { texts: [block.text], lines: wholeText, bond: 'firm' },
  );
}

function linePiece({ label, text, box, strong }: QuestionLine, print: Setting): Piece {
  const draw: Piece['draw'] = ({ texts, isContinued }) => {
    const sign = box && !isContinued ? <Box isTicked={box === 'ticked'} /> : null;
    const outcome = strong && !isContinued ? <strong>{strong}</strong> : null;
    const name = (words: string) =>
      isContinued ? <span /> : <span className={styles.label}>{words}</span>;
    return print === 'large' ? (
      <Hanging sign={sign}>
        <Lines
          before={
            <>
              {name(`${label}: `)}
              {outcome}
            </>
          }
          text={texts[0]}
        />
      </Hanging>
    ) : (
      <span className={styles.labelLine}>
        <span>{sign}</span>
        {name(`${label} `)}
        <Lines before={outcome} text={texts[0]} />
      </span>
    );
  };
  const look = box === undefined ? 'questionLine' : 'boxedLine';
  return piece(look, draw, { texts: [text], lines: wholeText, bond: 'firm' });
}

/** Lines to write on, or the note of a report, which may be ''; each of its lines is a paragraph, as in Word. */
function answerPieces({
  answer,
  ruledLineCount,
}: Pick<QuestionBlock, 'answer' | 'ruledLineCount'>): Piece[] {
  if (answer === null) return ruledPieces(ruledLineCount, true);
  return answer.split('\n').map((line, place, all) =>
    piece(answerLook(place, all.length), ({ texts }) => <Lines text={texts[0]} />, {
      texts: [line],
      lines: runningText,
    }),
  );
}

/** There is room around a note, not between its lines. */
function answerLook(place: number, count: number): Look {
  if (count === 1) return 'onlyAnswer';
  if (place === 0) return 'firstAnswer';
  return place === count - 1 ? 'lastAnswer' : 'answer';
}

function answerPoint({ title, text }: { title: string; text: string }, number: number): Piece {
  const gap = text === '' ? '' : '  ';
  return piece(
    number === 1 ? 'firstPoint' : 'point',
    ({ texts, isContinued }) => (
      <Hanging sign={isContinued ? null : <Code>{number}</Code>}>
        <Lines
          before={isContinued || title === '' ? null : <strong>{title + gap}</strong>}
          text={texts[0]}
        />
      </Hanging>
    ),
    { texts: [text], lines: wholeText },
  );
}
