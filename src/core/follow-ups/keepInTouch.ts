import { heldTalks } from '../contacts/talks.ts';
import { addDays, addMonths, dayOf } from '../dates.ts';
import { sentMessages } from '../messages/sentMessages.ts';
import { recordsOfContact } from '../notebook/recordsOfContact.ts';
import { type ContactTimes, type LastContact, lastContact } from './lastContact.ts';

/** The most times a year I write to somebody only to keep in touch. */
const mostAYear = 4;
const daysOfYear = 365;

/** How keeping in touch with a person stands. */
export type KeepInTouch = {
  lastContact: LastContact | null;
  /** The day to get in touch again; null for never, and for whom I never talked to. */
  nextOn: string | null;
};

/**
 * When to get in touch with a person again: so many months after the last real contact of any kind, not before the day
 * it was put off to, and never more than four times within 365 days.
 */
export function keepInTouch(
  notebook: ContactTimes,
  contactId: string,
  today: string,
  timeZone: string,
): KeepInTouch {
  const last = lastContact(notebook, contactId, today, timeZone);
  return {
    lastContact: last,
    nextOn: last === null ? null : nextAfter(notebook, contactId, last.on, timeZone),
  };
}

function nextAfter(
  notebook: ContactTimes,
  contactId: string,
  lastOn: string,
  timeZone: string,
): string | null {
  const contact = notebook.contacts[contactId];
  if (contact === undefined || contact.archivedAt !== null) return null;
  const { keepInTouchMonths, keepInTouchNotBeforeOn } = contact;
  if (keepInTouchMonths === null || heldTalks(notebook, contactId).length === 0) return null;
  const earliest = [addMonths(lastOn, keepInTouchMonths)];
  if (keepInTouchNotBeforeOn !== null) earliest.push(keepInTouchNotBeforeOn);
  const fourth = touchDays(notebook, contactId, timeZone)[mostAYear - 1];
  if (fourth !== undefined) earliest.push(addDays(fourth, daysOfYear));
  return latestOf(earliest);
}

/** The days I got in touch for no other reason, the latest first. */
function touchDays(notebook: ContactTimes, contactId: string, timeZone: string): string[] {
  const messages = sentMessages(notebook.contacts[contactId] ?? { messages: {} })
    .filter(({ purpose, isFromThem }) => purpose === 'keep_in_touch' && !isFromThem)
    .map(({ sentOn }) => sentOn);
  const done = recordsOfContact(notebook.followUps, contactId).flatMap(
    ({ kind, closedAs, closedAt }) =>
      kind === 'keep_in_touch' && closedAs === 'done' && closedAt !== null
        ? [dayOf(closedAt, timeZone)]
        : [],
  );
  return [...new Set([...messages, ...done])].sort().reverse();
}

function latestOf(days: readonly string[]): string | null {
  return [...days].sort().at(-1) ?? null;
}
