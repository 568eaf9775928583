import type { CueState } from '../interviews/model.ts';
import type { QuestionBlock } from './outline.ts';
import { countOf } from './wording.ts';

/**
 * A line between a question and its answer: a box where there is something to tick, a small label, and the text,
 * which may begin with a strong word.
 */
export type QuestionLine = {
  label: string;
  text: string;
  box?: 'empty' | 'ticked';
  strong?: string;
};

/** The lines between a question and its answer, in print order; at least one. */
export function questionLines(block: QuestionBlock): QuestionLine[] {
  const optional: QuestionLine[] = [
    { label: 'Ask if', text: block.condition },
    { label: 'Why', text: block.whyAsk },
    ...block.cues.map(({ text, state }) => ({ ...cueMarks[state], text })),
    { label: 'Probes', text: block.probes.join(dot) },
    { label: 'Guidance', text: block.guidance },
  ];
  return [firstLine(block), ...optional.filter(({ text }) => text !== '')];
}

/** Whether there is room for an answer to the whole question; one in parts has it only where a report shows a note. */
export function isAnsweredWhole({
  parts,
  answer,
}: Pick<QuestionBlock, 'parts' | 'answer'>): boolean {
  return parts.length === 0 || (answer ?? '') !== '';
}

const dot = '  ·  ';

/** What a cue came to, in a word and in the shape of its box. */
const cueMarks: Record<CueState, Pick<QuestionLine, 'label' | 'box'>> = {
  open: { label: 'Heard', box: 'empty' },
  heard: { label: 'Heard', box: 'ticked' },
  not_heard: { label: 'Not heard', box: 'empty' },
  contradicted: { label: 'Contradicted', box: 'empty' },
};

/** Whether it was asked: a box to tick, or in a report the outcome in words. */
function firstLine(block: QuestionBlock): QuestionLine {
  const clock = block.startsAtClock === '' ? '' : `${dot}from ${block.startsAtClock}`;
  const plan = `${block.priorityLabel}${dot}${countOf(block.minutes, 'minute')}${clock}`;
  return block.outcomeLabel === ''
    ? { label: 'Asked', text: plan, box: 'empty' }
    : { label: 'Outcome', strong: block.outcomeLabel, text: dot + plan };
}
