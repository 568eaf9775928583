import { dayOf } from '../dates.ts';
import { interviewsOfContact } from '../interviews/interviewsOfContact.ts';
import type { Interview } from '../interviews/model.ts';
import type { Notebook } from '../notebook/schema.ts';

type TalkSource = Pick<Notebook, 'interviews'>;

/** The talks with a person that were held, the latest first. */
export function heldTalks({ interviews }: TalkSource, contactId: string): Interview[] {
  return interviewsOfContact(interviews, contactId)
    .filter(({ status }) => status === 'done')
    .sort((one, other) => endOf(other).localeCompare(endOf(one)));
}

/** The talks with a person that are planned for a time, the soonest first. */
export function agreedTalks(
  { interviews }: TalkSource,
  contactId: string,
): (Interview & { startsAt: string })[] {
  return interviewsOfContact(interviews, contactId)
    .filter(isAgreed)
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt));
}

/** The day a talk was held, on the clocks it was held by. */
export function heldOn(interview: Pick<Interview, 'endedAt' | 'createdAt' | 'timeZone'>): string {
  return dayOf(endOf(interview), interview.timeZone);
}

/**
 * The day a talk took place as one speaks of it with them, on the clocks it was agreed by: the day it began, which of one
 * that went on past midnight is the evening before it ended. Null when nothing of it is written down.
 */
export function tookPlaceOn({ call, startsAt, endedAt, timeZone }: Interview): string | null {
  const instant = call?.startedAt ?? startsAt ?? endedAt;
  return instant === null ? null : dayOf(instant, timeZone);
}

function endOf({ endedAt, createdAt }: Pick<Interview, 'endedAt' | 'createdAt'>): string {
  return endedAt ?? createdAt;
}

function isAgreed(interview: Interview): interview is Interview & { startsAt: string } {
  return interview.status === 'planned' && interview.startsAt !== null;
}
