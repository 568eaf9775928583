import {
  type AskedBefore,
  type AskedLookup,
  standingTwice,
} from '../../../core/interviews/askedBefore.ts';
import type { Interview, PlannedQuestion } from '../../../core/interviews/model.ts';
import { planTime } from '../../../core/interviews/timePlan.ts';

/** What one row of the question plan shows. */
export type PlanItem = {
  id: string;
  /** How the row is called when it is read out. */
  name: string;
  /** Such as Q07. */
  code: string;
  interviewId: string;
  question: PlannedQuestion;
  /** Whether it ends within the planned length. */
  fits: boolean;
  /** The section, when it is another than the row before has; '' otherwise. */
  heading: string;
  isOpen: boolean;
  /** Whether its note field stands open under it. */
  hasNoteField: boolean;
  /** When the same people were asked it in an earlier talk; null when they were not. */
  askedBefore: AskedBefore | null;
  /** The code of the same question higher up in the plan; '' for none. */
  sameAs: string;
};

/** What was said to a question and its parts, one under the other; '' for nothing. */
export function notesOf({ parts, note }: PlannedQuestion): string {
  return [...parts.map((part) => part.note), note].filter(Boolean).join('\n');
}

/** A rank as it is written on screen and paper, counted from 1: Q01. */
export function rankCode(rank: number): string {
  return `Q${String(rank).padStart(2, '0')}`;
}

/** The rows of an interview's question plan in rank order. */
export function planItems(
  interview: Interview,
  openIds: ReadonlySet<string>,
  hasNoteFields: boolean,
  askedBefore: AskedLookup = () => null,
): PlanItem[] {
  const { slots } = planTime(interview);
  const twice = standingTwice(interview);
  let section = '';
  return slots.flatMap(({ plannedQuestionId, fits }, index) => {
    const question = interview.questions[plannedQuestionId];
    if (!question) return [];
    const heading = question.section === section ? '' : question.section;
    section = question.section;
    const code = rankCode(index + 1);
    const isOpen = openIds.has(plannedQuestionId);
    const sameRank = twice.get(plannedQuestionId);
    return {
      id: plannedQuestionId,
      name: `${code} ${question.text}`,
      code,
      interviewId: interview.interviewId,
      question,
      fits,
      heading,
      isOpen,
      hasNoteField: hasNoteFields || isOpen,
      askedBefore: askedBefore(question),
      sameAs: sameRank === undefined ? '' : rankCode(sameRank),
    };
  });
}
