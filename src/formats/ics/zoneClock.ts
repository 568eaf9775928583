import { offsetIn, type Transition, zoneTransitions } from './zoneTransitions.ts';

/** The clocks of a time zone over some years, read once: asking for each instant by itself is dear. */
export type ZoneClock = {
  timeZone: string;
  /** The first instant that is known, in milliseconds, as is every instant here; a New Year of UTC. */
  from: number;
  /** The New Year after the last one that is known. */
  to: number;
  /** Seconds the clocks are ahead of UTC at `from`. */
  firstOffset: number;
  transitions: readonly Transition[];
};

/** Reads the clocks of a zone from two years before the first instant to the end of the year after the last one. */
export function readZoneClock(timeZone: string, first: number, last: number): ZoneClock {
  // Two years before, because some readers of calendars lose the first turn of a rule.
  const from = Date.UTC(new Date(first).getUTCFullYear() - 2, 0, 1);
  const to = Date.UTC(new Date(last).getUTCFullYear() + 2, 0, 1);
  const transitions = zoneTransitions(from, to, timeZone);
  return { timeZone, from, to, firstOffset: offsetIn(timeZone, from), transitions };
}

/** The clock time at an instant as milliseconds, as if the clock showed UTC. */
export function wallClock({ firstOffset, transitions }: ZoneClock, time: number): number {
  const offset = transitions.findLast(({ at }) => at <= time)?.offsetTo ?? firstOffset;
  return time + offset * 1_000;
}

/** Whether the clocks show the time of an instant twice, because they are put back over it. */
export function happensTwice({ transitions }: ZoneClock, time: number): boolean {
  return transitions.some(({ at, offsetFrom, offsetTo }) => {
    const putBack = (offsetFrom - offsetTo) * 1_000;
    return time >= at - putBack && time < at + putBack;
  });
}
