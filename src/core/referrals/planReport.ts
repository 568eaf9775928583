import { lookThrough } from '../bin/lookThrough.ts';
import { businessDaysAfter } from '../businessDays.ts';
import { dayOf } from '../dates.ts';
import { addFollowUp } from '../follow-ups/addFollowUp.ts';
import type { FollowUp } from '../follow-ups/model.ts';
import { nameInWords } from '../follow-ups/nameInWords.ts';
import type { Interview } from '../interviews/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import { type CommandContext, NotebookError } from '../operation.ts';
import { compareReferrals } from './leadingReferrals.ts';
import type { Referral } from './model.ts';

/** How many business days after a talk the referrer shall have heard of it. */
const daysToReport = 3;

/** Whom to tell, and of which name they led to. */
type Report = { referral: Referral; contactId: string; interview: Interview };

/**
 * Puts a report onto the list in place and answers its id; the one that is there already for these two people, open or
 * closed, stays the only one. Errors: `conflict` when there is nothing to tell them.
 */
export function planReport(
  notebook: Notebook,
  { referral, contactId, interview }: Report,
  context: CommandContext,
): string {
  const { referralId, toContactId } = referral;
  if (toContactId === null || !interview.contactIds.includes(toContactId)) {
    throw new NotebookError('conflict', 'The person named did not take part in this talk.');
  }
  if (interview.contactIds.includes(contactId)) {
    throw new NotebookError('conflict', 'They took part in this talk themselves.');
  }
  const known = knownReport(notebook, referral, contactId);
  if (known !== undefined) return known.followUpId;
  const { interviewId } = interview;
  return addFollowUp(
    notebook,
    {
      contactId,
      interviewId,
      referralId,
      kind: 'report_back',
      text: `Tell ${nameOf(notebook, contactId)} how it went with ${nameOf(notebook, toContactId)}`,
      dueOn: dayToReport(notebook, interview, context),
    },
    context,
  );
}

/** A report to the person about whom the referral led to, also through another referral: nobody hears of it twice. */
function knownReport(
  notebook: Notebook,
  { referralId, toContactId }: Referral,
  contactId: string,
): FollowUp | undefined {
  const ids = new Set([referralId]);
  for (const one of lookThrough(notebook, 'referrals')) {
    if (one.toContactId === toContactId) ids.add(one.referralId);
  }
  return lookThrough(notebook, 'followUps').find(
    (one) =>
      one.kind === 'report_back' && one.contactId === contactId && ids.has(one.referralId ?? ''),
  );
}

/** The day by which the referrer shall have heard of a talk, on my own clocks. */
export function dayToReport(
  { holidays }: Pick<Notebook, 'holidays'>,
  { endedAt }: Pick<Interview, 'endedAt'>,
  { now, timeZone }: Pick<CommandContext, 'now' | 'timeZone'>,
): string {
  return businessDaysAfter(dayOf(endedAt ?? now, timeZone), daysToReport, holidays);
}

/** Plans the reports of a talk that was held: for each person who was named, to the referrer who led there. */
export function planReports(
  notebook: Notebook,
  interview: Interview,
  context: CommandContext,
): void {
  const removed = lookThrough(notebook, 'bin').flatMap(({ records }) =>
    Object.values(records.followUps),
  );
  const all = lookThrough(notebook, 'referrals');
  for (const contactId of interview.contactIds) {
    const own = all.filter((one) => one.toContactId === contactId);
    const referral = own.find(({ isMain }) => isMain) ?? [...own].sort(compareReferrals)[0];
    if (referral === undefined) continue;
    const { referralId, fromContactId } = referral;
    const tells = fromContactId !== contactId && !interview.contactIds.includes(fromContactId);
    // What was put into the bin is not wanted, and could come back.
    const isUnwanted = removed.some((one) => isReport(one, referralId, fromContactId));
    if (tells && !isUnwanted) {
      planReport(notebook, { referral, contactId: fromContactId, interview }, context);
    }
  }
}

function isReport(followUp: FollowUp, referralId: string, contactId: string): boolean {
  return (
    followUp.kind === 'report_back' &&
    followUp.referralId === referralId &&
    followUp.contactId === contactId
  );
}

function nameOf({ contacts }: Pick<Notebook, 'contacts'>, contactId: string): string {
  return nameInWords(contacts[contactId]?.displayName ?? '');
}
