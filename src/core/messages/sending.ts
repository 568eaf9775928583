import { plain } from '../bin/putInBin.ts';
import type { Contact } from '../contacts/model.ts';
import { dayOf } from '../dates.ts';
import { chasingDays } from '../follow-ups/chaseState.ts';
import { planChasing } from '../follow-ups/chasing.ts';
import { closeBySending, openOf, stopChasing } from '../follow-ups/closeBySending.ts';
import { find } from '../notebook/find.ts';
import type { Notebook } from '../notebook/schema.ts';
import { type CommandContext, NotebookError } from '../operation.ts';
import type { Message, Reply } from './model.ts';
import { lastAsk } from './sentMessages.ts';

/** Does in place what follows from a message of mine having been sent: an ask is chased, what it did is done. */
export function afterSending(
  notebook: Notebook,
  contact: Contact,
  message: Message,
  context: CommandContext,
): void {
  if (message.isFromThem || message.sentOn === null) return;
  const sent = { ...plain(message), sentOn: message.sentOn };
  if (sent.purpose === 'ask' && sent.reply === null) planChasing(notebook, contact, sent, context);
  closeBySending(notebook, contact.contactId, sent, context);
}

/**
 * Notes in place what came back to a message, and that nobody needs to be chased any more. The answer to asking once
 * more is the answer to what was asked.
 */
export function takeReply(
  notebook: Notebook,
  contact: Contact,
  message: Message,
  { reply, repliedOn, now }: { reply: Reply; repliedOn: string; now: string },
): void {
  const ask = message.purpose === 'chase' ? lastAsk(contact) : null;
  for (const answered of [message, ...(ask === null ? [] : [ask])]) {
    const { messageId } = answered;
    if (answered === message || answered.reply === null) {
      const own = find(contact.messages, messageId, 'message');
      own.reply = reply;
      own.repliedOn = repliedOn;
    }
    stopChasing(notebook, contact.contactId, messageId, now);
  }
}

/** Moves in place what was planned by the days of an ask along with them; a day somebody chose stays. */
export function moveChasing(
  notebook: Notebook,
  contactId: string,
  before: Message,
  after: Message,
) {
  if (before.sentOn === null || after.sentOn === null) return;
  const holidays = plain(notebook.holidays);
  const was = chasingDays({ ...before, sentOn: before.sentOn }, holidays);
  const is = chasingDays({ ...after, sentOn: after.sentOn }, holidays);
  const days = {
    try_another: [was.tryAnotherOn, is.tryAnotherOn],
    chase: [was.chaseOn, is.chaseOn],
  } as const;
  for (const { followUpId, kind, messageId, dueOn } of openOf(notebook, contactId)) {
    if (messageId !== after.messageId || (kind !== 'chase' && kind !== 'try_another')) continue;
    const [from, to] = days[kind];
    if (dueOn === from) find(notebook.followUps, followUpId, 'follow-up').dueOn = to;
  }
}

/** Refuses a day that is still to come where only one that was can be meant. Errors: `invalid_input`. */
export function refuseDayToCome(
  day: string | null | undefined,
  path: string,
  { now, timeZone }: Pick<CommandContext, 'now' | 'timeZone'>,
): void {
  if (day == null || day <= dayOf(now, timeZone)) return;
  throw new NotebookError('invalid_input', 'That day is still to come.', [
    { path, message: 'Must not be in the future' },
  ]);
}
