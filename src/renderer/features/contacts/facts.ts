import type { Contact } from '../../../core/contacts/model.ts';

/** A row of facts that is shown once it has something in it or was asked for. */
export type FactRow =
  | 'fullName'
  | 'field'
  | 'emails'
  | 'phones'
  | 'links'
  | 'location'
  | 'postalAddress'
  | 'timeZone'
  | 'source'
  | 'met'
  | 'tags'
  | 'commonGround'
  | 'interest'
  | 'skillsToMention';

/** What it takes to show one row of facts. */
export type FactProps = {
  contact: Contact;
  row: FactRow;
  label: string;
  /** Grows each time the row is asked for; 0 means it was not. */
  askedCount: number;
};

/** Every row of facts, in the order shown, with what it is called. */
export const factRows: readonly { id: FactRow; label: string; add: string }[] = [
  { id: 'fullName', label: 'Full name', add: 'Name in parts' },
  { id: 'field', label: 'Field of work', add: 'Field of work' },
  { id: 'emails', label: 'E-mail', add: 'E-mail' },
  { id: 'phones', label: 'Phone', add: 'Phone' },
  { id: 'links', label: 'Link', add: 'Link' },
  { id: 'location', label: 'Location', add: 'Location' },
  { id: 'postalAddress', label: 'Address', add: 'Postal address' },
  { id: 'timeZone', label: 'Time zone', add: 'Time zone' },
  { id: 'source', label: 'How I know them', add: 'How I know them' },
  { id: 'met', label: 'Met', add: 'Where and when we met' },
  { id: 'tags', label: 'Tags', add: 'Tags' },
  { id: 'commonGround', label: 'Common ground', add: 'Common ground' },
  { id: 'interest', label: 'Interest', add: 'An interest of theirs' },
  { id: 'skillsToMention', label: 'Skills to mention', add: 'Skills to mention' },
];

/** The rows every person has, filled in or not. */
export const everydayRows: readonly FactRow[] = ['emails', 'phones', 'source'];

/** The parts a name is made of, in order, with their names. */
export const nameParts = [
  ['namePrefix', 'Prefix'],
  ['givenName', 'Given name'],
  ['middleName', 'Middle name'],
  ['familyName', 'Family name'],
  ['nameSuffix', 'Suffix'],
] as const;

/** Whether a row of facts holds anything. */
export function isFilled(contact: Contact, row: FactRow): boolean {
  switch (row) {
    case 'fullName':
      return nameParts.some(([part]) => contact[part] !== '');
    case 'source':
      return contact.source !== null || contact.sourceDetail !== '';
    case 'met':
      return contact.metWhere !== '' || contact.metOn !== null;
    default:
      return contact[row].length > 0;
  }
}
