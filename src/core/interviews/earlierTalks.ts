import { interviewsOfContact } from './interviewsOfContact.ts';
import type { Interview } from './model.ts';

/** Talks with any of the same people that are over or did not take place, newest first. */
export function earlierTalks(
  interviews: Readonly<Record<string, Interview>>,
  interview: Pick<Interview, 'interviewId' | 'contactIds'>,
): Interview[] {
  const { contactIds } = interview;
  const talks = new Set(contactIds.flatMap((id) => interviewsOfContact(interviews, id)));
  return earlierAmong([...talks], interview);
}

/** The same, of a list that may hold talks with others. */
export function earlierAmong(
  talks: readonly Interview[],
  { interviewId, contactIds }: Pick<Interview, 'interviewId' | 'contactIds'>,
): Interview[] {
  return talks
    .filter(
      (talk) =>
        talk.interviewId !== interviewId &&
        talk.status !== 'planned' &&
        talk.contactIds.some((id) => contactIds.includes(id)),
    )
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
