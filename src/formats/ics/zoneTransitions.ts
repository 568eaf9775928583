import { utcOffsetMinutes } from '../../core/dates.ts';

/** A change of the clocks of a time zone; offsets are seconds ahead of UTC. */
export type Transition = {
  /** The first instant of the new offset, in milliseconds since 1970. */
  at: number;
  offsetFrom: number;
  offsetTo: number;
};

const dayMs = 24 * 60 * 60 * 1_000;

/** Seconds the clocks of a zone are ahead of UTC at an instant, which is given in milliseconds. */
export function offsetAt(time: number, timeZone: string): number {
  return Math.round(utcOffsetMinutes(new Date(time).toISOString(), timeZone) * 60);
}

/** The clock time at an instant as milliseconds, as if the clock showed UTC. */
export function wallClock(time: number, timeZone: string): number {
  return time + offsetAt(time, timeZone) * 1_000;
}

/** Whether the clocks show the time of an instant twice, because they were put back over it. */
export function happensTwice(time: number, timeZone: string): boolean {
  const shown = wallClock(time, timeZone);
  return [time - dayMs, time + dayMs]
    .map((near) => shown - offsetAt(near, timeZone) * 1_000)
    .some((other) => other !== time && wallClock(other, timeZone) === shown);
}

/** Every change of the clocks of a zone between two instants, in order. */
export function zoneTransitions(from: number, to: number, timeZone: string): Transition[] {
  const found: Transition[] = [];
  let offsetFrom = offsetAt(from, timeZone);
  // Day by day: nowhere were the clocks put forth and back within one.
  for (let start = from; start < to; start += dayMs) {
    const end = Math.min(start + dayMs, to);
    const offsetTo = offsetAt(end, timeZone);
    if (offsetTo === offsetFrom) continue;
    found.push({ at: firstOf(offsetTo, start, end, timeZone), offsetFrom, offsetTo });
    offsetFrom = offsetTo;
  }
  return found;
}

/** The first whole second that has an offset, which begins between two instants. */
function firstOf(offset: number, after: number, until: number, timeZone: string): number {
  let [low, high] = [after / 1_000, until / 1_000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 1_000, timeZone) === offset) high = middle;
    else low = middle;
  }
  return high * 1_000;
}
