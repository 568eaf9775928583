import { addMinutes } from '../../../core/dates.ts';
import type { FollowUp } from '../../../core/follow-ups/model.ts';
import { hasOpenCall } from '../../../core/interviews/callGoingOn.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import type { CheckBack } from '../../../core/referrals/checkBacks.ts';
import type { Route } from '../../app/route.ts';

/** What is to be done, the most pressing first. */
export function openFollowUps({ followUps }: Pick<Notebook, 'followUps'>): FollowUp[] {
  return Object.values(followUps)
    .filter((followUp) => followUp.closedAt === null)
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}

/** Something to do: a follow-up, or a referrer to ask again. */
export type ThingToDo = { dueOn: string } & (
  | { followUp: FollowUp; checkBack: null }
  | { followUp: null; checkBack: CheckBack }
);

/** Everything to do in one list, the most pressing first. */
export function thingsToDo(
  followUps: readonly FollowUp[],
  checkBacks: readonly CheckBack[],
): ThingToDo[] {
  return [
    ...followUps.map((followUp) => ({ dueOn: followUp.dueOn, followUp, checkBack: null })),
    ...checkBacks.map((checkBack) => ({ dueOn: checkBack.dueOn, followUp: null, checkBack })),
  ].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}

// Sorts behind every instant.
const undated = '9999';

/** The planned interviews but for those whose call goes on: those whose time is over, and those to come; soonest first. */
export function plannedInterviews(
  { interviews }: Pick<Notebook, 'interviews'>,
  now: string,
): { past: Interview[]; next: Interview[] } {
  const planned = Object.values(interviews)
    .filter((interview) => interview.status === 'planned' && !hasOpenCall(interview))
    .sort((one, other) => (one.startsAt ?? undated).localeCompare(other.startsAt ?? undated));
  return {
    past: planned.filter((interview) => isOver(interview, now)),
    next: planned.filter((interview) => !isOver(interview, now)),
  };
}

/** Where what is to be done about a talk itself is done; null for everything else. */
export function placeOf(
  { kind, interviewId }: FollowUp,
  { interviews }: Pick<Notebook, 'interviews'>,
): Route | null {
  if (interviewId === null || interviews[interviewId] === undefined) return null;
  if (kind === 'type_up') return { page: 'typeUp', interviewId };
  if (kind !== 'wrap_up') return null;
  const isOver = interviews[interviewId].status === 'done';
  return isOver ? { page: 'call', interviewId } : { page: 'interviews', interviewId };
}

function isOver({ startsAt, lengthMinutes }: Interview, now: string): boolean {
  return startsAt !== null && addMinutes(startsAt, lengthMinutes) <= now;
}
