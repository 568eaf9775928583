import type { Notebook } from '../notebook/schema.ts';
import type { Contact, Stage } from './model.ts';
import { restsSince } from './restsSince.ts';
import { foldText } from './searchText.ts';
import { deriveStage } from './stage.ts';

/** Somebody who could be tried instead of a person, and what makes them fit, such as "also at the city library". */
export type PersonThere = { contact: Contact; why: string; stage: Stage };

type ThereSource = Pick<Notebook, 'contacts' | 'interviews' | 'followUps' | 'holidays'>;

/**
 * Who could be tried instead of a person who does not answer: others of the same organisation, then of the same field
 * or role; people I mean to talk to before the pool, those I never asked before the others, then by name. Who declined,
 * does not answer or is put away is left out.
 */
export function whoElseThere(
  notebook: ThereSource,
  contactId: string,
  today: string,
): PersonThere[] {
  const own = notebook.contacts[contactId];
  if (own === undefined) return [];
  return Object.values(notebook.contacts)
    .filter((contact) => contact.contactId !== contactId && contact.archivedAt === null)
    .flatMap((contact) => {
      const why = whatIsShared(own, contact);
      return why === '' ? [] : [{ contact, why, stage: deriveStage(notebook, contact, today) }];
    })
    .filter(
      ({ contact, stage }) => canBeTried(stage) && restsSince(notebook, contact, today) === null,
    )
    .sort(
      (one, other) =>
        Number(isThere(own, other.contact)) - Number(isThere(own, one.contact)) ||
        one.contact.standing.localeCompare(other.contact.standing) ||
        Number(isFresh(other)) - Number(isFresh(one)) ||
        one.contact.displayName.localeCompare(other.contact.displayName, 'en') ||
        one.contact.contactId.localeCompare(other.contact.contactId),
    );
}

/** Whether a person was never asked so far. */
export function isFresh({ stage }: Pick<PersonThere, 'stage'>): boolean {
  return stage === 'identified';
}

function canBeTried(stage: Stage): boolean {
  return stage !== 'declined' && stage !== 'no_answer';
}

function isThere(own: Contact, other: Contact): boolean {
  return shares(own, other, 'organisation');
}

function whatIsShared(own: Contact, other: Contact): string {
  return [
    isThere(own, other) ? `also at ${other.organisation.trim()}` : '',
    shares(own, other, 'role') ? `also ${other.role.trim()}` : '',
    shares(own, other, 'field') ? `also in ${other.field.trim()}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function shares(own: Contact, other: Contact, field: 'organisation' | 'role' | 'field'): boolean {
  const word = folded(own)[field];
  return word !== '' && word === folded(other)[field];
}

type Folded = Pick<Contact, 'organisation' | 'role' | 'field'>;

// Contacts are replaced, never changed, once they are in a notebook: a new object is folded anew.
const known = new WeakMap<Contact, Folded>();

function folded(contact: Contact): Folded {
  const made = known.get(contact);
  if (made !== undefined) return made;
  const fold = (text: string) => foldText(text).trim();
  const { organisation, role, field } = contact;
  const words = { organisation: fold(organisation), role: fold(role), field: fold(field) };
  known.set(contact, words);
  return words;
}
