import type { Interview, PlannedQuestion } from '../interviews/model.ts';
import { wasAsked } from '../interviews/wasAsked.ts';
import type { PacketVariant } from './choices.ts';
import { clockAt } from './clockPlan.ts';
import type { QuestionBlock, QuestionBlockPart } from './outline.ts';
import type { PacketSubject } from './packetSubject.ts';
import { questionCode } from './questionCodes.ts';
import { priorityLabels } from './wording.ts';

/** What a packet's questions are built from. */
export type QuestionSubject = PacketSubject & {
  /** The most ruled lines one answer gets. */
  mostLines: number;
};

/** Where a question stands in its packet. */
export type QuestionPlace = {
  rank: number;
  /** Minutes into the interview when it is meant to start; null for one without a time of its own. */
  startMinute: number | null;
  /** Whether it ends within the planned length. */
  fits: boolean;
  interview: Interview;
  subject: QuestionSubject;
};

/**
 * Ruled lines for an answer of so many minutes: two to settle in, one a minute, within what a page can bear. A phone
 * sheet is for key words and has to leave its second page to names and promises.
 */
function ruledLinesFor(minutes: number, variant: PacketVariant, mostLines: number): number {
  const lines = variant === 'phone' ? minutes : minutes + 2;
  return Math.min(mostLines, Math.max(3, lines));
}

/** One question with room for the answer; in a report with its note and without what helped to ask it. */
export function questionBlock(question: PlannedQuestion, place: QuestionPlace): QuestionBlock {
  const { rank, startMinute, fits, interview, subject } = place;
  const { variant, isAnnotated } = subject.choices;
  const isReport = variant === 'report';
  const parts = questionParts(question, subject);
  const lines = ruledLinesFor(question.minutes, variant, subject.mostLines);
  return {
    kind: 'question',
    plannedQuestionId: question.plannedQuestionId,
    code: questionCode(rank),
    text: question.text,
    priority: question.priority,
    priorityLabel: priorityLabels[question.priority],
    minutes: question.minutes,
    startsAtClock:
      isReport || startMinute === null || interview.lengthMinutes === 0
        ? ''
        : clockAt(interview, startMinute),
    fits: isReport || fits,
    outcomeLabel: isReport ? outcomeLabel(question) : '',
    cues: isAnnotated ? cuesOf(question, isReport) : [],
    ...(isAnnotated && !isReport ? remarksOf(question) : noRemarks),
    parts,
    ruledLineCount: isReport || parts.length > 0 ? 0 : lines,
    answer: isReport ? question.note.trimEnd() : null,
  };
}

type Remarks = Pick<QuestionBlock, 'condition' | 'probes' | 'whyAsk' | 'guidance'>;

const noRemarks: Remarks = { condition: '', probes: [], whyAsk: '', guidance: '' };

function remarksOf({ condition, probes, whyAsk, guidance }: PlannedQuestion): Remarks {
  return {
    condition: condition === null ? '' : condition.text,
    probes,
    whyAsk: whyAsk.trim(),
    guidance: guidance.trim(),
  };
}

function cuesOf({ cues }: PlannedQuestion, isReport: boolean): QuestionBlock['cues'] {
  return cues.map(({ text, state }) => ({ text, state: isReport ? state : 'open' }));
}

function outcomeLabel(question: PlannedQuestion): string {
  if (question.outcome === 'skipped') return 'Skipped';
  return wasAsked(question) ? 'Asked' : 'Not asked';
}

function questionParts(
  { parts, minutes }: PlannedQuestion,
  { choices, mostLines }: QuestionSubject,
): QuestionBlockPart[] {
  const isReport = choices.variant === 'report';
  const least = choices.variant === 'phone' ? 1 : 2;
  const share = Math.ceil(
    ruledLinesFor(minutes, choices.variant, mostLines) / Math.max(parts.length, 1),
  );
  return parts.map(({ partId, text, note }, place) => ({
    partId,
    letter: String.fromCharCode('a'.charCodeAt(0) + place),
    text,
    ruledLineCount: isReport ? 0 : Math.max(least, share),
    answer: isReport ? note.trimEnd() : null,
  }));
}
