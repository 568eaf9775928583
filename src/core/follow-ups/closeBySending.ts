import { lookThrough } from '../bin/lookThrough.ts';
import { dayOf, noonOf } from '../dates.ts';
import type { Message } from '../messages/model.ts';
import { find } from '../notebook/find.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import type { FollowUp } from './model.ts';

/**
 * Closes in place what a message to a person has done: the thank-you for its talk, asking once more, the report, when it
 * can be told which, or getting in touch. It counts as done on the day the message was sent.
 */
export function closeBySending(
  notebook: Notebook,
  contactId: string,
  message: Message & { sentOn: string },
  context: Clock,
): void {
  for (const { followUpId } of doneBy(openOf(notebook, contactId), message)) {
    close(notebook, followUpId, 'done', doneAt(message, context));
  }
}

/** Moves in place when that counts as done along with the day a message was sent, so that nobody heard of me twice. */
export function moveDoneBySending(
  notebook: Notebook,
  contactId: string,
  { before, after }: Record<'before' | 'after', Message>,
  context: Clock,
): void {
  const [from, to] = [before.sentOn, after.sentOn];
  if (from === null || to === null || from === to || before.isFromThem) return;
  const doneThen = lookThrough(notebook, 'followUps').filter(
    (one) =>
      one.contactId === contactId &&
      one.closedAs === 'done' &&
      one.closedAt !== null &&
      dayOf(one.closedAt, context.timeZone) === from,
  );
  for (const { followUpId } of doneBy(doneThen, before)) {
    close(notebook, followUpId, 'done', doneAt({ sentOn: to }, context));
  }
}

type Clock = Pick<CommandContext, 'now' | 'timeZone'>;

function doneAt({ sentOn }: { sentOn: string }, { now, timeZone }: Clock): string {
  return sentOn === dayOf(now, timeZone) ? now : noonOf(sentOn, timeZone);
}

/** Skips in place what waited for the answer to an ask. */
export function stopChasing(
  notebook: Notebook,
  contactId: string,
  messageId: string,
  now: string,
): void {
  for (const { followUpId, kind, messageId: waitsFor } of openOf(notebook, contactId)) {
    const isChase = kind === 'chase' || kind === 'try_another';
    if (isChase && waitsFor === messageId) close(notebook, followUpId, 'skipped', now);
  }
}

/** What is open about a person, the most pressing first; for reading only. */
export function openOf(notebook: Notebook, contactId: string): FollowUp[] {
  return lookThrough(notebook, 'followUps')
    .filter((one) => one.contactId === contactId && one.closedAt === null)
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}

function doneBy(open: readonly FollowUp[], message: Message): readonly FollowUp[] {
  const of = (kind: FollowUp['kind']) => open.filter((one) => one.kind === kind);
  switch (message.purpose) {
    case 'thank_you':
      return aboutTalk(of('thank_you'), message);
    case 'report_back': {
      const reports = aboutTalk(of('report_back'), message);
      // Two people may have been named by the same referrer and met in one talk.
      return reports.length === 1 ? reports : [];
    }
    case 'chase':
      return of('chase');
    case 'keep_in_touch':
      return of('keep_in_touch').slice(0, 1);
    case 'ask':
    case 'other':
      return [];
  }
}

/** Those about the talk a message is about; of a message about none, the only one there is. */
function aboutTalk(followUps: readonly FollowUp[], { interviewId }: Message): readonly FollowUp[] {
  if (interviewId !== null) return followUps.filter((one) => one.interviewId === interviewId);
  return followUps.length === 1 ? followUps : [];
}

function close(
  notebook: Notebook,
  followUpId: string,
  as: 'done' | 'skipped',
  closedAt: string,
): void {
  const followUp = find(notebook.followUps, followUpId, 'follow-up');
  followUp.closedAs = as;
  followUp.closedAt = closedAt;
}
