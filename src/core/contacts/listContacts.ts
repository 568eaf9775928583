import type { Notebook } from '../notebook/schema.ts';
import { type Contact, type Source, type Stage, stages } from './model.ts';
import { foldText, matchesSearch, searchWords } from './searchText.ts';
import { deriveStage, type StageSource } from './stage.ts';

/** What a list of people can be ordered by. */
export const contactSorts = ['name', 'organisation', 'stage', 'changed'] as const;

/** One of {@link contactSorts}. */
export type ContactSort = (typeof contactSorts)[number];

/** Which people a list shows; null and '' leave a question open. */
export type ContactFilter = {
  search: string;
  /** Archived people are in neither of the other two. */
  standing: Contact['standing'] | 'archived';
  stage: Stage | null;
  source: Source | null;
  tag: string | null;
};

/** One person of a list with the stage derived for them. */
export type ListedContact = { contact: Contact; stage: Stage };

/** The parts of a notebook a list of people is made from. */
export type ContactListSource = Pick<Notebook, 'contacts'> & StageSource;

/** Lists every person, or those of one standing, with their stage on a day, in no order. */
export function contactsWithStage(
  notebook: ContactListSource,
  today: string,
  standing: ContactFilter['standing'] | null = null,
): ListedContact[] {
  return Object.values(notebook.contacts)
    .filter((contact) => standing === null || standingOf(contact) === standing)
    .map((contact) => ({ contact, stage: deriveStage(notebook, contact, today) }));
}

/** The people of `listed` that a filter lets through, sorted; equal ones by name, then id. */
export function listContacts(
  listed: readonly ListedContact[],
  filter: ContactFilter,
  sort: ContactSort,
): ListedContact[] {
  const words = searchWords(filter.search);
  const found = listed.filter(
    ({ contact, stage }) =>
      standingOf(contact) === filter.standing &&
      (filter.stage === null || filter.stage === stage) &&
      (filter.source === null || filter.source === contact.source) &&
      (filter.tag === null || contact.tags.includes(filter.tag)) &&
      matchesSearch(contact, words),
  );
  return found
    .map((item) => ({ item, keys: sortKeys(item, sort) }))
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ item }) => item);
}

/** Where in the list a person is: among the active, in the pool, or put away. */
export function standingOf(contact: Contact): ContactFilter['standing'] {
  return contact.archivedAt === null ? contact.standing : 'archived';
}

/** Every tag in use, in order of the alphabet. */
export function tagsInUse(contacts: Notebook['contacts']): string[] {
  const tags = new Set(Object.values(contacts).flatMap((contact) => contact.tags));
  return [...tags].sort((a, b) => compareKeys([foldText(a), a], [foldText(b), b]));
}

type SortKey = string | number;

function sortKeys({ contact, stage }: ListedContact, sort: ContactSort): SortKey[] {
  const name = foldText(contact.displayName);
  const last = [name, contact.contactId];
  if (sort === 'organisation') {
    // Nobody's organisation last: a blank says "not known", not "before A".
    return [contact.organisation === '' ? 1 : 0, foldText(contact.organisation), ...last];
  }
  if (sort === 'stage') return [stages.indexOf(stage), ...last];
  if (sort === 'changed') return [-Date.parse(contact.updatedAt), ...last];
  return last;
}

function compareKeys(a: readonly SortKey[], b: readonly SortKey[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const [key, other] = [a[index] ?? '', b[index] ?? ''];
    if (key < other) return -1;
    if (key > other) return 1;
  }
  return 0;
}
