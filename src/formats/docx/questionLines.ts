import type { CueState } from '../../core/interviews/model.ts';
import type { QuestionBlock } from '../../core/packet/outline.ts';
import { answerBookmark } from './anchors.ts';
import { bookmarked, type PacketContext } from './packetContext.ts';
import { paragraph } from './paragraph.ts';
import { runStyleIds, styleIds } from './styleIds.ts';
import { boxRun, columnLabelRun, runsOf } from './text.ts';
import type { Xml } from './xml.ts';

/** A line under a question: a box where there is something to tick, a small label, and the text, which may begin with a strong word. */
type Line = { label: string; text: string; box?: 'empty' | 'ticked'; strong?: string };

/** The lines between a question and its answer. The last one carries the bookmark that says where the answer begins. */
export function questionLines(block: QuestionBlock, context: PacketContext): Xml[] {
  const lines = linesOf(block);
  return lines.map((line, place) =>
    lineParagraph(line, place === lines.length - 1, block, context),
  );
}

function linesOf(block: QuestionBlock): Line[] {
  const optional: Line[] = [
    { label: 'Ask if', text: block.condition },
    { label: 'Why', text: block.whyAsk },
    ...block.cues.map(cueLine),
    { label: 'Probes', text: block.probes.join(dot) },
    { label: 'Guidance', text: block.guidance },
  ];
  return [firstLine(block), ...optional.filter(({ text }) => text !== '')];
}

const dot = '  ·  ';

/** Whether it was asked: a box to tick, or in a report the outcome in words. */
function firstLine(block: QuestionBlock): Line {
  const minutes = block.minutes === 1 ? '1 minute' : `${block.minutes} minutes`;
  const clock = block.startsAtClock === '' ? '' : `${dot}from ${block.startsAtClock}`;
  const plan = `${block.priorityLabel}${dot}${minutes}${clock}`;
  return block.outcomeLabel === ''
    ? { label: 'Asked', text: plan, box: 'empty' }
    : { label: 'Outcome', strong: block.outcomeLabel, text: dot + plan };
}

/** What a cue came to, in a word and in the shape of its box. */
const cueMarks: Record<CueState, Pick<Line, 'label' | 'box'>> = {
  open: { label: 'Heard', box: 'empty' },
  heard: { label: 'Heard', box: 'ticked' },
  not_heard: { label: 'Not heard', box: 'empty' },
  contradicted: { label: 'Contradicted', box: 'empty' },
};

function cueLine({ text, state }: QuestionBlock['cues'][number]): Line {
  return { ...cueMarks[state], text };
}

function lineParagraph(
  { label, text, box, strong = '' }: Line,
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
