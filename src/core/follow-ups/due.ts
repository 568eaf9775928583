import { daysBetween } from '../dates.ts';

/** How near a day is: `overdue` is before today, `due` today, `later` after it. */
export type DueState = 'overdue' | 'due' | 'later';

/** Answers how near a day is, seen from `today` (both YYYY-MM-DD). */
export function dueState(dueOn: string, today: string): DueState {
  if (dueOn < today) return 'overdue';
  return dueOn === today ? 'due' : 'later';
}

/** Says a day by its distance: "today", "in 3 days", "2 days ago". */
export function sayDistance(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
