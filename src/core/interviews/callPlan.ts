import { activeMs, type CallClock, callClock, namesLeadMinutes } from './callClock.ts';
import { type ConditionState, conditionState } from './conditions.ts';
import type { Call, Interview, PlannedQuestion } from './model.ts';
import { rankedQuestions } from './ranking.ts';
import { asksForNames } from './readiness.ts';

/** One question of a call, and what is to be said about it now. */
export type CallQuestion = {
  plannedQuestionId: string;
  question: PlannedQuestion;
  /** Its rank in the plan, counted from 1. */
  rank: number;
  /** Whether it ends before it is time for names; true for what was asked. */
  fits: boolean;
  /** Whether it is the one that asks for names. */
  isNames: boolean;
  condition: ConditionState;
  /** When its turn comes, as far as anybody can tell; null for what was asked, skipped or does not fit. */
  startsAt: string | null;
};

/** A call at one instant: its clock, what was asked, and what comes next in the order proposed. */
export type CallPlan = {
  clock: CallClock;
  /** Asked and skipped ones in the order they came up. */
  done: readonly CallQuestion[];
  /** The others, the next one first. */
  left: readonly CallQuestion[];
};

const minuteMs = 60_000;

/**
 * Lays out what is left of a call that goes on. While all of it fits, it keeps its ranks; then the must-asks move up,
 * and what no longer fits comes last. The question that asks for names waits until five minutes before the end and
 * then comes first; what hangs on something that is known not to be so comes at the very end.
 */
export function planCall(
  interview: Interview & { call: Call },
  now: string,
  earlier: readonly Interview[] = [],
): CallPlan {
  const clock = callClock(interview.call, interview, now);
  const talks = [interview, ...earlier];
  const all = rankedQuestions(interview).map((question, place) => ({
    plannedQuestionId: question.plannedQuestionId,
    question,
    rank: place + 1,
    fits: true,
    isNames: interview.kind !== 'job' && asksForNames(question),
    condition: question.condition ? conditionState(question.condition, talks) : ('open' as const),
    startsAt: null,
  }));
  const done = all
    .filter(({ question }) => question.outcome !== 'unasked')
    .toSorted((one, other) => whenAsked(one).localeCompare(whenAsked(other)));
  const open = all.filter(({ question }) => question.outcome === 'unasked');
  return { clock, done, left: layOut(open, interview, clock, now) };
}

/** The question a step away from the one in the middle: through what is done, then through what is left; null at the ends. */
export function stepInCall(
  { done, left }: CallPlan,
  plannedQuestionId: string | null,
  by: 1 | -1,
): string | null {
  const all = [...done, ...left];
  const at = all.findIndex((one) => one.plannedQuestionId === plannedQuestionId);
  if (at < 0) return left[0]?.plannedQuestionId ?? all.at(-1)?.plannedQuestionId ?? null;
  return all[at + by]?.plannedQuestionId ?? null;
}

function layOut(
  open: readonly CallQuestion[],
  interview: Interview & { call: Call },
  clock: CallClock,
  now: string,
): CallQuestion[] {
  const names = open.filter(({ isNames }) => isNames);
  const others = open.filter(({ isNames, condition }) => !isNames && condition !== 'fails');
  const failing = open.filter(({ isNames, condition }) => !isNames && condition === 'fails');
  const room = roomMs(clock, interview);
  const needed = others.reduce((sum, one) => sum + neededMs(one, interview.call, now), 0);
  const ordered = needed <= room ? others : mustsFirst(others);
  const [fitting, late] = fill(ordered, room, interview.call, now);
  const isTime = clock.moment === 'names' || clock.moment === 'thanks' || clock.moment === 'over';
  const waiting = names.map((one) => ({ ...one, startsAt: isTime ? now : namesAt(room, now) }));
  const never = failing.map((one) => ({ ...one, fits: false }));
  return isTime
    ? [...waiting, ...fitting, ...late, ...never]
    : [...fitting, ...waiting, ...late, ...never];
}

/** Puts questions one after the other until the first that does not fit; like every one after it. */
function fill(
  ordered: readonly CallQuestion[],
  room: number,
  call: Call,
  now: string,
): [CallQuestion[], CallQuestion[]] {
  const fitting: CallQuestion[] = [];
  const late: CallQuestion[] = [];
  let at = 0;
  for (const one of ordered) {
    const end = at + neededMs(one, call, now);
    if (end > room) late.push({ ...one, fits: false });
    else fitting.push({ ...one, startsAt: later(now, at) });
    at = end;
  }
  return [fitting, late];
}

/** What a question still takes: the one in the middle, whatever lies over it, has used up some of its minutes already. */
function neededMs({ question, plannedQuestionId }: CallQuestion, call: Call, now: string): number {
  const isShown = call.plannedQuestionId === plannedQuestionId;
  const spent = isShown ? activeMs(call, call.shownAt, now) : 0;
  return Math.max(0, question.minutes * minuteMs - spent);
}

/**
 * Milliseconds until it is time for names; without a length there is no end of them. Below 0 once that is past, so
 * that a question whose own minutes are over does not fit again.
 */
function roomMs({ leftMs }: CallClock, interview: Interview): number {
  if (leftMs === null) return Number.POSITIVE_INFINITY;
  return leftMs - namesLeadMinutes(interview) * minuteMs;
}

function namesAt(room: number, now: string): string | null {
  return Number.isFinite(room) ? later(now, room) : null;
}

// Whole milliseconds, because a plan that is full to the minute must not flicker.
function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}

function mustsFirst(questions: readonly CallQuestion[]): CallQuestion[] {
  const isMust = ({ question }: CallQuestion) => question.priority === 'must';
  return [...questions.filter(isMust), ...questions.filter((one) => !isMust(one))];
}

// What was noted without a moment came before the call, or after it.
const whenAsked = ({ question, rank }: CallQuestion) =>
  `${question.askedAt ?? ''} ${String(rank).padStart(6, '0')}`;
