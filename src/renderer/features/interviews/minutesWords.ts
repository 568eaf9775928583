import type { Interview, PlannedQuestion } from '../../../core/interviews/model.ts';
import { rankedQuestions } from '../../../core/interviews/ranking.ts';
import { planTime } from '../../../core/interviews/timePlan.ts';
import { wasAsked } from '../../../core/interviews/wasAsked.ts';
import { type Priority, priorities } from '../../../core/question-bank/model.ts';
import { rankCode } from './planItems.ts';

/** How many questions a phone call has room for. */
const phoneLimit = 3;

/** What the minutes bar shows and says. */
type MinutesSummary = {
  plannedMinutes: number;
  lengthMinutes: number;
  byPriority: { priority: Priority; minutes: number }[];
  /** Such as "18 of 30 min". */
  total: string;
  /** What is too long or too many, in words; '' when all is well. */
  warning: string;
  /** What a call has no room for, with the words that save it; null when there is room. */
  tooMany: TooMany | null;
};

/** The questions of a call beyond those it has room for. */
type TooMany = {
  plannedQuestionIds: string[];
  /** Such as "Save Q04 and later for in person". */
  saving: string;
};

/** Sums up a question plan against the length of its interview. */
export function summariseMinutes(interview: Interview): MinutesSummary {
  const plan = planTime(interview);
  const { plannedMinutes, lengthMinutes } = plan;
  const questions = plan.slots.flatMap(
    ({ plannedQuestionId }) => interview.questions[plannedQuestionId] ?? [],
  );
  const byPriority = priorities
    .map((priority) => ({
      priority,
      minutes: questions
        .filter((question) => question.priority === priority)
        .reduce((sum, question) => sum + question.minutes, 0),
    }))
    .filter(({ minutes }) => minutes > 0);
  const warnings = [
    overWords(plan.overMinutes, plan.fittingCount, plan.slots.length),
    interview.mode === 'phone' ? phoneWords(questions.length) : '',
  ];
  return {
    plannedMinutes,
    lengthMinutes,
    byPriority,
    total:
      lengthMinutes === 0 ? `${plannedMinutes} min` : `${plannedMinutes} of ${lengthMinutes} min`,
    warning: warnings.filter(Boolean).join(' '),
    tooMany: interview.mode === 'phone' ? beyondPhone(questions) : null,
  };
}

/** What was asked already has no later talk to be saved for. */
function beyondPhone(questions: readonly PlannedQuestion[]): TooMany | null {
  const late = questions.slice(phoneLimit);
  const ids = late.filter((one) => !wasAsked(one)).map((one) => one.plannedQuestionId);
  if (ids.length === 0) return null;
  const later = late.length === 1 ? '' : ' and later';
  return {
    plannedQuestionIds: ids,
    saving: `Save ${rankCode(phoneLimit + 1)}${later} for in person`,
  };
}

/** How many questions there are to ask, as the heading says it: "2 of 3" by phone, else the number. */
export function countWords(interview: Interview): string {
  const count = rankedQuestions(interview).length;
  return interview.mode === 'phone' && count > 0 ? `${count} of ${phoneLimit}` : String(count);
}

function overWords(overMinutes: number, fittingCount: number, count: number): string {
  if (overMinutes === 0) return '';
  const first = rankCode(fittingCount + 1);
  const rest = count - fittingCount - 1;
  const which =
    rest === 0 ? `${first} no longer fits` : `${first} and ${rest} after it no longer fit`;
  return `${overMinutes} min too long: ${which}.`;
}

function phoneWords(count: number): string {
  if (count <= phoneLimit) return '';
  return `A call has room for ${phoneLimit}: keep ${rankCode(phoneLimit + 1)} and later for when you meet.`;
}
