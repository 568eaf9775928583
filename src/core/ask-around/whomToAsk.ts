import { type ContactListSource, contactsWithStage } from '../contacts/listContacts.ts';
import { type Contact, type Source, type Stage, sources } from '../contacts/model.ts';
import { dayOf, formatShortDay } from '../dates.ts';
import { interviewsOfContact } from '../interviews/interviewsOfContact.ts';
import type { Notebook } from '../notebook/schema.ts';
import { sourceWords } from '../words.ts';

/** A person I could ask for names, and why them, such as "Former co-worker". */
export type PersonToAsk = { contact: Contact; reason: string };

/** The sources of people I know by myself, nearest first. */
const nearSources: readonly Source[] = [
  'friend',
  'relative',
  'alumni',
  'present_coworker',
  'former_coworker',
  'supervisor',
  'professional_organisation',
];

/**
 * The active people I could ask for names and never did, and who gave none: those I know by myself, nearest first, then
 * those I talked to. Who declined or did not answer is left out.
 */
export function whomToAsk(
  notebook: ContactListSource & Pick<Notebook, 'referrals'>,
  today: string,
): PersonToAsk[] {
  const referrals = Object.values(notebook.referrals);
  const givers = new Set(referrals.map(({ fromContactId }) => fromContactId));
  return contactsWithStage(notebook, today)
    .filter(({ contact }) => isFree(contact) && !givers.has(contact.contactId))
    .flatMap(({ contact, stage }) => {
      const near = nearness(contact, stage);
      return near === null ? [] : [{ contact, near, reason: reasonOf(notebook, contact) }];
    })
    .sort(
      (one, other) =>
        one.near - other.near ||
        alphabet.compare(one.contact.displayName, other.contact.displayName),
    )
    .map(({ contact, reason }) => ({ contact, reason }));
}

const alphabet = new Intl.Collator('en');

function isFree({ standing, archivedAt, asks }: Contact): boolean {
  return standing === 'active' && archivedAt === null && asks.length === 0;
}

/** The smaller the nearer; null for who is not to be asked. */
function nearness({ source }: Contact, stage: Stage): number | null {
  if (stage === 'declined' || stage === 'no_answer') return null;
  const place = source === null ? -1 : nearSources.indexOf(source);
  if (place >= 0) return place;
  return stage === 'talked' || stage === 'thanked' || stage === 'in_touch' ? sources.length : null;
}

function reasonOf({ interviews }: Pick<Notebook, 'interviews'>, contact: Contact): string {
  const { source, contactId } = contact;
  if (source !== null && nearSources.includes(source)) return sourceWords[source];
  const days = interviewsOfContact(interviews, contactId).flatMap(
    ({ status, endedAt, timeZone }) =>
      status === 'done' && endedAt !== null ? [dayOf(endedAt, timeZone)] : [],
  );
  const last = days.sort().at(-1);
  return last === undefined ? 'You talked' : `You talked on ${formatShortDay(last)}`;
}
