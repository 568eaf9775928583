import type { Contact } from './model.ts';

const marks = /\p{M}+/gu;
// Most text is ASCII, which has no marks and no compatibility forms.
const isPlain = /^[\0-\x7f]*$/;

/** Makes text comparable: compatibility forms, case and marks gone, so that "renee" finds "Renée". */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return isPlain.test(lower) ? lower : lower.normalize('NFKD').replace(marks, '');
}

/** Splits what was typed into a search box into folded words; [] when nothing was typed. */
export function searchWords(query: string): string[] {
  return foldText(query).split(/\s+/).filter(Boolean);
}

// Contacts are replaced, never changed, once they are in a notebook: a new object is folded anew.
const folded = new WeakMap<Contact, string>();

/** All words of a contact a search looks at, folded; private notes included, they are one's own. */
function contactSearchText(contact: Contact): string {
  const known = folded.get(contact);
  if (known !== undefined) return known;
  const reaches = [...contact.emails, ...contact.phones, ...contact.links];
  // Line breaks between the fields, so that a search never matches across two of them.
  const text = foldText(
    [
      contact.displayName,
      contact.namePrefix,
      contact.givenName,
      contact.middleName,
      contact.familyName,
      contact.nameSuffix,
      contact.role,
      contact.organisation,
      contact.field,
      contact.location,
      contact.sourceDetail,
      contact.metWhere,
      contact.commonGround,
      contact.skillsToMention,
      contact.researchNotes,
      contact.privateNotes,
      ...contact.tags,
      ...reaches.flatMap(({ label, value }) => [label, value]),
    ].join('\n'),
  );
  folded.set(contact, text);
  return text;
}

/** Whether every word occurs somewhere in the contact; no words match everybody. */
export function matchesSearch(contact: Contact, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = contactSearchText(contact);
  return words.every((word) => text.includes(word));
}
