import type { Contact } from '../contacts/model.ts';
import { agreedTalks, heldOn, heldTalks } from '../contacts/talks.ts';
import { answerTo } from '../messages/answerTo.ts';
import type { SentMessage } from '../messages/sentMessages.ts';
import type { Notebook } from '../notebook/schema.ts';

/** Whether nothing is waited for any more after an ask: it was answered, or a talk came of it. */
export function isSettled(
  notebook: Pick<Notebook, 'interviews'>,
  contact: Contact,
  ask: SentMessage,
): boolean {
  return answerTo(contact, ask) !== null || hasTalkSince(notebook, contact, ask.sentOn);
}

/** Whether a talk is agreed, or was held on or after a day. */
export function hasTalkSince(
  notebook: Pick<Notebook, 'interviews'>,
  { contactId }: Pick<Contact, 'contactId'>,
  day: string,
): boolean {
  if (agreedTalks(notebook, contactId).length > 0) return true;
  const [last] = heldTalks(notebook, contactId);
  return last !== undefined && heldOn(last) >= day;
}
