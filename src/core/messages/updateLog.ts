import { dayOf } from '../dates.ts';
import { recordsOfContact } from '../notebook/recordsOfContact.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { Purpose } from './model.ts';
import { sentMessages } from './sentMessages.ts';

/** One time a person heard of me: when, what for, and in which words. */
export type Update = {
  on: string;
  purpose: Purpose;
  /** What I wrote or said; the words of the follow-up where no message was kept. */
  text: string;
  /** Null where no message was kept. */
  messageId: string | null;
};

/**
 * What I told a person since we know each other, the latest first: messages that are more than asking for a talk, and
 * reports and words to keep in touch that are only ticked as done.
 */
export function updateLog(
  { contacts, followUps }: Pick<Notebook, 'contacts' | 'followUps'>,
  contactId: string,
  timeZone: string,
): Update[] {
  const contact = contacts[contactId];
  if (contact === undefined) return [];
  const told = sentMessages(contact)
    .filter(({ isFromThem, purpose }) => !isFromThem && purpose !== 'ask' && purpose !== 'chase')
    .map(({ sentOn, purpose, subject, body, messageId }) => ({
      on: sentOn,
      purpose,
      text: body.trim() || subject.trim(),
      messageId,
    }));
  const ticked = recordsOfContact(followUps, contactId).flatMap(
    ({ kind, closedAs, closedAt, text }) => {
      if (closedAs !== 'done' || closedAt === null) return [];
      if (kind !== 'report_back' && kind !== 'keep_in_touch') return [];
      const on = dayOf(closedAt, timeZone);
      const isKept = told.some((one) => one.purpose === kind && one.on === on);
      return isKept ? [] : [{ on, purpose: kind, text, messageId: null }];
    },
  );
  return [...told, ...ticked].sort((one, other) => other.on.localeCompare(one.on));
}
