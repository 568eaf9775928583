import type { CalendarItem, CalendarWhen } from '../../core/calendar/model.ts';
import { addDays, knownZone } from '../../core/dates.ts';
import { contentLine, textValue } from './contentLines.ts';
import { clockValue, dateValue, durationValue, utcValue } from './values.ts';
import { happensTwice, readZoneClock, wallClock, type ZoneClock } from './zoneClock.ts';
import { zoneComponent } from './zoneComponent.ts';

/** The media type of an iCalendar file. */
export const icsMediaType = 'text/calendar';

type Timed = Extract<CalendarWhen, { kind: 'timed' }>;

/**
 * Writes items as an iCalendar file (RFC 5545): events nobody is invited to. `now` is the instant it is written at, ISO 8601
 * UTC; the same items and instant make the same bytes. A file needs at least one item.
 */
export function writeIcs(items: readonly CalendarItem[], now: string): Uint8Array {
  const clocks = readClocks(items.flatMap(({ when }) => (when.kind === 'timed' ? [when] : [])));
  const used = new Set<ZoneClock>();
  const events = items.map((item) => {
    const clock = item.when.kind === 'timed' ? clockOf(item.when, clocks) : null;
    if (clock !== null) used.add(clock);
    return eventLines(item, clock, now);
  });
  const text = [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Askbook//Askbook//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    ...[...used].map(zoneComponent),
    ...events,
    contentLine('END', 'VCALENDAR'),
  ].join('');
  return new TextEncoder().encode(text);
}

/** The clocks of the zones that are known, by name, for the years of the talks in them. */
function readClocks(whens: readonly Timed[]): ReadonlyMap<string, ZoneClock> {
  const timesByZone = new Map<string, number[]>();
  for (const when of whens) {
    const times = timesByZone.get(when.timeZone) ?? [];
    times.push(...instantsOf(when).filter(isInKnownYear));
    timesByZone.set(when.timeZone, times);
  }
  const clocks = [...timesByZone].flatMap(([timeZone, times]) => {
    if (times.length === 0 || !isKnownZone(timeZone)) return [];
    return [readZoneClock(timeZone, times.reduce(earlier), times.reduce(later))];
  });
  return new Map(clocks.map((clock) => [clock.timeZone, clock]));
}

/**
 * The clock a talk is written in the time of; null for UTC. A clock time that comes twice would be read as its first turn
 * (3.3.5), which may be the wrong one.
 */
function clockOf(when: Timed, clocks: ReadonlyMap<string, ZoneClock>): ZoneClock | null {
  const clock = clocks.get(when.timeZone);
  if (clock === undefined) return null;
  const isPlain = (time: number) => isInKnownYear(time) && !happensTwice(clock, time);
  return instantsOf(when).every(isPlain) ? clock : null;
}

function isKnownZone(timeZone: string): boolean {
  // SECURITY: a zone is written as it is; anything that could end its parameter stands for no zone we know.
  return /^[\w+/-]+$/.test(timeZone) && knownZone(timeZone) !== 'UTC';
}

// Rules for the clocks of other years are not to be relied on, and a zone is searched through year by year.
const [firstYear, lastYear] = [1970, 2099];

function isInKnownYear(time: number): boolean {
  const year = new Date(time).getUTCFullYear();
  return year >= firstYear && year <= lastYear;
}

function eventLines(item: CalendarItem, clock: ZoneClock | null, now: string): string {
  const { uid, sequence, createdAt, when, title, description, location } = item;
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', textValue(uid)),
    contentLine('SEQUENCE', String(sequence)),
    contentLine('DTSTAMP', utcValue(now)),
    contentLine('CREATED', utcValue(createdAt)),
    when.kind === 'timed' ? timedLines(when, clock) : dayLines(when.on),
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

function timedLines({ startsAt, endsAt }: Timed, clock: ZoneClock | null): string {
  const line = (name: string, instant: string) =>
    clock === null
      ? contentLine(name, utcValue(instant))
      : contentLine(
          `${name};TZID=${clock.timeZone}`,
          clockValue(wallClock(clock, Date.parse(instant))),
        );
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

function instantsOf({ startsAt, endsAt }: Timed): number[] {
  return [Date.parse(startsAt), Date.parse(endsAt)];
}

const earlier = (one: number, other: number) => Math.min(one, other);
const later = (one: number, other: number) => Math.max(one, other);
