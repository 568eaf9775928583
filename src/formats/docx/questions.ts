import type { QuestionBlock, QuestionBlockPart } from '../../core/packet/outline.ts';
import { partCode } from '../../core/packet/questionCodes.ts';
import { isAnsweredWhole } from '../../core/packet/questionLines.ts';
import { answerBookmark, headingBookmark } from './anchors.ts';
import { answerArea } from './answerArea.ts';
import { bookmarked, type PacketContext } from './packetContext.ts';
import { textParagraph } from './paragraph.ts';
import { lineParagraphs } from './questionLines.ts';
import { runStyleIds, styleIds } from './styleIds.ts';
import { labelRun, runsOf, tabRun } from './text.ts';
import type { Xml } from './xml.ts';

/**
 * A question with its lines and room for the answer, or the answer. `outlineLevel` is that of its heading: 3 under a
 * section, 2 right under a chapter, so that no level is left out.
 */
export function question(
  block: QuestionBlock,
  outlineLevel: number,
  context: PacketContext,
): Xml[] {
  return [
    heading(block, outlineLevel, context),
    ...lineParagraphs(block, context),
    ...(isAnsweredWhole(block) ? answerArea(block, context) : []),
    ...block.parts.flatMap((part) => questionPart(part, block, context)),
  ];
}

function heading(block: QuestionBlock, outlineLevel: number, context: PacketContext): Xml {
  const { theme, place } = context;
  const code = labelRun(theme, block.code, runStyleIds.code);
  const name = headingBookmark(place, block.plannedQuestionId);
  const runs = [...anchored(context, name, [code]), tabRun, ...runsOf(block.text)];
  const own = outlineLevel === 3 ? {} : { outlineLevel };
  return textParagraph(styleIds.question, block.text, runs, own);
}

function questionPart(
  part: QuestionBlockPart,
  { code, plannedQuestionId }: QuestionBlock,
  context: PacketContext,
): Xml[] {
  const { theme, place } = context;
  const ownCode = partCode(code, part.letter);
  const heading = headingBookmark(place, plannedQuestionId, part.letter);
  const answer = answerBookmark(place, plannedQuestionId, part.letter);
  return [
    textParagraph(styleIds.questionPart, part.text, [
      ...anchored(context, heading, [labelRun(theme, ownCode, runStyleIds.code)]),
      tabRun,
      ...anchored(context, answer, runsOf(part.text)),
    ]),
    ...answerArea({ ...part, code: ownCode }, context),
  ];
}

function anchored(context: PacketContext, name: string, runs: readonly Xml[]) {
  return context.packetId === null ? runs : bookmarked(context, name, runs);
}
