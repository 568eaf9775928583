import type { Contact } from '../contacts/model.ts';
import type { Reply } from './model.ts';
import { type SentMessage, sentMessages } from './sentMessages.ts';

/** What came back to an ask, and when. */
export type Answer = { reply: Reply; repliedOn: string };

/**
 * The answer to an ask: noted at the ask itself, at a message that asked once more, or a message of theirs since. Null
 * while there is none. An answer that says yes or no wins over one that does not, then the latest.
 */
export function answerTo(contact: Pick<Contact, 'messages'>, ask: SentMessage): Answer | null {
  const since = messagesSince(contact, ask);
  const answers = [ask, ...since].flatMap((message) => answersIn(message, ask));
  answers.sort(
    (one, other) =>
      Number(one.reply === 'other') - Number(other.reply === 'other') ||
      other.repliedOn.localeCompare(one.repliedOn),
  );
  return answers[0] ?? null;
}

/** What went to and came from a person after a message of theirs or mine, the latest first. */
export function messagesSince(
  contact: Pick<Contact, 'messages'>,
  { messageId }: SentMessage,
): SentMessage[] {
  const all = sentMessages(contact);
  const place = all.findIndex((one) => one.messageId === messageId);
  return place < 0 ? [] : all.slice(0, place);
}

function answersIn(message: SentMessage, ask: SentMessage): Answer[] {
  if (message.isFromThem) return [{ reply: 'other', repliedOn: message.sentOn }];
  const { purpose, reply, repliedOn } = message;
  const isAsked = message === ask || purpose === 'chase';
  return isAsked && reply !== null && repliedOn !== null ? [{ reply, repliedOn }] : [];
}
