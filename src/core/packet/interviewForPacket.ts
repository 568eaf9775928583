import { addMinutes } from '../dates.ts';
import { interviewsOfContact } from '../interviews/interviewsOfContact.ts';
import type { Interview } from '../interviews/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import { NotebookError } from '../operation.ts';
import type { PacketVariant } from './choices.ts';

// E-mail interviews and forgotten lengths still count as going on for this long after their start.
const shortestMinutes = 60;

/**
 * The interview a packet of a contact is for: the one asked for, else the next planned one (dated before undated
 * before overdue), else the latest one held, else null. A report takes the latest one held first.
 * Cancelled interviews are only taken when asked for.
 * Throws not_found for an unknown interview and invalid_input for one without the contact.
 */
export function interviewForPacket(
  notebook: Notebook,
  contactId: string,
  interviewId: string | null,
  now: string,
  variant: PacketVariant = 'full',
): Interview | null {
  if (interviewId !== null) return interviewOf(notebook, contactId, interviewId);
  const own = interviewsOfContact(notebook.interviews, contactId).filter(
    ({ status }) => status !== 'cancelled',
  );
  const held = lastBy(
    own.filter(({ status }) => status === 'done'),
    startKey,
  );
  if (variant === 'report' && held !== null) return held;
  const planned = own.filter(({ status }) => status === 'planned');
  const ahead = planned.filter(
    ({ startsAt, lengthMinutes }) =>
      startsAt !== null && addMinutes(startsAt, Math.max(lengthMinutes, shortestMinutes)) >= now,
  );
  return (
    firstBy(ahead, startKey) ??
    firstBy(
      planned.filter(({ startsAt }) => startsAt === null),
      ({ createdAt, interviewId: id }) => `${createdAt} ${id}`,
    ) ??
    lastBy(planned, startKey) ??
    held
  );
}

/** When an interview is over: as noted, else by its plan; null while it has no date. */
export function endOf(interview: Interview): string | null {
  if (interview.endedAt !== null) return interview.endedAt;
  if (interview.startsAt === null) return null;
  return addMinutes(interview.startsAt, interview.lengthMinutes);
}

function interviewOf(notebook: Notebook, contactId: string, interviewId: string): Interview {
  const interview = notebook.interviews[interviewId];
  if (interview === undefined) throw new NotebookError('not_found', 'There is no such interview.');
  if (!interview.contactIds.includes(contactId)) {
    throw new NotebookError('invalid_input', 'This person does not take part in the interview.', [
      { path: 'interviewId', message: 'Not an interview of this person' },
    ]);
  }
  return interview;
}

function startKey({ startsAt, endedAt, createdAt, interviewId }: Interview): string {
  return `${startsAt ?? endedAt ?? createdAt} ${interviewId}`;
}

function firstBy<T>(items: readonly T[], key: (item: T) => string): T | null {
  return items.reduce<T | null>(
    (first, item) => (first === null || key(item) < key(first) ? item : first),
    null,
  );
}

function lastBy<T>(items: readonly T[], key: (item: T) => string): T | null {
  return items.reduce<T | null>(
    (last, item) => (last === null || key(item) > key(last) ? item : last),
    null,
  );
}
