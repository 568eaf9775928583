import type { Notebook } from '../notebook/schema.ts';
import type { Contact } from './model.ts';
import { digitsOf, reachKey } from './reachKey.ts';
import { foldText } from './searchText.ts';

/** What more people than this share, such as the number of a switchboard, says nothing about who they are. */
const sharedLimit = 5;

/** A phone number of fewer digits is an extension, which every house has. */
const fewestDigits = 6;

/**
 * Who is probably the same person as one, as ids, each once: an e-mail address, a phone number or a name is the same, the
 * words of a name in any order. Who shares the name stands first. Archived people are looked at, too.
 */
export function likelyDoubles(
  { contacts }: Pick<Notebook, 'contacts'>,
  contactId: string,
): string[] {
  const contact = contacts[contactId];
  if (contact === undefined) return [];
  const others = Object.values(contacts).filter((other) => other.contactId !== contactId);
  const groups = [
    sameName(contact, others),
    ...sharing(contact, others, emailKeys),
    ...sharing(contact, others, phoneKeys),
  ];
  return [...new Set(groups.filter((ids) => ids.length < sharedLimit).flat())];
}

function sameName({ displayName }: Contact, others: readonly Contact[]): string[] {
  const words = nameWords(displayName);
  const [longest = ''] = words.split(' ').sort((one, other) => other.length - one.length);
  if (longest === '') return [];
  // Most names hold no such word, and need not be taken apart: there may be 20,000.
  const alike = others.filter((other) => foldText(other.displayName).includes(longest));
  return idsOf(alike.filter((other) => nameWords(other.displayName) === words));
}

/** For each key of a person those who have it, too. */
function sharing(
  contact: Contact,
  others: readonly Contact[],
  keysOf: (contact: Contact) => readonly string[],
): string[][] {
  const having = new Map(keysOf(contact).map((key) => [key, new Set<Contact>()]));
  if (having.size === 0) return [];
  for (const other of others) {
    for (const key of keysOf(other)) having.get(key)?.add(other);
  }
  return [...having.values()].map((found) => idsOf([...found]));
}

function idsOf(contacts: readonly Contact[]): string[] {
  return contacts.map(({ contactId }) => contactId);
}

function emailKeys({ emails }: Contact): string[] {
  return emails.map(({ value }) => reachKey('emails', value));
}

function phoneKeys({ phones }: Contact): string[] {
  return phones
    .map(({ value }) => digitsOf(reachKey('phones', value)))
    .filter((digits) => digits.length >= fewestDigits);
}

/** The words of a name in the order of their letters; '' when it has none. */
function nameWords(name: string): string {
  return (foldText(name).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}
