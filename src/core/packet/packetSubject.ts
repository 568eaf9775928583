import type { Contact } from '../contacts/model.ts';
import type { Interview } from '../interviews/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import { NotebookError } from '../operation.ts';
import { blankSubject } from './blankSubject.ts';
import type { PacketChoices } from './choices.ts';
import { interviewForPacket } from './interviewForPacket.ts';

/** What of a notebook a packet may draw from. */
export type PacketSource = Pick<
  Notebook,
  'me' | 'contacts' | 'interviews' | 'referrals' | 'followUps' | 'promises'
>;

/** What one packet is about: everything its sections are built from. */
export type PacketSubject = {
  source: PacketSource;
  /** Everybody I talk to, the packet's contact first; [] in a blank copy. */
  people: readonly Contact[];
  /** null when none is planned. */
  interview: Interview | null;
  choices: PacketChoices;
  /** The present instant, ISO 8601 UTC. */
  now: string;
  /** My own time zone (IANA). */
  timeZone: string;
};

/** What a subject is made from. */
export type SubjectOptions = {
  contactId: string;
  /** null takes the next planned interview of the contact (in a report the latest held), else the latest, else none. */
  interviewId: string | null;
  choices: PacketChoices;
  now: string;
  timeZone: string;
};

/**
 * Gathers what a packet is about; a blank copy gets a subject out of which everybody's data is gone.
 * Throws not_found for an unknown contact or interview, invalid_input when the two do not belong together.
 */
export function packetSubject(notebook: Notebook, options: SubjectOptions): PacketSubject {
  const { contactId, interviewId, choices, now, timeZone } = options;
  const contact = notebook.contacts[contactId];
  if (contact === undefined) throw new NotebookError('not_found', 'There is no such person.');
  const interview = interviewForPacket(notebook, contactId, interviewId, now, choices.variant);
  const people = peopleOf(notebook, contact, interview);
  const subject = { source: notebook, people, interview, choices, now, timeZone };
  return choices.variant === 'blank' ? blankSubject(subject, notebook.bankQuestions) : subject;
}

/** Names of everybody a packet is about; [] in a blank copy. */
export function namesOf({ people }: PacketSubject): string[] {
  return people.map(({ displayName }) => displayName);
}

/** The contact first, then who else takes part, as the interview lists them. */
function peopleOf(notebook: Notebook, contact: Contact, interview: Interview | null): Contact[] {
  const others = (interview?.contactIds ?? [])
    .filter((contactId) => contactId !== contact.contactId)
    .flatMap((contactId) => notebook.contacts[contactId] ?? []);
  return [contact, ...others];
}
