import { utcOffsetMinutes } from '../../core/dates.ts';

/** A change of the clocks of a time zone; offsets are seconds ahead of UTC. */
export type Transition = {
  /** The first instant of the new offset, in milliseconds since 1970. */
  at: number;
  offsetFrom: number;
  offsetTo: number;
};

const dayMs = 24 * 60 * 60 * 1_000;

// Shorter than any summer since 1967: that of Recife in 2000 was over in seven days less an hour.
const stepMs = 6 * dayMs;

/** Seconds the clocks of a zone are ahead of UTC at an instant, which is given in milliseconds. */
export function offsetIn(timeZone: string, time: number): number {
  return Math.round(utcOffsetMinutes(new Date(time).toISOString(), timeZone) * 60);
}

/** Every change of the clocks of a zone between two instants, in order. */
export function zoneTransitions(from: number, to: number, timeZone: string): Transition[] {
  const found: Transition[] = [];
  let offsetFrom = offsetIn(timeZone, from);
  for (let start = from; start < to; start += stepMs) {
    const end = Math.min(start + stepMs, to);
    const offsetTo = offsetIn(timeZone, end);
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
    if (offsetIn(timeZone, middle * 1_000) === offset) high = middle;
    else low = middle;
  }
  return high * 1_000;
}
