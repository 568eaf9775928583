import type { TimePlan } from '../interviews/timePlan.ts';
import { countOf } from './wording.ts';

/** The visible code of the question at a rank counted from 1: Q01, Q02, ... Q100. */
export function questionCode(rank: number): string {
  return `Q${String(rank).padStart(2, '0')}`;
}

/** The codes of ascending ranks, runs as ranges, such as "Q01–Q04, Q07"; '' for none. */
export function codeRanges(ranks: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const rank of ranks) {
    const run = runs.at(-1);
    if (run && run[1] === rank - 1) run[1] = rank;
    else runs.push([rank, rank]);
  }
  return runs
    .map(([first, last]) =>
      first === last ? questionCode(first) : `${questionCode(first)}–${questionCode(last)}`,
    )
    .join(', ');
}

/** The visible code of a part: that of its question with the part's letter, such as Q07a. */
export function partCode(code: string, letter: string): string {
  return `${code}${letter}`;
}

/** How many questions there are and the minutes they take, such as "3 questions, 13 of 15 minutes planned". */
export function planRemark({
  slots,
  plannedMinutes,
  lengthMinutes,
}: Pick<TimePlan, 'slots' | 'plannedMinutes' | 'lengthMinutes'>): string {
  const minutes =
    lengthMinutes > 0
      ? `${plannedMinutes} of ${countOf(lengthMinutes, 'minute')}`
      : countOf(plannedMinutes, 'minute');
  return `${countOf(slots.length, 'question')}, ${minutes} planned`;
}
