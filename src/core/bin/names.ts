import { dayOf, formatDay } from '../dates.ts';
import type { Interview } from '../interviews/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { Referral } from '../referrals/model.ts';
import type { BinKind, BinRecords } from './model.ts';

/** Longest name an entry of the bin gets, in UTF-16 code units. */
const maxNameLength = 200;

/** Says the name of a person by id. */
export type PersonName = (contactId: string) => string;

/** What a person recognises removed records by, on one line; `notebook` is what stays. */
export function binName(
  notebook: Pick<Notebook, 'contacts' | 'bin'>,
  kind: BinKind,
  records: BinRecords,
): string {
  const inBin = Object.values(notebook.bin).map((entry) => entry.records.contacts);
  const nameOf = personNames(records.contacts, notebook.contacts, ...inBin);
  return oneLine(wholeName(nameOf, kind, records)) || 'Without a name';
}

/** An interview as it is spoken of, such as "Interview with Cy Park, Mon 4 May 2026". */
function interviewName(nameOf: PersonName, interview: Interview): string {
  const who = `Interview with ${listNames(interview.contactIds.map(nameOf))}`;
  if (interview.startsAt === null) return who;
  return `${who}, ${formatDay(dayOf(interview.startsAt, interview.timeZone))}`;
}

/** A referral as it is spoken of, such as "Ana Lind named Bo Ek". */
export function referralName(nameOf: PersonName, referral: Referral): string {
  const { fromContactId, toContactId, toName } = referral;
  const to = toContactId === null ? toName : nameOf(toContactId);
  return `${nameOf(fromContactId)} named ${to}`;
}

/** Looks names up in several places in turn; who is in none of them is "somebody". */
export function personNames(...places: readonly Notebook['contacts'][]): PersonName {
  return (contactId) => {
    const found = places.find((contacts) => Object.hasOwn(contacts, contactId));
    return found?.[contactId]?.displayName ?? 'somebody';
  };
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

function wholeName(nameOf: PersonName, kind: BinKind, records: BinRecords): string {
  switch (kind) {
    case 'person':
      return first(records.contacts)?.displayName ?? '';
    case 'interview':
      return named(first(records.interviews), (interview) => interviewName(nameOf, interview));
    case 'question':
      return first(records.plannedQuestions)?.question.text ?? '';
    case 'bank_question':
      return first(records.bankQuestions)?.text ?? '';
    case 'question_set':
      return first(records.questionSets)?.name ?? '';
    case 'referral':
      return named(first(records.referrals), (referral) => referralName(nameOf, referral));
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
