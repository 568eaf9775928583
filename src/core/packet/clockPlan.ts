import { addMinutes, formatClock } from '../dates.ts';
import { namesBeforeEndMinutes, thanksBeforeEndMinutes } from '../interviews/callClock.ts';
import type { Interview, PlannedQuestion } from '../interviews/model.ts';
import { rankedQuestions } from '../interviews/ranking.ts';
import { asksForNames } from '../interviews/readiness.ts';

type Timed = Pick<Interview, 'startsAt' | 'timeZone' | 'lengthMinutes'>;

/** One stretch of an interview: from this minute on, for so many minutes. */
export type ClockStep = {
  startMinute: number;
  minutes: number;
  /** Ranks of the questions in it, in order; counted from 1. */
  ranks: readonly number[];
  /** `names` is where I ask who else to talk to, or what happens next in a job interview. */
  kind: 'opening' | 'questions' | 'names' | 'thanks';
  /** Section of its questions; '' for none. */
  section: string;
};

/** An interview minute by minute; no two steps overlap. */
export type ClockPlan = {
  /** In the order of time. */
  steps: readonly ClockStep[];
  /** When each question is meant to start, by its rank; what only comes if time is left is missing. */
  startMinutes: ReadonlyMap<number, number>;
  /** Ranks of the questions that only come if time is left. */
  leftOver: readonly number[];
};

/**
 * Lays out an interview: first words, the questions by rank as far as they go, names and thanks at the end. The question
 * about names waits for its time, whatever its rank. Without a length everything is asked and nothing ends.
 */
export function planClock(interview: Interview): ClockPlan {
  const opening = openingMinutes(interview);
  const ending = endingSteps(interview, opening);
  const [names] = ending.filter(({ kind }) => kind === 'names');
  const end = interview.lengthMinutes || Number.POSITIVE_INFINITY;
  const bound = ending[0]?.startMinute ?? end;
  const startMinutes = new Map<number, number>();
  const leftOver: number[] = [];
  const steps: ClockStep[] = [];
  const asked: number[] = [];
  let minute = opening;
  for (const [place, question] of rankedQuestions(interview).entries()) {
    const rank = place + 1;
    if (names && interview.kind !== 'job' && asksForNames(question)) {
      startMinutes.set(rank, names.startMinute);
      asked.push(rank);
    } else if (minute < bound) {
      const minutes = Math.min(question.minutes, bound - minute);
      startMinutes.set(rank, minute);
      addQuestion(steps, question, { rank, startMinute: minute, minutes });
      minute += minutes;
    } else {
      leftOver.push(rank);
    }
  }
  const first: ClockStep[] =
    opening > 0
      ? [{ startMinute: 0, minutes: opening, ranks: [], kind: 'opening', section: '' }]
      : [];
  const last = ending.map((step) => (step.kind === 'names' ? { ...step, ranks: asked } : step));
  return { steps: [...first, ...steps, ...last], startMinutes, leftOver };
}

/** The clock time so many minutes into the interview, HH:MM in its own zone; '' when it is undated. */
export function clockAt({ startsAt, timeZone }: Timed, minute: number): string {
  return startsAt === null ? '' : formatClock(addMinutes(startsAt, minute), timeZone);
}

/** Minutes for the first words before the first question; none when the interview has no length. */
function openingMinutes({ lengthMinutes }: Timed): number {
  if (lengthMinutes === 0) return 0;
  return lengthMinutes < 20 ? 1 : 2;
}

/** Puts a question behind the others of its section, or begins a step for the next section. */
function addQuestion(
  steps: ClockStep[],
  question: PlannedQuestion,
  { rank, startMinute, minutes }: { rank: number; startMinute: number; minutes: number },
): void {
  const section = question.section.trim();
  const last = steps.at(-1);
  if (last?.section === section) {
    steps[steps.length - 1] = {
      ...last,
      minutes: last.minutes + minutes,
      ranks: [...last.ranks, rank],
    };
  } else {
    steps.push({ startMinute, minutes, ranks: [rank], kind: 'questions', section });
  }
}

function endingSteps({ lengthMinutes }: Timed, opening: number): ClockStep[] {
  const step = (beforeEnd: number, minutes: number, kind: ClockStep['kind']): ClockStep => ({
    startMinute: lengthMinutes - beforeEnd,
    minutes,
    ranks: [],
    kind,
    section: '',
  });
  return [
    step(namesBeforeEndMinutes, namesBeforeEndMinutes - thanksBeforeEndMinutes, 'names'),
    step(thanksBeforeEndMinutes, thanksBeforeEndMinutes, 'thanks'),
  ].filter(({ startMinute }) => startMinute > opening);
}
