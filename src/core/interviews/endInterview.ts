import { lookThrough } from '../bin/lookThrough.ts';
import { addDays, addMinutes, dayOf } from '../dates.ts';
import { addFollowUp, thankYouText } from '../follow-ups/addFollowUp.ts';
import type { FollowUp } from '../follow-ups/model.ts';
import { nameInWords } from '../follow-ups/nameInWords.ts';
import { find } from '../notebook/find.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import { dayToReport, planReports } from '../referrals/planReport.ts';
import type { Call, Interview } from './model.ts';

/**
 * Marks an interview in place as held, ends its call, and puts a thank-you for each person and a report to whoever led to
 * them on the list, once.
 */
export function endInterview(
  notebook: Notebook,
  interview: Interview,
  context: CommandContext,
): void {
  const { interviewId, call } = interview;
  const isHeldAnew = interview.status !== 'done';
  if (call?.endedAt === null) endCall(call, context.now);
  interview.status = 'done';
  interview.endedAt ??= call?.endedAt ?? endAsAgreed(notebook, interview, context.now);
  const dueOn = dayToThank(interview.endedAt, context.timeZone);
  if (isHeldAnew) moveWhatWaited(notebook, interview, dueOn, context);
  for (const contactId of interview.contactIds) {
    const isPlanned = lookThrough(notebook, 'followUps').some(
      (followUp) =>
        followUp.kind === 'thank_you' &&
        followUp.interviewId === interviewId &&
        followUp.contactId === contactId,
    );
    if (isPlanned) continue;
    const text = thankYouText(notebook.contacts[contactId]?.displayName ?? '');
    addFollowUp(notebook, { contactId, interviewId, kind: 'thank_you', text, dueOn }, context);
  }
  planReports(notebook, interview, context);
}

/** The day after a talk that ended then, on my own clocks: what is due is due where I am. */
export function dayToThank(endedAt: string, timeZone: string): string {
  return addDays(dayOf(endedAt, timeZone), 1);
}

/**
 * When a talk without a call was over: as it was agreed, however much later that is noted. Now where nothing was agreed,
 * and where it had counted as held and was taken back: then it was not held at that time.
 */
function endAsAgreed(
  notebook: Notebook,
  { interviewId, startsAt, lengthMinutes }: Interview,
  now: string,
): string {
  const wasHeld = lookThrough(notebook, 'followUps').some(
    (one) => one.kind === 'thank_you' && one.interviewId === interviewId,
  );
  if (startsAt === null || wasHeld) return now;
  const agreed = addMinutes(startsAt, lengthMinutes);
  return agreed < now ? agreed : now;
}

/**
 * Moves in place what is left from a time the talk counted as held before: its days were those of an end that was none.
 */
function moveWhatWaited(
  notebook: Notebook,
  interview: Interview,
  thankOn: string,
  context: CommandContext,
): void {
  const days: Partial<Record<FollowUp['kind'], string>> = {
    thank_you: thankOn,
    report_back: dayToReport(notebook, interview, context),
  };
  for (const { followUpId, interviewId, kind, closedAt } of lookThrough(notebook, 'followUps')) {
    const day = days[kind];
    if (interviewId !== interview.interviewId || closedAt !== null || day === undefined) continue;
    find(notebook.followUps, followUpId, 'follow-up').dueOn = day;
  }
}

/** Puts what is left to do about a talk itself onto today's list, unless it stands there open already. */
export function remindOnce(
  notebook: Notebook,
  { interviewId, contactIds: [contactId] }: Interview,
  kind: 'type_up' | 'wrap_up',
  context: CommandContext,
): void {
  const isThere = lookThrough(notebook, 'followUps').some(
    (followUp) =>
      followUp.kind === kind && followUp.interviewId === interviewId && followUp.closedAt === null,
  );
  if (isThere || contactId === undefined) return;
  const name = nameInWords(notebook.contacts[contactId]?.displayName ?? '');
  const text = kind === 'type_up' ? `Type up what ${name} said` : `Wrap up the talk with ${name}`;
  const dueOn = dayOf(context.now, context.timeZone);
  addFollowUp(notebook, { contactId, interviewId, kind, text, dueOn }, context);
}

/** Ends a call in place, and the pause it is in. */
export function endCall(call: Call, now: string): void {
  const pause = call.pauses.at(-1);
  if (pause?.endedAt === null) pause.endedAt = now;
  call.endedAt = now;
}
