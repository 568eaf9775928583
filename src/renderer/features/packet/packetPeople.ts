import type { Contact } from '../../../core/contacts/model.ts';
import { matchesSearch, searchWords } from '../../../core/contacts/searchText.ts';
import { addMinutes } from '../../../core/dates.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';

/** The most packets one document can hold. */
export const mostPackets = 1_000;

// A call without a length still goes on for a while after its start.
const shortestMinutes = 60;

/** The next interview of everybody who has one ahead, dated before undated; reads each interview once. */
export function interviewsAhead(
  interviews: Notebook['interviews'],
  now: string,
): Map<string, Interview> {
  const ahead = Object.values(interviews)
    .filter((interview) => interview.status === 'planned' && !isOver(interview, now))
    .sort((a, b) => (startKey(a) < startKey(b) ? -1 : 1));
  const next = new Map<string, Interview>();
  for (const interview of ahead) {
    for (const contactId of interview.contactIds) {
      if (!next.has(contactId)) next.set(contactId, interview);
    }
  }
  return next;
}

/** People in the order their packets are wanted: those with an interview ahead as they come up, then by name. */
export function inPrintOrder(
  people: readonly Contact[],
  ahead: ReadonlyMap<string, Interview>,
): Contact[] {
  const startOf = ({ contactId }: Contact) => {
    const interview = ahead.get(contactId);
    return interview ? startKey(interview) : '~~';
  };
  const byName = new Intl.Collator('en');
  return people
    .map((contact) => ({ contact, start: startOf(contact) }))
    .sort((a, b) =>
      a.start === b.start
        ? byName.compare(a.contact.displayName, b.contact.displayName)
        : a.start < b.start
          ? -1
          : 1,
    )
    .map(({ contact }) => contact);
}

/**
 * The people to tick among: the active ones and whoever is ticked; the pool, too, once something is searched for.
 * Archived people are found only while they are ticked.
 */
export function peopleToTick(
  contacts: Notebook['contacts'],
  ticked: ReadonlySet<string>,
  query: string,
): Contact[] {
  const words = searchWords(query);
  return Object.values(contacts).filter((contact) => {
    const isOffered =
      contact.archivedAt === null && (words.length > 0 || contact.standing === 'active');
    return (isOffered || ticked.has(contact.contactId)) && matchesSearch(contact, words);
  });
}

function isOver({ startsAt, lengthMinutes }: Interview, now: string): boolean {
  return startsAt !== null && addMinutes(startsAt, Math.max(lengthMinutes, shortestMinutes)) < now;
}

// Instants begin with a digit, so that what has no date comes after them.
function startKey({ startsAt }: Interview): string {
  return startsAt ?? '~';
}
