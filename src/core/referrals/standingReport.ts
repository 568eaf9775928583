import type { FollowUp } from '../follow-ups/model.ts';
import { isAboutTalkNotHeld } from '../follow-ups/talkNotHeld.ts';
import { recordsOfContact } from '../notebook/recordsOfContact.ts';
import type { Notebook } from '../notebook/schema.ts';

/** The parts of a notebook reports are found in. */
export type ReportSource = Pick<Notebook, 'interviews' | 'referrals' | 'followUps'>;

/**
 * The one report that counts of those to a person about how it went with another: the one that was given, else the first
 * that is planned, else the first that was put aside; null for none. There are several where two referrers turned out to
 * be one person. Not for the draft of a command.
 */
export function standingReport(
  notebook: ReportSource,
  contactId: string,
  toContactId: string,
): FollowUp | null {
  const [standing] = recordsOfContact(notebook.followUps, contactId)
    .filter((one) => reportsOn(notebook, one) === toContactId)
    .sort((one, other) => compareReports(notebook, one, other));
  return standing ?? null;
}

/** Whether another report tells the same person of the same talks already. */
export function isSecondReport(notebook: ReportSource, followUp: FollowUp): boolean {
  const toContactId = reportsOn(notebook, followUp);
  if (toContactId === null) return false;
  const standing = standingReport(notebook, followUp.contactId, toContactId);
  return standing?.followUpId !== followUp.followUpId;
}

/** Whom a report is about; null for another follow-up, or where its referral is gone or led to nobody. */
function reportsOn(
  { referrals }: Pick<Notebook, 'referrals'>,
  { kind, referralId }: FollowUp,
): string | null {
  if (kind !== 'report_back' || referralId === null) return null;
  return Object.hasOwn(referrals, referralId) ? (referrals[referralId]?.toContactId ?? null) : null;
}

function compareReports(notebook: ReportSource, one: FollowUp, other: FollowUp): number {
  return (
    rankOf(notebook, one) - rankOf(notebook, other) ||
    one.createdAt.localeCompare(other.createdAt) ||
    one.followUpId.localeCompare(other.followUpId)
  );
}

function rankOf(notebook: ReportSource, report: FollowUp): number {
  if (report.closedAs === 'done') return 0;
  if (report.closedAs === 'skipped') return 3;
  return isAboutTalkNotHeld(notebook, report) ? 2 : 1;
}
