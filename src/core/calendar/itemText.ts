import type { Contact } from '../contacts/model.ts';
import type { Interview } from '../interviews/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import { referrerSentence } from '../packet/referralLines.ts';
import { listNames } from '../packet/wording.ts';
import { modeWords, placeWords } from '../words.ts';
import type { CalendarChoice } from './model.ts';

/** What of the notes about people is said in a calendar. */
export type NoteChoice = Pick<CalendarChoice, 'withResearchNotes' | 'withPrivateNotes'>;

/** Whom a talk is with and how, such as "Talk with Bo Chen (phone)". */
export function talkTitle(
  { kind, mode, status }: Interview,
  people: readonly Pick<Contact, 'displayName'>[],
): string {
  const what = kind === 'job' ? 'Job interview' : 'Talk';
  const names = listNames(people.map(({ displayName }) => displayName));
  const title = `${what} with ${names} (${modeWords[mode].toLowerCase()})`;
  // Not every calendar shows that something is cancelled.
  return status === 'cancelled' ? `Cancelled: ${title}` : title;
}

/** What is to be done, with the name of whom it is about when the words hold neither the first nor the last part of it. */
export function toDoTitle(text: string, { displayName }: Pick<Contact, 'displayName'>): string {
  const names = wordsOf(displayName);
  const words = new Set(wordsOf(text));
  const isNamed =
    text.includes(displayName) ||
    [names.at(0), names.at(-1)].some((name) => name !== undefined && words.has(name));
  return isNamed ? text : `${text} (${displayName})`;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
}

/** Who, where, what I want to know, and who gave me the name where that may be said without a limit. */
export function talkDescription(
  notebook: Pick<Notebook, 'contacts' | 'referrals'>,
  { mode, place, objective }: Interview,
  people: readonly Contact[],
  choice: NoteChoice,
): string {
  const sayings = people.map((contact) =>
    labelled(
      people.length > 1 ? `I may say to ${contact.displayName}` : 'I may say',
      referrerSentence(notebook, contact.contactId),
    ),
  );
  const facts = [
    ...people.map(whoLine),
    labelled(placeWords[mode], place),
    labelled('What I want to know', objective),
    ...sayings,
  ];
  return paragraphs([lines(facts), ...people.map((contact) => notesOf(contact, choice))]);
}

/** Whom something to do is about. */
export function toDoDescription(contact: Contact, choice: NoteChoice): string {
  return paragraphs([whoLine(contact), notesOf(contact, choice)]);
}

function whoLine({ displayName, role, organisation }: Contact): string {
  const parts = [displayName, role, organisation].map((part) => part.trim());
  return `Who: ${parts.filter((part) => part !== '').join(', ')}`;
}

function notesOf(contact: Contact, choice: NoteChoice): string {
  const { displayName, researchNotes, privateNotes } = contact;
  return paragraphs([
    choice.withResearchNotes
      ? labelled(`What I found out about ${displayName}`, researchNotes)
      : '',
    choice.withPrivateNotes ? labelled(`My private notes on ${displayName}`, privateNotes) : '',
  ]);
}

function labelled(label: string, text: string): string {
  return text.trim() === '' ? '' : `${label}: ${text.trim()}`;
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

function paragraphs(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}
