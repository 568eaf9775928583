import { dayOf } from '../dates.ts';
import { interviewsOfContact } from '../interviews/interviewsOfContact.ts';
import { recordsOfContact } from '../notebook/recordsOfContact.ts';
import type { Notebook } from '../notebook/schema.ts';
import { loopsOf } from '../referrals/closingTheLoop.ts';
import type { FollowUp } from './model.ts';
import { openPromises } from './openPromises.ts';
import { thankYouOf } from './thankYouClock.ts';

/** Why a conversation is not closed yet: what is owed, in words, and the record it lies in. */
export type OpenReason = {
  kind: 'thank_you' | 'promise' | 'report' | 'type_up';
  text: string;
  dueOn: string | null;
  /** Of the follow-up or the promise. */
  recordId: string;
};

type OpenSource = Pick<
  Notebook,
  'contacts' | 'interviews' | 'followUps' | 'promises' | 'referrals'
>;

/**
 * What keeps the conversation with a person open: a thank-you that is owed, a promise of mine, a report their referrer
 * shall hear, and what is still to be typed up or wrapped up. What they promised never does. Empty when it is closed.
 */
export function whatKeepsOpen(
  notebook: OpenSource,
  contactId: string,
  now: string,
  timeZone: string,
): OpenReason[] {
  const thanks = recordsOfContact(notebook.followUps, contactId).flatMap((followUp) => {
    const owed = thankYouOf(notebook, followUp, now, timeZone);
    return owed === null ? [] : [{ ...reason('thank_you', followUp), text: owed.words }];
  });
  const mine = openPromises(notebook, contactId, dayOf(now, timeZone)).mine.map(({ promise }) => ({
    kind: 'promise' as const,
    text: promise.text,
    dueOn: promise.dueOn,
    recordId: promise.promiseId,
  }));
  const reports = loopsOf(notebook, contactId).flatMap(({ ledToContactId, state, followUp }) =>
    ledToContactId === contactId && state === 'planned' && followUp !== null
      ? [reason('report', followUp)]
      : [],
  );
  const typeUps = unwritten(notebook, contactId).map((followUp) => reason('type_up', followUp));
  return [...thanks, ...mine, ...reports, ...typeUps];
}

/** What is left of the talks with a person themselves, whoever of several people it stands with. */
export function unwritten(
  { interviews, followUps }: Pick<Notebook, 'interviews' | 'followUps'>,
  contactId: string,
): FollowUp[] {
  const held = interviewsOfContact(interviews, contactId).filter(({ status }) => status === 'done');
  return held.flatMap(({ interviewId, contactIds }) =>
    [...new Set([contactId, ...contactIds])].flatMap((id) =>
      recordsOfContact(followUps, id).filter(
        (one) => one.interviewId === interviewId && one.closedAt === null && isUnwritten(one),
      ),
    ),
  );
}

/** Whether a follow-up is about a talk itself: to be typed up, or wrapped up. */
export function isUnwritten({ kind }: Pick<FollowUp, 'kind'>): boolean {
  return kind === 'type_up' || kind === 'wrap_up';
}

function reason(kind: OpenReason['kind'], { text, dueOn, followUpId }: FollowUp): OpenReason {
  return { kind, text, dueOn, recordId: followUpId };
}
