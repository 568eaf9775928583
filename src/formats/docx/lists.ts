import type {
  ChecklistBlock,
  SavedForLaterBlock,
  TextsBlock,
  TheyMayAskBlock,
} from '../../core/packet/outline.ts';
import { longestKeptList, paragraphsOf, staysOnOnePage } from '../../core/packet/printRules.ts';
import { headingParagraphs, hintParagraphs } from './headings.ts';
import type { PacketContext } from './packetContext.ts';
import { type OwnLook, paragraph, textParagraph } from './paragraph.ts';
import { runStyleIds, styleIds } from './styleIds.ts';
import { boxRun, runsOf, tabRun } from './text.ts';
import type { Xml } from './xml.ts';

/** Running texts under their labels; an opening line is set larger, to be read out at a glance. */
export function texts(block: TextsBlock, context: PacketContext): Xml[] {
  const style = block.purpose === 'opening' ? styleIds.opening : styleIds.prose;
  const isKept = staysOnOnePage(block);
  const last = block.texts.length - 1;
  return [
    ...headingParagraphs(context, block.heading, 1),
    ...hintParagraphs(block.hint),
    ...block.texts.flatMap(({ label, text }, place) => [
      ...(label === '' ? [] : [paragraph(styleIds.factLabel, runsOf(label))]),
      ...proseParagraphs(text, style, { keepNext: isKept && place < last }),
    ]),
  ];
}

/** A list with a box before each item. */
export function checklist(block: ChecklistBlock, context: PacketContext): Xml[] {
  return [
    ...headingParagraphs(context, block.heading, block.level),
    ...hintParagraphs(block.hint),
    ...boxedPoints(block.items, context),
  ];
}

/** Questions saved for another time, each with when to ask it. */
export function savedForLater(block: SavedForLaterBlock, context: PacketContext): Xml[] {
  return [
    ...headingParagraphs(context, block.heading, 1),
    ...hintParagraphs(block.hint),
    ...block.questions.flatMap(({ text, rule }) =>
      rule === ''
        ? [boxedPoint(text, context)]
        : [
            boxedPoint(text, context, { keepNext: true, spacing: { after: 0 } }),
            paragraph(styleIds.pointDetail, runsOf(rule)),
          ],
    ),
  ];
}

/** Questions put to me, with my prepared answers as numbered, titled points. */
export function theyMayAsk(block: TheyMayAskBlock, context: PacketContext): Xml[] {
  return [
    ...headingParagraphs(context, block.heading, 1),
    ...block.questions.flatMap(({ text, answerPoints }) => [
      ...headingParagraphs(context, text, 2),
      ...answerPoints.map((point, place) =>
        answerPoint(point, place, isShort(answerPoints) && place < answerPoints.length - 1),
      ),
    ]),
  ];
}

type AnswerPoint = { title: string; text: string };

/** Whether an answer is glanced at rather than read; then no point of it stands alone on the next page. */
function isShort(answerPoints: readonly AnswerPoint[]): boolean {
  return (
    answerPoints.length <= longestKeptList && answerPoints.every(({ text }) => text.length < 300)
  );
}

function answerPoint({ title, text }: AnswerPoint, place: number, keepNext: boolean): Xml {
  const runs = [
    ...runsOf(String(place + 1), { style: runStyleIds.code }),
    tabRun,
    ...runsOf(title, { style: runStyleIds.strong }),
    ...(title === '' || text === '' ? [] : runsOf('  ')),
    ...runsOf(text),
  ];
  const spacing = place === 0 ? { spacing: { before: 120 } } : {};
  return paragraph(styleIds.point, runs, { keepNext, ...spacing });
}

/** A list of items, each with a box to tick before it; a short one is not torn. */
export function boxedPoints(items: readonly string[], context: PacketContext): Xml[] {
  const isShort = items.length <= longestKeptList;
  return items.map((item, place) =>
    boxedPoint(item, context, { keepNext: isShort && place < items.length - 1 }),
  );
}

/** One item with a box to tick before it. */
function boxedPoint(text: string, { theme }: PacketContext, own: OwnLook = {}): Xml {
  return textParagraph(styleIds.point, text, [boxRun(theme), tabRun, ...runsOf(text)], own);
}

function proseParagraphs(text: string, style: string, own: OwnLook): Xml[] {
  return paragraphsOf(text).map((piece) => textParagraph(style, piece, runsOf(piece), own));
}
