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
  return thoseAlike(notebook, own)
    .map((one) => ({ ...one, stage: deriveStage(notebook, one.contact, today) }))
    .filter(({ contact, stage }) => canBeTried(notebook, contact, stage, today))
    .sort(
      (one, other) =>
        byPlace(one, other) || Number(isFresh(other)) - Number(isFresh(one)) || byName(one, other),
    )
    .map(({ contact, stage }) => ({ contact, why: whatIsShared(own, contact), stage }));
}

/**
 * The first of {@link whoElseThere} whom I never asked, at most so many. Quicker, because the stage of few has to be
 * known: thousands may work in one field, and a list asks this of many people at once.
 */
export function freshThere(
  notebook: ThereSource,
  contactId: string,
  today: string,
  most: number,
): Contact[] {
  const own = notebook.contacts[contactId];
  if (own === undefined) return [];
  const first: Alike[] = [];
  for (const one of thoseAlike(notebook, own)) {
    const place = first.findIndex((other) => (byPlace(one, other) || byName(one, other)) < 0);
    if (place < 0 && first.length >= most) continue;
    const stage = deriveStage(notebook, one.contact, today);
    if (!isFresh({ stage }) || !canBeTried(notebook, one.contact, stage, today)) continue;
    first.splice(place < 0 ? first.length : place, 0, one);
    first.length = Math.min(first.length, most);
  }
  return first.map(({ contact }) => contact);
}

/** Whether a person was never asked so far. */
function isFresh({ stage }: Pick<PersonThere, 'stage'>): boolean {
  return stage === 'identified';
}

type Alike = { contact: Contact; isThere: boolean };

/** Everybody who shares something with a person, in no order. */
function thoseAlike({ contacts }: ThereSource, own: Contact): Alike[] {
  const words = wordsOf(own);
  const people = peopleByWord(contacts);
  const sharing = new Set(shared.flatMap((kind) => people[kind].get(words[kind]) ?? []));
  return [...sharing]
    .filter(({ contactId, archivedAt }) => contactId !== own.contactId && archivedAt === null)
    .map((contact) => {
      return { contact, isThere: isSame(words.organisation, wordsOf(contact).organisation) };
    });
}

function byPlace(one: Alike, other: Alike): number {
  return (
    Number(other.isThere) - Number(one.isThere) ||
    Number(one.contact.standing === 'pool') - Number(other.contact.standing === 'pool')
  );
}

const alphabet = new Intl.Collator('en');

function byName({ contact: one }: Alike, { contact: other }: Alike): number {
  return (
    alphabet.compare(one.displayName, other.displayName) ||
    one.contactId.localeCompare(other.contactId)
  );
}

function canBeTried(notebook: ThereSource, contact: Contact, stage: Stage, today: string): boolean {
  if (stage === 'declined' || stage === 'no_answer') return false;
  return restsSince(notebook, contact, today) === null;
}

function whatIsShared(own: Contact, other: Contact): string {
  const [words, theirs] = [wordsOf(own), wordsOf(other)];
  return [
    isSame(words.organisation, theirs.organisation) ? `also at ${other.organisation.trim()}` : '',
    isSame(words.role, theirs.role) ? `also ${other.role.trim()}` : '',
    isSame(words.field, theirs.field) ? `also in ${other.field.trim()}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function isSame(word: string, other: string): boolean {
  return word !== '' && word === other;
}

const shared = ['organisation', 'role', 'field'] as const;
type Shared = (typeof shared)[number];

// A notebook is a value that never changes, so what was sorted out of it once stays true; Today asks for many people.
const sorted = new WeakMap<object, Record<Shared, ReadonlyMap<string, readonly Contact[]>>>();

/** The people of each word they could share; who has none shares nothing. */
function peopleByWord(contacts: Notebook['contacts']) {
  const known = sorted.get(contacts);
  if (known !== undefined) return known;
  const people = {
    organisation: new Map<string, Contact[]>(),
    role: new Map<string, Contact[]>(),
    field: new Map<string, Contact[]>(),
  };
  for (const contact of Object.values(contacts)) {
    const words = wordsOf(contact);
    for (const kind of shared) {
      const alike = people[kind].get(words[kind]);
      if (alike) alike.push(contact);
      else if (words[kind] !== '') people[kind].set(words[kind], [contact]);
    }
  }
  sorted.set(contacts, people);
  return people;
}

// A contact is a value that never changes, so its folded words stay true.
const folded = new WeakMap<Contact, Record<Shared, string>>();

function wordsOf(contact: Contact): Record<Shared, string> {
  const known = folded.get(contact);
  if (known !== undefined) return known;
  const { organisation, role, field } = contact;
  const words = { organisation: fold(organisation), role: fold(role), field: fold(field) };
  folded.set(contact, words);
  return words;
}

const fold = (text: string) => foldText(text).trim();
