import { dayOf, daysBetween, formatNearDay, formatShortDay } from '../../core/dates.ts';
import type { Tone } from '../ui/Pill.tsx';

/** The time zone of this machine. */
export function localTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The day it is here and now, YYYY-MM-DD. */
export function today(): string {
  return dayOf(new Date().toISOString(), localTimeZone());
}

/** A day as people say it, such as "Tue 5 May"; the year only when it is another one. */
export function sayDay(day: string, from: string = today()): string {
  return formatNearDay(day, from);
}

/** A day where there is little room, such as "5 May"; the year only when it is another one. */
export function sayShortDay(day: string, from: string = today()): string {
  const words = formatShortDay(day);
  return day.slice(0, 4) === from.slice(0, 4) ? words : `${words} ${day.slice(0, 4)}`;
}

/** How far a day is, such as "in 3 days", "yesterday" or "2 weeks ago". */
export function sayDistance(day: string, from: string = today()): string {
  const days = daysBetween(from, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const span = saySpan(Math.abs(days));
  return days > 0 ? `in ${span}` : `${span} ago`;
}

/** How a date due is said, and the tone it is said in: the word carries the meaning, colour only helps. */
export function dueWords(dueOn: string, from: string = today()): { words: string; tone: Tone } {
  const days = daysBetween(from, dueOn);
  if (days < 0) return { words: `overdue, ${saySpan(-days)}`, tone: 'alarm' };
  if (days === 0) return { words: 'due today', tone: 'due' };
  return { words: `due ${sayDistance(dueOn, from)}`, tone: days <= 3 ? 'due' : 'neutral' };
}

function saySpan(days: number): string {
  if (days < 14) return count(days, 'day');
  if (days < 60) return count(Math.round(days / 7), 'week');
  if (days < 730) return count(Math.round(days / 30.44), 'month');
  return count(Math.round(days / 365.25), 'year');
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
