import { listNames } from '../../../core/bin/names.ts';
import type { MergeGroup } from '../../../core/contacts/mergedFields.ts';
import type { Contact } from '../../../core/contacts/model.ts';
import { formatDay } from '../../../core/dates.ts';
import { sourceWords } from '../../../core/words.ts';
import { joinWords } from '../../ui/joinWords.ts';
import { nameParts } from './facts.ts';

/** What the things are called in which two people can contradict each other. */
export const groupWords: Record<MergeGroup, string> = {
  displayName: 'Name',
  fullName: 'Full name',
  role: 'Role',
  organisation: 'Organisation',
  field: 'Field of work',
  location: 'Location',
  postalAddress: 'Address',
  timeZone: 'Time zone',
  source: 'How I know them',
  met: 'Met',
  commonGround: 'Common ground',
  interest: 'Interest',
};

/** What a person says in one of these things. */
export function sayGroup(contact: Contact, group: MergeGroup): string {
  switch (group) {
    case 'fullName':
      return nameParts
        .map(([part]) => contact[part])
        .filter(Boolean)
        .join(' ');
    case 'source':
      return joinWords(
        contact.source === null ? '' : sourceWords[contact.source],
        contact.sourceDetail,
      );
    case 'met':
      return joinWords(contact.metWhere, contact.metOn === null ? '' : formatDay(contact.metOn));
    default:
      return contact[group];
  }
}

/** What a person is told from others of the same name by. */
export function sayWho({
  displayName,
  role,
  organisation,
  emails,
  phones,
  archivedAt,
}: Contact): string {
  const reaches = [...emails, ...phones].slice(0, 2).map(({ value }) => value);
  const archived = archivedAt === null ? '' : 'Archived';
  return joinWords(displayName, role, organisation, ...reaches, archived);
}

/** What becomes of everything that hangs on the merged person, from {@link comesAlong}. */
export function sayComesAlong(counts: readonly string[], name: string): string {
  return counts.length === 0
    ? 'The other has no interviews, referrals, follow-ups or promises.'
    : `${listNames(counts)} will belong to ${name}.`;
}
