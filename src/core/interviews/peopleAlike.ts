import type { Contact } from '../contacts/model.ts';
import { foldText } from '../contacts/searchText.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { Interview } from './model.ts';

/** Somebody a question could be asked of instead, and what makes them alike, such as "also at the city library". */
export type PersonAlike = { contact: Contact; why: string };

/**
 * People outside of an interview who have the same role or organisation as somebody in it; both before one,
 * people I mean to talk to before the pool, then by name. Archived people stay out.
 */
export function peopleAlike(
  { contacts }: Pick<Notebook, 'contacts'>,
  { contactIds }: Pick<Interview, 'contactIds'>,
): PersonAlike[] {
  const own = contactIds.flatMap((id) => contacts[id] ?? []);
  const roles = new Set(own.map(({ role }) => fold(role)).filter(Boolean));
  const places = new Set(own.map(({ organisation }) => fold(organisation)).filter(Boolean));
  return Object.values(contacts)
    .filter(({ contactId, archivedAt }) => archivedAt === null && !contactIds.includes(contactId))
    .map((contact) => ({
      contact,
      isRole: roles.has(fold(contact.role)),
      isPlace: places.has(fold(contact.organisation)),
    }))
    .filter(({ isRole, isPlace }) => isRole || isPlace)
    .toSorted(
      (one, other) =>
        Number(other.isRole && other.isPlace) - Number(one.isRole && one.isPlace) ||
        one.contact.standing.localeCompare(other.contact.standing) ||
        one.contact.displayName.localeCompare(other.contact.displayName),
    )
    .map(({ contact, isRole, isPlace }) => ({
      contact,
      why: [
        isRole ? `also ${contact.role.trim()}` : '',
        isPlace ? `also at ${contact.organisation.trim()}` : '',
      ]
        .filter(Boolean)
        .join(', '),
    }));
}

const fold = (text: string) => foldText(text).trim();
