import type { Contact } from '../contacts/model.ts';
import { dayOf } from '../dates.ts';
import { whenOf } from '../interviews/earlierTalks.ts';
import { interviewsOfContact } from '../interviews/interviewsOfContact.ts';
import type { Interview } from '../interviews/model.ts';
import { find } from '../notebook/find.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import { type MayBeSaid, whatMayBeSaid } from '../referrals/mayBeSaid.ts';

/** The parts of a notebook letters are drawn from. */
export type LetterSource = Pick<
  Notebook,
  'me' | 'contacts' | 'referrals' | 'interviews' | 'promises' | 'letterTemplates'
>;

/** Whom a letter is to, and what it is about. */
export type LetterSubject = {
  contactId: string;
  /** The talk it asks or thanks for; null for the next one planned and the last one held. */
  interviewId: string | null;
  /** When I say that I will follow up; null for not. */
  followUpOn: string | null;
};

/** All that the fields of a letter are drawn from. */
export type LetterFacts = {
  notebook: LetterSource;
  contact: Contact;
  /** The talk I ask for; null for none. */
  planned: Interview | null;
  /** The talk we had; null for none. */
  held: Interview | null;
  /** Whether I may say who gave me the name. */
  mayBeSaid: MayBeSaid;
  followUpOn: string | null;
  today: string;
};

/**
 * Looks up whom a letter is to and which talk it is about; a talk the person takes no part in counts as none. Errors:
 * `not_found`.
 */
export function gatherFacts(
  notebook: LetterSource,
  { contactId, interviewId, followUpOn }: LetterSubject,
  { now, timeZone }: Pick<CommandContext, 'now' | 'timeZone'>,
): LetterFacts {
  const talks = interviewsOfContact(notebook.interviews, contactId).filter(
    (talk) => interviewId === null || talk.interviewId === interviewId,
  );
  return {
    notebook,
    contact: find(notebook.contacts, contactId, 'person'),
    planned: nextPlanned(talks),
    held: lastHeld(talks),
    mayBeSaid: whatMayBeSaid(notebook, contactId),
    followUpOn,
    today: dayOf(now, timeZone),
  };
}

// Nobody is asked in these letters for a talk in which I shall be the one who is asked.
function nextPlanned(talks: readonly Interview[]): Interview | null {
  const [next] = talks
    .filter(({ status, kind }) => status === 'planned' && kind === 'informational')
    .toSorted((one, other) => compareStarts(one, other));
  return next ?? null;
}

function compareStarts(one: Interview, other: Interview): number {
  if ((one.startsAt === null) !== (other.startsAt === null)) return one.startsAt === null ? 1 : -1;
  const order = (one.startsAt ?? '').localeCompare(other.startsAt ?? '');
  return order || one.createdAt.localeCompare(other.createdAt);
}

function lastHeld(talks: readonly Interview[]): Interview | null {
  const held = talks.filter(({ status }) => status === 'done');
  return held.toSorted((one, other) => whenOf(other).localeCompare(whenOf(one)))[0] ?? null;
}
