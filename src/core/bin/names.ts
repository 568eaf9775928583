import { dayOf, formatDay } from '../dates.ts';
import type { Interview } from '../interviews/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { Referral } from '../referrals/model.ts';
import type { BinKind, BinRecords } from './model.ts';

/** Longest name an entry of the bin gets, in UTF-16 code units. */
const maxNameLength = 200;

type People = Pick<Notebook, 'contacts'>;

/** What a person recognises removed records by, on one line; `notebook` is what stays. */
export function binName(notebook: People, kind: BinKind, records: BinRecords): string {
  const people = { contacts: { ...notebook.contacts, ...records.contacts } };
  return oneLine(nameOf(people, kind, records)) || 'Without a name';
}

/** An interview as it is spoken of, such as "Interview with Cy Park, Mon 4 May 2026". */
export function interviewName(notebook: People, interview: Interview): string {
  const names = interview.contactIds.map((contactId) => personName(notebook, contactId));
  const who = `Interview with ${listNames(names)}`;
  if (interview.startsAt === null) return who;
  return `${who}, ${formatDay(dayOf(interview.startsAt, interview.timeZone))}`;
}

/** A referral as it is spoken of, such as "Ana Lind named Bo Ek". */
export function referralName(notebook: People, referral: Referral): string {
  const { fromContactId, toContactId, toName } = referral;
  const to = toContactId === null ? toName : personName(notebook, toContactId);
  return `${personName(notebook, fromContactId)} named ${to}`;
}

/** The name of a person, or words for somebody who is not there any more. */
export function personName({ contacts }: People, contactId: string): string {
  const contact = Object.hasOwn(contacts, contactId) ? contacts[contactId] : undefined;
  return contact?.displayName ?? 'somebody';
}

/** Names as they are read out: "Ana, Bo and Cy". */
export function listNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A text on one line, shortened with an ellipsis when it is long. */
export function oneLine(text: string, maxLength = maxNameLength): string {
  // Only the beginning is looked at: the text of a question may be a million characters long.
  const line = text
    .trimStart()
    .slice(0, maxLength * 2)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= maxLength) return line;
  // Whole characters, so that half of an emoji is not left at the end.
  return `${line.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function nameOf(people: People, kind: BinKind, records: BinRecords): string {
  switch (kind) {
    case 'person':
      return first(records.contacts)?.displayName ?? '';
    case 'interview':
      return named(first(records.interviews), (interview) => interviewName(people, interview));
    case 'question':
      return first(records.plannedQuestions)?.question.text ?? '';
    case 'bank_question':
      return first(records.bankQuestions)?.text ?? '';
    case 'question_set':
      return first(records.questionSets)?.name ?? '';
    case 'referral':
      return named(first(records.referrals), (referral) => referralName(people, referral));
    case 'follow_up':
      return first(records.followUps)?.text ?? '';
    case 'promise':
      return first(records.promises)?.text ?? '';
  }
}

function first<T>(records: Record<string, T>): T | undefined {
  return Object.values(records)[0];
}

function named<T>(record: T | undefined, name: (record: T) => string): string {
  return record === undefined ? '' : name(record);
}
