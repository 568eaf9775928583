import { oneLine } from '../bin/names.ts';
import { greetingName } from '../contacts/greetingName.ts';
import type { Contact } from '../contacts/model.ts';
import { formatLongDay } from '../dates.ts';
import type { Message } from '../messages/model.ts';
import { lastAsk, type SentMessage, sentMessages } from '../messages/sentMessages.ts';
import { endSentence } from '../sentences.ts';
import type { LetterFacts } from './letterFacts.ts';
import { sentenceField, wordsField } from './letterField.ts';

/** The fields that say who it is to and what stands between us, by the name they have in a template. */
export const fieldsOfPerson = {
  'greeting name': wordsField(
    'How you greet them: “Dr Castellanos” where a title and a family name are there, else their first name.',
    ({ contact }) => greetingName(contact),
    () => 'They have no name.',
  ),
  'first name': wordsField(
    'Their first name.',
    ({ contact }) => contact.givenName,
    ({ contact }) => `No first name is written down for ${contact.displayName}.`,
  ),
  'full name': wordsField(
    'Their name as it is shown everywhere.',
    ({ contact }) => contact.displayName,
    () => 'They have no name.',
  ),
  'their role': wordsField(
    'What they do.',
    ({ contact }) => contact.role,
    ({ contact }) => `No role is written down for ${contact.displayName}.`,
  ),
  'their organisation': wordsField(
    'Where they work.',
    ({ contact }) => contact.organisation,
    ({ contact }) => `No organisation is written down for ${contact.displayName}.`,
  ),
  'their address': wordsField(
    'Where a letter to them goes.',
    ({ contact }) => contact.postalAddress,
    ({ contact }) => `No address is written down for ${contact.displayName}.`,
  ),
  'who sent me': sentenceField(
    'Who gave you their name, where you may say so.',
    ({ mayBeSaid }) => mayBeSaid.sentence,
    ({ mayBeSaid, contact }) =>
      mayBeSaid.explanation ||
      `Nobody is noted as having given you the name of ${contact.displayName}.`,
  ),
  'common ground': sentenceField(
    'The line of what you share.',
    ({ contact }) => endSentence(contact.commonGround),
    ({ contact }) => `No common ground with ${contact.displayName} is written down.`,
  ),
  interest: wordsField(
    'The thing they care about that you may write to them about.',
    ({ contact }) => withoutFullStop(contact.interest),
    ({ contact }) => `No interest of ${contact.displayName} is written down.`,
  ),
  'day I asked': wordsField(
    'The day you last asked them for a talk.',
    ({ contact, today }) => dayOfMessage(lastAsk(contact), today),
    ({ contact }) => `No message in which you asked ${contact.displayName} is marked as sent.`,
  ),
  'day of my last message': wordsField(
    'The day you last told them something.',
    ({ contact, today }) => dayOfMessage(lastTold(contact), today),
    whyNothingTold,
  ),
  'what I told last': sentenceField(
    'What your last message to them began with.',
    ({ contact }) => endSentence(beginningOf(lastTold(contact))),
    whyNothingTold,
  ),
};

function whyNothingTold({ contact }: LetterFacts): string {
  return `No message in which you told ${contact.displayName} something is marked as sent.`;
}

function dayOfMessage(message: SentMessage | null, today: string): string {
  return message === null ? '' : formatLongDay(message.sentOn, today);
}

/** The last message of mine that told them something; one that only asks for a talk tells nothing. */
function lastTold(contact: Contact): SentMessage | null {
  return (
    sentMessages(contact).find(
      ({ purpose, isFromThem }) => !isFromThem && purpose !== 'ask' && purpose !== 'chase',
    ) ?? null
  );
}

/** Its first words behind the greeting, on one line; its subject where the words were not kept. */
function beginningOf(message: Message | null): string {
  if (message === null) return '';
  const paragraphs = message.body.split(/\n\s*\n/).filter((one) => one.trim() !== '');
  const first = paragraphs.find((one) => !one.trimEnd().endsWith(',')) ?? '';
  return oneLine(first) || message.subject;
}

function withoutFullStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}
