import { letterKindWords } from '../letters/letterKindWords.ts';
import type { Message } from '../messages/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import { channelWords } from '../words.ts';
import type { AgendaRow } from './agendaRow.ts';

type NameSource = Pick<Notebook, 'contacts'>;

/** The people a row of the agenda is about, in order. */
export function peopleOfRow(row: AgendaRow): string[] {
  switch (row.kind) {
    case 'interview':
    case 'was_it_held':
      return row.interview.contactIds;
    case 'was_it_sent':
    case 'keep_in_touch':
      return [row.contact.contactId];
    case 'promise':
      return [row.promise.contactId];
    case 'check_back':
      return [row.checkBack.referral.fromContactId];
    case 'type_up':
    case 'thank_you':
    case 'follow_up':
      return [row.followUp.contactId];
  }
}

/** What a row of the agenda says, as one line that stands for itself; without the clock of a thank-you. */
export function rowWords(notebook: NameSource, row: AgendaRow): string {
  const names = namesOf(notebook, peopleOfRow(row));
  switch (row.kind) {
    case 'interview':
      return `Talk with ${names}`;
    case 'was_it_held':
      return `Was the talk with ${names} held?`;
    case 'was_it_sent':
      return `Was the ${messageWord(row.message)} to ${names} sent?`;
    case 'thank_you':
      return `Thank ${names}`;
    case 'promise':
      return row.promise.text;
    case 'check_back':
      return row.checkBack.text;
    case 'keep_in_touch':
      return row.followUp?.text ?? `Get in touch with ${names}`;
    case 'type_up':
    case 'follow_up':
      return row.followUp.text;
  }
}

function namesOf({ contacts }: NameSource, contactIds: readonly string[]): string {
  return contactIds.map((id) => contacts[id]?.displayName ?? 'somebody removed').join(', ');
}

function messageWord({ letterKind, channel }: Message): string {
  const words = letterKind === null ? channelWords[channel] : letterKindWords[letterKind].name;
  return words.toLowerCase();
}
