import { contentLine } from './contentLines.ts';
import { clockValue } from './values.ts';
import type { ZoneClock } from './zoneClock.ts';
import type { Transition } from './zoneTransitions.ts';

/** One STANDARD or DAYLIGHT part of a zone: from when on its offset holds, and how that comes back each year. */
type Observance = Omit<Transition, 'at'> & {
  /** The clock time before the change, as milliseconds of a clock that shows UTC. */
  startsAtClock: number;
  /** Such as "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"; null for a change that happens once. */
  rule: string | null;
};

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** A VTIMEZONE (RFC 5545, 3.6.5), made from what the clocks of the zone really do in the years that were read. */
export function zoneComponent(clock: ZoneClock): string {
  const { timeZone, from, to, transitions } = clock;
  const years = new Date(to).getUTCFullYear() - new Date(from).getUTCFullYear();
  const observances = yearlyObservances(transitions, years) ?? singleObservances(clock);
  return [
    contentLine('BEGIN', 'VTIMEZONE'),
    contentLine('TZID', timeZone),
    ...observances.map(observanceLines),
    contentLine('END', 'VTIMEZONE'),
  ].join('');
}

function observanceLines({ startsAtClock, offsetFrom, offsetTo, rule }: Observance): string {
  const name = offsetTo > offsetFrom ? 'DAYLIGHT' : 'STANDARD';
  return [
    contentLine('BEGIN', name),
    contentLine('DTSTART', clockValue(startsAtClock)),
    contentLine('TZOFFSETFROM', offsetValue(offsetFrom)),
    contentLine('TZOFFSETTO', offsetValue(offsetTo)),
    rule === null ? '' : contentLine('RRULE', rule),
    contentLine('END', name),
  ].join('');
}

/**
 * The two changes of a year as rules, where every year has the same two; null for every other zone. Outlook knows nothing but
 * such rules ([MS-OXCICAL], 2.1.3.1.1.19).
 */
function yearlyObservances(transitions: readonly Transition[], years: number): Observance[] | null {
  const [first, second] = transitions;
  if (first === undefined || second === undefined || transitions.length !== 2 * years) return null;
  const turns = [first, second].map((start) => {
    const same = transitions.filter(
      ({ offsetFrom, offsetTo }) => offsetFrom === start.offsetFrom && offsetTo === start.offsetTo,
    );
    const rule = same.length === years ? yearlyRule(same.map(clockBefore)) : null;
    return { ...start, startsAtClock: clockBefore(start), rule };
  });
  return turns.every(({ rule }) => rule !== null) ? turns : null;
}

/** The rule that gives exactly these clock times, one each year; null when there is none as simple as that. */
function yearlyRule(clocks: readonly number[]): string | null {
  const days = clocks.map((clock) => {
    const date = new Date(clock);
    const [day, month] = [date.getUTCDate(), date.getUTCMonth()];
    const length = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
    return {
      timeOfDay: date.toISOString().slice(11),
      month,
      weekday: weekdays[date.getUTCDay()],
      place: Math.ceil(day / 7),
      isLast: day > length - 7,
    };
  });
  const [one] = days;
  if (one === undefined) return null;
  const isSame = days.every(
    ({ timeOfDay, month, weekday }) =>
      timeOfDay === one.timeOfDay && month === one.month && weekday === one.weekday,
  );
  const isSamePlace = days.every(({ place }) => place === one.place);
  const areLast = days.every(({ isLast }) => isLast);
  if (!isSame || !(isSamePlace || areLast)) return null;
  const place = areLast ? -1 : one.place;
  return `FREQ=YEARLY;BYMONTH=${one.month + 1};BYDAY=${place}${one.weekday}`;
}

/** Every change by itself, behind the offset the first year begins with. */
function singleObservances({ from, firstOffset, transitions }: ZoneClock): Observance[] {
  const start = {
    startsAtClock: from,
    offsetFrom: firstOffset,
    offsetTo: firstOffset,
    rule: null,
  };
  return [
    start,
    ...transitions.map((one) => ({ ...one, startsAtClock: clockBefore(one), rule: null })),
  ];
}

function clockBefore({ at, offsetFrom }: Transition): number {
  return at + offsetFrom * 1_000;
}

/** A UTC-OFFSET (RFC 5545, 3.3.14), such as +0545; with seconds where there are any. */
function offsetValue(offset: number): string {
  const size = Math.abs(offset);
  const parts = [Math.floor(size / 3_600), Math.floor(size / 60) % 60];
  if (size % 60 !== 0) parts.push(size % 60);
  const digits = parts.map((part) => String(part).padStart(2, '0')).join('');
  return `${offset < 0 ? '-' : '+'}${digits}`;
}
