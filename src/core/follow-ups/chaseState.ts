import { businessDaysAfter, type Holidays } from '../businessDays.ts';
import type { Contact } from '../contacts/model.ts';
import { type Answer, answerTo, messagesSince } from '../messages/answerTo.ts';
import type { Message } from '../messages/model.ts';
import { lastAsk, type SentMessage } from '../messages/sentMessages.ts';
import { recordsOfContact } from '../notebook/recordsOfContact.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { FollowUp } from './model.ts';

/** Business days without an answer until somebody else there is tried, until I ask once more, and then until it rests. */
const daysUntil = { tryAnother: 3, chase: 7, rest: 3 };

/** When somebody else is tried, and when I ask once more. */
export type ChasingDays = { tryAnotherOn: string; chaseOn: string };

/** When an ask that gets no answer is followed up; on the day it named itself, if that came after it. */
export function chasingDays(
  { sentOn, followUpOn }: Pick<Message, 'followUpOn'> & { sentOn: string },
  holidays: Holidays,
): ChasingDays {
  const isNamed = followUpOn !== null && followUpOn > sentOn;
  return {
    tryAnotherOn: businessDaysAfter(sentOn, daysUntil.tryAnother, holidays),
    chaseOn: isNamed ? followUpOn : businessDaysAfter(sentOn, daysUntil.chase, holidays),
  };
}

/** Where the last ask of a person stands. */
export type ChaseState = ChasingDays & {
  ask: SentMessage;
  answer: Answer | null;
  /** The follow-ups of this ask; null when there is none, closed ones included. */
  tryAnother: FollowUp | null;
  chase: FollowUp | null;
  /** The day I asked once more, or chose not to; null before. */
  chasedOn: string | null;
  /** From which day on it rests without an answer; null before it was chased. */
  restsOn: string | null;
};

/** Where the last ask of a person stands; null for who was never asked. The days are those of its follow-ups. */
export function chaseState(
  { followUps, holidays }: Pick<Notebook, 'followUps' | 'holidays'>,
  contact: Contact,
): ChaseState | null {
  const ask = lastAsk(contact);
  if (ask === null) return null;
  const own = ofAsk(followUps, contact, ask);
  const planned = chasingDays(ask, holidays);
  const tryAnother = newest(own, 'try_another');
  const chase = newest(own, 'chase');
  const chasedOn = lastChase(contact, ask) ?? closedOn(chase);
  return {
    ask,
    answer: answerTo(contact, ask),
    tryAnotherOn: tryAnother?.dueOn ?? planned.tryAnotherOn,
    chaseOn: chase?.dueOn ?? planned.chaseOn,
    tryAnother,
    chase,
    chasedOn,
    restsOn: chasedOn === null ? null : restDay(chasedOn, holidays),
  };
}

/** The day I asked a person once more after an ask, or chose not to; null before. Quicker than {@link chaseState}. */
export function whenChased(
  { followUps }: Pick<Notebook, 'followUps'>,
  contact: Contact,
  ask: SentMessage,
): string | null {
  return lastChase(contact, ask) ?? closedOn(newest(ofAsk(followUps, contact, ask), 'chase'));
}

/** From which day on an ask that was chased in vain rests. */
export function restDay(chasedOn: string, holidays: Holidays): string {
  return businessDaysAfter(chasedOn, daysUntil.rest, holidays);
}

function ofAsk(
  followUps: Notebook['followUps'],
  { contactId }: Contact,
  ask: SentMessage,
): FollowUp[] {
  return recordsOfContact(followUps, contactId).filter(
    ({ messageId }) => messageId === ask.messageId,
  );
}

function newest(followUps: readonly FollowUp[], kind: FollowUp['kind']): FollowUp | null {
  const [last] = followUps
    .filter((one) => one.kind === kind)
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  return last ?? null;
}

/** The day of the last message by which I asked a person once more after an ask; null for none. */
export function lastChase(contact: Contact, ask: SentMessage): string | null {
  // Most asks are not chased, and putting messages in order is dear.
  if (!Object.values(contact.messages).some(isChase)) return null;
  return messagesSince(contact, ask).find(isChase)?.sentOn ?? null;
}

function isChase({ purpose, isFromThem }: Message): boolean {
  return purpose === 'chase' && !isFromThem;
}

/** By UTC: whether it rests a day earlier or later makes no difference to anybody. */
function closedOn(followUp: FollowUp | null): string | null {
  return followUp?.closedAt?.slice(0, 10) ?? null;
}
