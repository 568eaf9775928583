import type { QuestionBlock } from '../../core/packet/outline.ts';
import { type QuestionLine, questionLines } from '../../core/packet/questionLines.ts';
import { answerBookmark } from './anchors.ts';
import { bookmarked, type PacketContext } from './packetContext.ts';
import { paragraph } from './paragraph.ts';
import { runStyleIds, styleIds } from './styleIds.ts';
import { boxRun, columnLabelRun, runsOf } from './text.ts';
import type { Xml } from './xml.ts';

/** The lines between a question and its answer. The last one carries the bookmark that says where the answer begins. */
export function lineParagraphs(block: QuestionBlock, context: PacketContext): Xml[] {
  const lines = questionLines(block);
  return lines.map((line, place) =>
    lineParagraph(line, place === lines.length - 1, block, context),
  );
}

function lineParagraph(
  { label, text, box, strong = '' }: QuestionLine,
  isLast: boolean,
  { plannedQuestionId }: QuestionBlock,
  context: PacketContext,
): Xml {
  const { theme, place, packetId } = context;
  const runs = [...runsOf(strong, { style: runStyleIds.strong }), ...runsOf(text)];
  const name = answerBookmark(place, plannedQuestionId);
  return paragraph(styleIds.questionLine, [
    ...(box === undefined ? [] : [boxRun(theme, box === 'ticked')]),
    columnLabelRun(theme, label),
    ...(isLast && packetId !== null ? bookmarked(context, name, runs) : runs),
  ]);
}
