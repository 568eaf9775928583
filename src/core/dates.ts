import { parseAbsolute, parseDate, toCalendarDate, toZoned } from '@internationalized/date';

/** The day `count` days after `day` (before it when negative); days are YYYY-MM-DD. */
export function addDays(day: string, count: number): string {
  const reached = new Date(utcOf(day) + count * dayLength);
  const year = reached.getUTCFullYear();
  // Outside of them the calendar knows how a year is written.
  if (year < 1 || year > 9_999) return parseDate(day).add({ days: count }).toString();
  return reached.toISOString().slice(0, 10);
}

/** The same day `count` months later, or the last day of that month where it is shorter. */
export function addMonths(day: string, count: number): string {
  return parseDate(day).add({ months: count }).toString();
}

/** The instant at noon of a day in a time zone; noon is on that day for whoever looks from a zone nearby. */
export function noonOf(day: string, timeZone: string): string {
  return toZoned(parseDate(day), knownZone(timeZone)).set({ hour: 12 }).toDate().toISOString();
}

/** The instant `count` minutes after `instant`; both ISO 8601 UTC with milliseconds. */
export function addMinutes(instant: string, count: number): string {
  return new Date(Date.parse(instant) + count * 60_000).toISOString();
}

/** The calendar day (YYYY-MM-DD) an instant falls on in a time zone. */
export function dayOf(instant: string, timeZone: string): string {
  const days = daysByZone.get(timeZone) ?? new Map<number, string>();
  const minute = Math.floor(Date.parse(instant) / 60_000);
  const known = days.get(minute);
  if (known !== undefined) return known;
  const day = toCalendarDate(parseAbsolute(instant, knownZone(timeZone))).toString();
  if (days.size >= mostDaysKept) days.clear();
  daysByZone.set(timeZone, days.set(minute, day));
  return day;
}

// Days by zone and minute: asking for the clocks of a zone is dear, and lists ask for the same instants again and again.
const daysByZone = new Map<string, Map<number, string>>();
const mostDaysKept = 50_000;

/** How many days after `from` the day `to` is; negative when it is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcOf(to) - utcOf(from)) / dayLength);
}

const dayLength = 24 * 60 * 60 * 1_000;

/** The start of a day in UTC, where no clocks are changed, in ms: quicker than a calendar, and lists count thousands. */
function utcOf(day: string): number {
  const time = Date.parse(`${day}T00:00:00.000Z`);
  // The calendar refuses what is no day; a date takes 30 February for 2 March.
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return isDay ? time : parseDate(day).toDate('UTC').getTime();
}

/** Minutes the clocks of a time zone are ahead of UTC at an instant. */
export function utcOffsetMinutes(instant: string, timeZone: string): number {
  return parseAbsolute(instant, knownZone(timeZone)).offset / 60_000;
}

/** Whether the clocks of a time zone are changed on the day an instant falls on. */
export function clocksChangeOn(instant: string, timeZone: string): boolean {
  const midnight = toCalendarDate(parseAbsolute(instant, knownZone(timeZone)));
  const startOf = (day: typeof midnight) => day.toDate(knownZone(timeZone)).toISOString();
  return (
    utcOffsetMinutes(startOf(midnight), timeZone) !==
    utcOffsetMinutes(startOf(midnight.add({ days: 1 })), timeZone)
  );
}

/** A day as people say it, such as "Tue 5 May 2026". */
export function formatDay(day: string): string {
  return wordDay(Date.parse(`${day}T00:00:00.000Z`), 'UTC');
}

/** A day as people say it from another one, such as "Tue 5 May"; the year only when it is another. */
export function formatNearDay(day: string, from: string): string {
  const words = formatDay(day);
  return day.slice(0, 4) === from.slice(0, 4) ? words.replace(/ \d+$/, '') : words;
}

/** A day without weekday and year, such as "5 May"; for places where both are plain. */
export function formatShortDay(day: string): string {
  const part = partsOf(Date.parse(`${day}T00:00:00.000Z`), 'UTC');
  return `${part.day} ${part.month}`;
}

/** A day as a letter says it, such as "Tuesday 12 May"; the year only when it is not that of `today`. */
export function formatLongDay(day: string, today: string): string {
  const words = { weekday: '', day: '', month: '', year: '' };
  for (const { type, value } of longDays.formatToParts(Date.parse(`${day}T00:00:00.000Z`))) {
    if (type in words) words[type as keyof typeof words] = value;
  }
  const named = `${words.weekday} ${words.day} ${words.month}`;
  return day.slice(0, 4) === today.slice(0, 4) ? named : `${named} ${words.year}`;
}

/** The clock time of an instant in a time zone, such as "14:00". */
export function formatClock(instant: string, timeZone: string): string {
  const part = partsOf(Date.parse(instant), timeZone);
  return `${part.hour}:${part.minute}`;
}

/** An instant as people say it, such as "Tue 5 May 2026, 14:00 (Europe/Berlin)". */
export function formatInstant(instant: string, timeZone: string): string {
  const day = wordDay(Date.parse(instant), timeZone);
  return `${day}, ${formatClock(instant, timeZone)} (${timeZone.replaceAll('_', ' ')})`;
}

/** Answers the time zone itself, or UTC when this machine does not know it (an old or mistyped name). */
export function knownZone(timeZone: string): string {
  const known = knownZones.get(timeZone);
  if (known !== undefined) return known;
  const isUtc = formatterOf(timeZone).resolvedOptions().timeZone === 'UTC';
  knownZones.set(timeZone, isUtc ? 'UTC' : timeZone);
  return isUtc ? 'UTC' : timeZone;
}

// Asking a formatter costs more than the day it is asked for.
const knownZones = new Map<string, string>();

type DateParts = Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute', string>;

function wordDay(time: number, timeZone: string): string {
  const part = partsOf(time, timeZone);
  return `${part.weekday} ${part.day} ${part.month} ${part.year}`;
}

// Parts, because the commas and orders of whole formats differ between ICU versions.
function partsOf(time: number, timeZone: string): DateParts {
  const parts: DateParts = { weekday: '', day: '', month: '', year: '', hour: '', minute: '' };
  for (const { type, value } of formatterOf(timeZone).formatToParts(time)) {
    if (type in parts) parts[type as keyof DateParts] = value;
  }
  return parts;
}

const longDays = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

// Making a formatter costs a hundred times its use.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = makeFormatter(timeZone);
  formatters.set(timeZone, made);
  return made;
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat {
  const shape: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  try {
    return new Intl.DateTimeFormat('en-US', { ...shape, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...shape, timeZone: 'UTC' });
  }
}
