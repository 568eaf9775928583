import { interviewsOfContact } from './interviewsOfContact.ts';
import type { Interview } from './model.ts';

/** Talks with any of the same people that are over or did not take place, newest first. */
export function earlierTalks(
  interviews: Readonly<Record<string, Interview>>,
  { interviewId, contactIds }: Pick<Interview, 'interviewId' | 'contactIds'>,
): Interview[] {
  const talks = new Set(contactIds.flatMap((id) => interviewsOfContact(interviews, id)));
  return [...talks]
    .filter((talk) => talk.interviewId !== interviewId && talk.status !== 'planned')
    .toSorted((one, other) => whenOf(other).localeCompare(whenOf(one)));
}

/** When a talk was, as far as that is known. */
export function whenOf({
  endedAt,
  startsAt,
  createdAt,
}: Pick<Interview, 'endedAt' | 'startsAt' | 'createdAt'>): string {
  return endedAt ?? startsAt ?? createdAt;
}
