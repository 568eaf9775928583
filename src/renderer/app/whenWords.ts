import { heldOn } from '../../core/contacts/talks.ts';
import { dayOf, formatClock } from '../../core/dates.ts';
import type { Interview } from '../../core/interviews/model.ts';
import { localTimeZone, sayDay, sayDistance } from './dayWords.ts';

/** The zone of this machine. */
export const myTimeZone = localTimeZone();

/** An instant as people say it, such as "Tue 12 May, 14:00"; the year only when it is another one than that of `from`. */
export function whenWords(startsAt: string | null, timeZone: string, from?: string): string {
  if (startsAt === null) return 'No date yet';
  return `${sayDay(dayOf(startsAt, timeZone), from)}, ${formatClock(startsAt, timeZone)}`;
}

/**
 * When a talk is, or was: by the time that was agreed, else by the day it was held; null for a talk that has neither.
 */
export function dayOfTalk(talk: WhenOfTalk): string | null {
  const { startsAt, timeZone, status } = talk;
  if (startsAt !== null) return dayOf(startsAt, timeZone);
  return status === 'done' ? heldOn(talk) : null;
}

/** The same in words, such as "Tue 12 May, 14:00"; of a talk that was held without an agreed time the day alone. */
export function talkWords(talk: WhenOfTalk): string {
  const day = dayOfTalk(talk);
  return talk.startsAt === null && day !== null
    ? sayDay(day)
    : whenWords(talk.startsAt, talk.timeZone);
}

type WhenOfTalk = Pick<Interview, 'startsAt' | 'endedAt' | 'createdAt' | 'timeZone' | 'status'>;

/** How far off the day of an instant is, by my own days, such as "in 3 days" or "yesterday". */
export function distanceWords(startsAt: string, now: string, timeZone = myTimeZone): string {
  return sayDistance(dayOf(startsAt, timeZone), dayOf(now, timeZone));
}

/** Names a clock that does not show what mine does, such as " New York time", so that nobody calls at the wrong hour. */
export function zoneNote(startsAt: string, timeZone: string): string {
  return otherClock(startsAt, timeZone, myTimeZone) === '' ? '' : ` ${zoneCity(timeZone)} time`;
}

/** The city of a zone, such as "New York". */
function zoneCity(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** The same instant on another clock, such as "09:30 in Berlin"; '' when both clocks show the same. */
export function otherClock(startsAt: string, timeZone: string, otherZone: string): string {
  const isSameClock = formatClock(startsAt, timeZone) === formatClock(startsAt, otherZone);
  const day = dayOf(startsAt, otherZone);
  const isSameDay = dayOf(startsAt, timeZone) === day;
  if (isSameClock && isSameDay) return '';
  const clock = `${formatClock(startsAt, otherZone)} in ${zoneCity(otherZone)}`;
  return isSameDay ? clock : `${clock}, ${sayDay(day)}`;
}
