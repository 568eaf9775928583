import { dayOf, daysBetween, formatClock, formatDay } from '../../../core/dates.ts';

/** The zone of this machine. */
export const myTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** An instant as people say it, such as "Tue 12 May 2026, 14:00"; words for none. */
export function whenWords(startsAt: string | null, timeZone: string): string {
  if (startsAt === null) return 'No date yet';
  return `${formatDay(dayOf(startsAt, timeZone))}, ${formatClock(startsAt, timeZone)}`;
}

/** How far off the day of an instant is, such as "in 3 days" or "yesterday". */
export function distanceWords(startsAt: string, timeZone: string, now: string): string {
  const days = daysBetween(dayOf(now, timeZone), dayOf(startsAt, timeZone));
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const count = Math.abs(days);
  const span = count < 14 ? `${count} days` : `${Math.round(count / 7)} weeks`;
  return days > 0 ? `in ${span}` : `${span} ago`;
}

/** The city of a zone, such as "New York". */
export function zoneCity(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** The same instant on another clock, such as "09:30 in Berlin"; '' when both clocks show the same. */
export function otherClock(startsAt: string, timeZone: string, otherZone: string): string {
  const isSameClock = formatClock(startsAt, timeZone) === formatClock(startsAt, otherZone);
  const day = dayOf(startsAt, otherZone);
  const isSameDay = dayOf(startsAt, timeZone) === day;
  if (isSameClock && isSameDay) return '';
  const clock = `${formatClock(startsAt, otherZone)} in ${zoneCity(otherZone)}`;
  return isSameDay ? clock : `${clock}, ${formatDay(day)}`;
}
