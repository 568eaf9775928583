import type { Notebook } from '../notebook/schema.ts';
import type { Contact } from './model.ts';
import { digitsOf, reachKey } from './reachKey.ts';
import { foldText } from './searchText.ts';

/** What more people than this share, such as the number of a switchboard, says nothing about who they are. */
const sharedLimit = 5;

/** A phone number of fewer digits is an extension, which every house has. */
const fewestDigits = 6;

/**
 * Pairs of people who are probably one, as ids: an e-mail address, a phone number or a name is the same, the words of
 * a name in any order. Each pair is there once. Archived people are looked at, too.
 */
export function likelyDoubles({ contacts }: Pick<Notebook, 'contacts'>): [string, string][] {
  const sharing = new Map<string, string[]>();
  for (const contact of Object.values(contacts)) {
    for (const key of keysOf(contact)) {
      const others = sharing.get(key);
      if (others === undefined) sharing.set(key, [contact.contactId]);
      else others.push(contact.contactId);
    }
  }
  const pairs = new Map<string, [string, string]>();
  for (const contactIds of sharing.values()) {
    if (contactIds.length > sharedLimit) continue;
    contactIds.forEach((one, index) => {
      for (const other of contactIds.slice(index + 1)) pairs.set(`${one} ${other}`, [one, other]);
    });
  }
  return [...pairs.values()];
}

/** Who is probably the same person as one, of all the pairs there are. */
export function doublesOf(
  pairs: readonly (readonly [string, string])[],
  contactId: string,
): string[] {
  return pairs.flatMap(([one, other]) => {
    if (one === contactId) return other;
    return other === contactId ? one : [];
  });
}

// Contacts are replaced, never changed, once they are in a notebook: a new object is looked at anew.
const known = new WeakMap<Contact, readonly string[]>();

/** What doubles of a person would share with them; each once. */
function keysOf(contact: Contact): readonly string[] {
  const before = known.get(contact);
  if (before !== undefined) return before;
  const keys = new Set<string>();
  const name = foldText(contact.displayName).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (name.length > 0) keys.add(`name ${name.sort().join(' ')}`);
  for (const { value } of contact.emails) keys.add(`email ${reachKey('emails', value)}`);
  for (const { value } of contact.phones) {
    const digits = digitsOf(reachKey('phones', value));
    if (digits.length >= fewestDigits) keys.add(`phone ${digits}`);
  }
  const once = [...keys];
  known.set(contact, once);
  return once;
}
