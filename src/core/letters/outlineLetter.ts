import type { Contact } from '../contacts/model.ts';
import { dayOf } from '../dates.ts';
import type { Message } from '../messages/model.ts';
import type { Me } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import type { PacketPaper } from '../packet/choices.ts';
import type { PacketProperties } from '../packet/outline.ts';
import { safeText } from '../safeText.ts';

/** A letter as data: the one source of the Word document. Texts are as the person typed them, lines in their order. */
export type LetterOutline = {
  properties: PacketProperties;
  paper: PacketPaper;
  /** The head of the page: my name, and how to reach me in one line; '' for what is not known. */
  sender: { name: string; details: string };
  /** Where the letter goes back to, in one line over the address; '' when not known. */
  returnLine: string;
  /** What is seen in the window of the envelope, one line each; the name is among them. */
  address: readonly string[];
  /** The day, in words. */
  date: string;
  /** '' for none. */
  subject: string;
  /** The text; a paragraph may have several lines. */
  paragraphs: readonly string[];
  /** How it ends, such as "With kind regards,", and what stands below the place to sign; null when it just ends. */
  closing: { greeting: string; signature: readonly string[] } | null;
};

/** What a letter is made for, and what its making may know. */
export type LetterOrder = Pick<CommandContext, 'now' | 'timeZone'> & { paper: PacketPaper };

/** Outlines a message as a letter: dated the day it was sent, or today while it is a draft. */
export function outlineLetter(
  me: Me,
  contact: Pick<Contact, 'displayName' | 'postalAddress'>,
  { subject, body, sentOn }: Pick<Message, 'subject' | 'body' | 'sentOn'>,
  { paper, now, timeZone }: LetterOrder,
): LetterOutline {
  const name = me.displayName.trim();
  const home = linesOf(me.postalAddress).filter((line) => !isSame(line, name));
  const title = subject.trim() || `Letter to ${contact.displayName.trim()}`;
  return {
    properties: { title, author: name, language: 'en', createdAt: now },
    paper,
    sender: { name, details: joined([...home, me.phone, me.email]) },
    returnLine: home.length === 0 ? '' : joined([name, ...home]),
    address: addressOf(contact),
    date: dateInWords(sentOn ?? dayOf(now, timeZone), paper),
    subject: subject.trim(),
    ...textOf(body, name),
  };
}

/** What is missing for a letter to arrive and be answered, one sentence each; it can be made all the same. */
export function letterRemarks(
  me: Pick<Me, 'displayName' | 'postalAddress'>,
  { displayName, postalAddress }: Pick<Contact, 'displayName' | 'postalAddress'>,
): string[] {
  const remarks = [
    linesOf(postalAddress).length === 0 &&
      `There is no postal address of ${displayName}; the window shows the name alone.`,
    me.displayName.trim() === '' && 'You have no name in Me; the letter has no head.',
    linesOf(me.postalAddress).length === 0 &&
      'You have no address in Me; the letter does not say where an answer goes.',
  ];
  return remarks.filter((remark) => remark !== false);
}

/** The address as it stands on the envelope; the name is put before it when it is not in it. */
function addressOf({ displayName, postalAddress }: Pick<Contact, 'displayName' | 'postalAddress'>) {
  const lines = linesOf(postalAddress);
  const name = displayName.trim();
  const isNamed = lines.some((line) => fold(line).includes(fold(name)));
  return isNamed ? lines : [name, ...lines];
}

/**
 * The text parted at empty lines. It ends with a closing when its last paragraph has my name on a line of its own, or is
 * one line that ends in a comma and thereby waits for a name.
 */
function textOf(body: string, name: string): Pick<LetterOutline, 'paragraphs' | 'closing'> {
  const paragraphs = safeText(body)
    .split(/\n[^\S\n]*\n/)
    .map((text) => text.replace(/^\n+|\s+$/g, ''))
    .filter((text) => text.trim() !== '');
  const lines = linesOf(paragraphs.at(-1) ?? '');
  const place = name === '' ? -1 : lines.findIndex((line) => isSame(line, name));
  const before = paragraphs.slice(0, -1);
  if (place >= 0) {
    const greeting = lines.slice(0, place).join('\n');
    const signature = lines.slice(place);
    // The name may stand in a paragraph of its own, below a greeting in one.
    const above = before.at(-1) ?? '';
    if (greeting !== '' || !isGreeting(above)) {
      return { paragraphs: before, closing: { greeting, signature } };
    }
    return { paragraphs: before.slice(0, -1), closing: { greeting: above.trim(), signature } };
  }
  if (paragraphs.length > 1 && lines.length === 1 && isGreeting(lines.join())) {
    const signature = name === '' ? [] : [name];
    return { paragraphs: before, closing: { greeting: lines.join(), signature } };
  }
  return { paragraphs, closing: null };
}

function isGreeting(text: string): boolean {
  return text.length <= 80 && /^[^\n]*[,،，]$/.test(text.trim());
}

function linesOf(text: string): string[] {
  return safeText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' · ');
}

function isSame(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** "4 May 2026", and on American paper "May 4, 2026". */
function dateInWords(day: string, paper: PacketPaper): string {
  const [year, , date] = day.split('-').map(Number);
  const month = months.format(Date.parse(`${day}T00:00:00.000Z`));
  return paper === 'letter' ? `${month} ${date}, ${year}` : `${date} ${month} ${year}`;
}

const months = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });
