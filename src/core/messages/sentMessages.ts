import type { Contact } from '../contacts/model.ts';
import type { Message } from './model.ts';

/** A message that went out or came in. */
export type SentMessage = Message & { sentOn: string };

/** What went to and came from a person outside of talks, the latest first. */
export function sentMessages({ messages }: Pick<Contact, 'messages'>): SentMessage[] {
  return Object.values(messages).filter(isSent).sort(latestFirst);
}

/** The last time I asked a person for a talk; null for never. */
export function lastAsk(contact: Pick<Contact, 'messages'>): SentMessage | null {
  let last: SentMessage | null = null;
  for (const messageId in contact.messages) {
    const one = contact.messages[messageId];
    if (one === undefined || one.purpose !== 'ask' || one.isFromThem || !isSent(one)) continue;
    if (last === null || latestFirst(one, last) < 0) last = one;
  }
  return last;
}

function isSent(message: Message): message is SentMessage {
  return message.sentOn !== null;
}

// The moment of writing it down decides between two of one day.
function latestFirst(one: SentMessage, other: SentMessage): number {
  return (
    other.sentOn.localeCompare(one.sentOn) ||
    other.createdAt.localeCompare(one.createdAt) ||
    other.messageId.localeCompare(one.messageId)
  );
}
