import type { Call, Interview } from './model.ts';

/** How long before the end it is time to ask who else to talk to, in minutes. */
export const namesBeforeEndMinutes = 5;

/** How long before the end it is time to say thank you, in minutes. */
export const thanksBeforeEndMinutes = 1;

/** Where a call is: in the middle of it, time for names, time for thanks, or beyond its planned end. */
export type CallMoment = 'questions' | 'names' | 'thanks' | 'over';

/** The clock of a call at one instant; pauses do not count. */
export type CallClock = {
  elapsedMs: number;
  /** Negative in overtime; null when no length was planned. */
  leftMs: number | null;
  moment: CallMoment;
  isPaused: boolean;
};

const minuteMs = 60_000;

/**
 * Reads the clock of a call at `now`. It follows the instants alone, so that a machine that slept or an app that
 * was killed changes nothing; a clock that was set back before the start stands at 0.
 */
export function callClock(
  call: Call,
  { lengthMinutes, kind }: Pick<Interview, 'lengthMinutes' | 'kind'>,
  now: string,
): CallClock {
  const elapsedMs = activeMs(call, call.startedAt, call.endedAt ?? now);
  const leftMs = lengthMinutes === 0 ? null : lengthMinutes * minuteMs - elapsedMs;
  const moment = momentAt(leftMs, namesLeadMinutes({ lengthMinutes, kind }));
  return { elapsedMs, leftMs, moment, isPaused: isPaused(call) };
}

/** How long before the end of a call the questions are over; a very short one, and one for a job, has no time for names. */
export function namesLeadMinutes({
  lengthMinutes,
  kind,
}: Pick<Interview, 'lengthMinutes' | 'kind'>): number {
  const isLong = lengthMinutes > namesBeforeEndMinutes + thanksBeforeEndMinutes;
  return isLong && kind !== 'job' ? namesBeforeEndMinutes : thanksBeforeEndMinutes;
}

/** Whether a call goes on and is paused. */
export function isPaused({ endedAt, pauses }: Call): boolean {
  return endedAt === null && pauses.at(-1)?.endedAt === null;
}

/** The minute of a call an instant falls into, counted from 0. */
export function minuteOf(call: Call, instant: string): number {
  return Math.floor(activeMs(call, call.startedAt, instant) / minuteMs);
}

/** Milliseconds between two instants that are no pause; 0 when `until` is not after `from`. */
export function activeMs({ pauses }: Call, from: string, until: string): number {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const stretches = pauses
    .map(({ startedAt, endedAt }) => [
      Date.parse(startedAt),
      endedAt === null ? end : Date.parse(endedAt),
    ])
    .toSorted(([one = 0], [other = 0]) => one - other);
  // Pauses overlap when the clock was set back between them; no moment counts twice.
  let paused = 0;
  let counted = start;
  for (const [begin = 0, stop = 0] of stretches) {
    const to = Math.min(end, stop);
    paused += Math.max(0, to - Math.max(counted, begin));
    counted = Math.max(counted, to);
  }
  return Math.max(0, end - start - paused);
}

function momentAt(leftMs: number | null, namesMinutes: number): CallMoment {
  if (leftMs === null) return 'questions';
  if (leftMs <= 0) return 'over';
  if (leftMs <= thanksBeforeEndMinutes * minuteMs) return 'thanks';
  return leftMs <= namesMinutes * minuteMs ? 'names' : 'questions';
}
