import type { CalendarItem, CalendarWhen } from '../../core/calendar/model.ts';
import { addDays, knownZone } from '../../core/dates.ts';
import { contentLine, textValue } from './contentLines.ts';
import { clockValue, dateValue, durationValue, utcValue } from './values.ts';
import { zoneComponent } from './zoneComponent.ts';
import { happensTwice, wallClock } from './zoneTransitions.ts';

/** The media type of an iCalendar file. */
export const icsMediaType = 'text/calendar';

type Timed = Extract<CalendarWhen, { kind: 'timed' }>;

/**
 * Writes items as an iCalendar file (RFC 5545): events nobody is invited to. `now` is the instant it is written at, ISO 8601
 * UTC; the same items and instant make the same bytes. A file needs at least one item.
 */
export function writeIcs(items: readonly CalendarItem[], now: string): Uint8Array {
  const text = [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Askbook//Askbook//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    ...zoneComponents(items),
    ...items.map((item) => eventLines(item, now)),
    contentLine('END', 'VCALENDAR'),
  ].join('');
  return new TextEncoder().encode(text);
}

function zoneComponents(items: readonly CalendarItem[]): string[] {
  const timesByZone = new Map<string, number[]>();
  for (const { when } of items) {
    if (when.kind !== 'timed' || !hasZone(when)) continue;
    const times = timesByZone.get(when.timeZone) ?? [];
    times.push(...instantsOf(when));
    timesByZone.set(when.timeZone, times);
  }
  return [...timesByZone]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([timeZone, times]) => {
      const [first, last] = [times.reduce(earlier), times.reduce(later)];
      return zoneComponent(timeZone, first, last);
    });
}

function eventLines(item: CalendarItem, now: string): string {
  const { uid, sequence, createdAt, when, title, description, location } = item;
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', textValue(uid)),
    contentLine('SEQUENCE', String(sequence)),
    contentLine('DTSTAMP', utcValue(now)),
    contentLine('CREATED', utcValue(createdAt)),
    when.kind === 'timed' ? timedLines(when) : dayLines(when.on),
    contentLine('SUMMARY', textValue(title)),
    optionalText('DESCRIPTION', description),
    optionalText('LOCATION', location),
    contentLine('STATUS', item.isCancelled ? 'CANCELLED' : 'CONFIRMED'),
    // What is to be done on a day takes no time of it away.
    contentLine('TRANSP', when.kind === 'timed' ? 'OPAQUE' : 'TRANSPARENT'),
    item.reminderMinutes === null ? '' : alarmLines(title, item.reminderMinutes),
    contentLine('END', 'VEVENT'),
  ].join('');
}

function timedLines(when: Timed): string {
  const { startsAt, endsAt, timeZone } = when;
  const isLocal = hasZone(when);
  const line = (name: string, instant: string) =>
    isLocal
      ? contentLine(
          `${name};TZID=${timeZone}`,
          clockValue(wallClock(Date.parse(instant), timeZone)),
        )
      : contentLine(name, utcValue(instant));
  // An end must lie behind the start; without one an event is over when it begins (3.6.1).
  return line('DTSTART', startsAt) + (endsAt === startsAt ? '' : line('DTEND', endsAt));
}

function dayLines(day: string): string {
  return (
    contentLine('DTSTART;VALUE=DATE', dateValue(day)) +
    contentLine('DTEND;VALUE=DATE', dateValue(addDays(day, 1)))
  );
}

function alarmLines(title: string, minutes: number): string {
  return [
    contentLine('BEGIN', 'VALARM'),
    contentLine('ACTION', 'DISPLAY'),
    contentLine('DESCRIPTION', textValue(title)),
    contentLine('TRIGGER', durationValue(minutes)),
    contentLine('END', 'VALARM'),
  ].join('');
}

function optionalText(name: string, text: string): string {
  return text === '' ? '' : contentLine(name, textValue(text));
}

// Rules for the clocks of other years are not to be relied on, and a zone is searched through year by year.
const [firstYear, lastYear] = [1970, 2099];

/**
 * Whether an event is written in the clock time of its zone, not in UTC. A clock time that comes twice would be read as its
 * first turn (3.3.5), which may be the wrong one.
 */
function hasZone(when: Timed): boolean {
  const { timeZone } = when;
  // SECURITY: a zone is written as it is; anything that could end its parameter stands for no zone we know.
  if (!/^[\w+/-]+$/.test(timeZone) || knownZone(timeZone) === 'UTC') return false;
  return instantsOf(when).every((time) => {
    const year = new Date(time).getUTCFullYear();
    return year >= firstYear && year <= lastYear && !happensTwice(time, timeZone);
  });
}

function instantsOf({ startsAt, endsAt }: Timed): number[] {
  return [Date.parse(startsAt), Date.parse(endsAt)];
}

const earlier = (one: number, other: number) => Math.min(one, other);
const later = (one: number, other: number) => Math.max(one, other);
