import { activeMs } from './callClock.ts';
import type { Call, Interview } from './model.ts';

const minuteMs = 60_000;

/** How far beyond its planned end a call is taken to have been left open by mistake, in minutes. */
const forgottenAfterMinutes = 60;

/** How long a call that is over took, in whole minutes without its pauses; 0 for one that goes on. */
export function callMinutes(call: Call): number {
  if (call.endedAt === null) return 0;
  return Math.round(activeMs(call, call.startedAt, call.endedAt) / minuteMs);
}

/** What a call most likely took that nobody ended for an hour after its planned end; null when it was ended in time. */
export function likelyMinutes({
  call,
  lengthMinutes,
}: Pick<Interview, 'call' | 'lengthMinutes'>): number | null {
  if (call === null || lengthMinutes === 0) return null;
  return callMinutes(call) >= lengthMinutes + forgottenAfterMinutes ? lengthMinutes : null;
}

/** Moves the end of a call in place, so that it took this long; pauses that would come after it are cut. */
export function setCallMinutes(call: Call, minutes: number): string {
  let end = Date.parse(call.startedAt) + minutes * minuteMs;
  for (const pause of call.pauses) {
    const startedAt = Date.parse(pause.startedAt);
    if (startedAt >= end) break;
    end += Math.max(0, Date.parse(pause.endedAt ?? pause.startedAt) - startedAt);
  }
  const endedAt = new Date(end).toISOString();
  call.endedAt = endedAt;
  // Going on makes a pause from here on, which must not count twice.
  call.pauses = call.pauses.filter((pause) => pause.startedAt < endedAt);
  return endedAt;
}
