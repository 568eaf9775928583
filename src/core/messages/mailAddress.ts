import type { Contact } from '../contacts/model.ts';
import { safeLine } from '../safeText.ts';

// A dot-atom on both sides (RFC 5322, 3.4.1) with the letters of all scripts (RFC 6531). Quoted local parts and numbers in
// brackets are left out: nobody has them, and what they may hold is what an attack needs.
const atext = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?';
const addressPattern = new RegExp(`^${atext}(?:\\.${atext})*@${label}(?:\\.${label})*$`, 'u');

/** The longest address mail takes, in characters. Source: RFC 5321, 4.5.3.1.3. */
const longestAddress = 254;

/**
 * The one mail address a text gives, or null: the text itself, or what stands in angle brackets behind a name.
 * Two addresses are none, because it is not known which one is meant.
 */
export function mailAddressIn(text: string): string | null {
  const line = safeLine(text).replace(/^mailto:/i, '');
  const address = /^[^<>]*<([^<>]*)>$/.exec(line)?.[1] ?? line;
  const isAddress = address.length <= longestAddress && addressPattern.test(address);
  return isAddress ? address.normalize('NFC') : null;
}

/** Where mail to a person goes: the first of their e-mails that is a mail address; null when none is. */
export function mailAddressOf({ emails }: Pick<Contact, 'emails'>): string | null {
  for (const { value } of emails) {
    const address = mailAddressIn(value);
    if (address !== null) return address;
  }
  return null;
}
