import { type CalendarDate, parseAbsolute, parseDate } from '@internationalized/date';
import { daySchema, instantSchema, timeZoneSchema } from './primitives.ts';

/** Milliseconds of a day without a clock change. */
const dayLength = 24 * 60 * 60 * 1_000;

/**
 * Returns a copy of `value` with every stored day and instant in it moved by whole days.
 *
 * What is moved follows from the names: a string under a key ending in `On` that is a day, or under
 * a key ending in `At` that is an instant. Everything else is copied as it is, dates inside texts
 * included. An instant moves by 24 hours a day, so its local hour differs across a clock change; in
 * an object that has both `startsAt` and `timeZone`, the interview, all instants, those of its call
 * included, keep their clock time in that zone instead (a time skipped by a clock change moves to the hour after).
 */
export function shiftDates<T>(value: T, days: number): T {
  return shiftValue(value, Math.trunc(days), null) as T;
}

/**
 * Counts the days from `anchorOn` to the last same weekday not after `today`: always whole weeks,
 * negative when `today` is earlier. Shifted by them, `anchorOn` lies 0 to 6 days before `today` and
 * every date keeps its weekday.
 */
export function weeksSince(anchorOn: string, today: string): number {
  const days = julianDay(parseDate(today)) - julianDay(parseDate(anchorOn));
  return Math.floor(days / 7) * 7;
}

function julianDay(date: CalendarDate): number {
  return date.calendar.toJulianDay(date);
}

function shiftValue(value: unknown, days: number, outerZone: string | null): unknown {
  if (Array.isArray(value)) return value.map((item) => shiftValue(item, days, outerZone));
  if (typeof value !== 'object' || value === null) return value;
  const zone = zoneOf(value) ?? outerZone;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, shiftEntry(key, item, days, zone)]),
  );
}

function shiftEntry(key: string, value: unknown, days: number, zone: string | null): unknown {
  if (typeof value !== 'string') return shiftValue(value, days, zone);
  if (key.endsWith('On') && daySchema.safeParse(value).success) return shiftDay(value, days);
  if (key.endsWith('At') && instantSchema.safeParse(value).success) {
    return shiftInstant(value, days, zone);
  }
  return value;
}

function shiftDay(day: string, days: number): string {
  return parseDate(day).add({ days }).toString();
}

function shiftInstant(instant: string, days: number, zone: string | null): string {
  if (zone === null) return new Date(Date.parse(instant) + days * dayLength).toISOString();
  return parseAbsolute(instant, zone).add({ days }).toAbsoluteString();
}

function zoneOf(value: object): string | null {
  if (!('startsAt' in value) || !('timeZone' in value)) return null;
  const zone = timeZoneSchema.safeParse(value.timeZone);
  return zone.success ? zone.data : null;
}
