import type { Call, Interview } from './model.ts';

/** An interview whose call goes on. */
export type InCall = Interview & { call: Call };

/** Whether the call of an interview goes on. */
export function hasOpenCall(interview: Interview): interview is InCall {
  return interview.call?.endedAt === null;
}

/** The one interview whose call goes on, the newest should there be several; null when there is none. */
export function callGoingOn(interviews: Iterable<Interview>): InCall | null {
  let newest: InCall | null = null;
  for (const interview of interviews) {
    if (!hasOpenCall(interview)) continue;
    if (newest === null || interview.call.startedAt > newest.call.startedAt) newest = interview;
  }
  return newest;
}
