import { greetingName } from '../contacts/greetingName.ts';
import { tookPlaceOn } from '../contacts/talks.ts';
import { formatShortDay } from '../dates.ts';
import type { FollowUp } from '../follow-ups/model.ts';
import type { Interview } from '../interviews/model.ts';
import { quotesOf } from '../interviews/quotes.ts';
import type { Notebook } from '../notebook/schema.ts';
import { listNames } from '../packet/wording.ts';
import { compareReferrals } from './leadingReferrals.ts';
import { mayNameReferrer } from './mayBeSaid.ts';
import type { Referral } from './model.ts';

type DraftSource = Pick<
  Notebook,
  'me' | 'contacts' | 'referrals' | 'interviews' | 'followUps' | 'promises'
>;

/** The report, whom it is for, and what it is about. */
type Parts = {
  notebook: DraftSource;
  toId: string;
  referral: Referral;
  interview: Interview | null;
};

/** The referral a report is about; null for any other follow-up, and when the referral is gone. */
export function referralOfReport(
  { referrals }: Pick<Notebook, 'referrals'>,
  { kind, referralId }: Pick<FollowUp, 'kind' | 'referralId'>,
): Referral | null {
  if (kind !== 'report_back' || referralId === null) return null;
  return Object.hasOwn(referrals, referralId) ? (referrals[referralId] ?? null) : null;
}

/** Whether a report to a person should ask again what may be said about them; only the referrer can answer. */
export function asksAgain(referral: Referral, contactId: string): boolean {
  return referral.fromContactId === contactId && permissionQuestion(referral, '') !== '';
}

/**
 * Words a report begins with: thanks for the name, that we talked, one starred quote, what it led to, what I do next, and
 * a question where the permission is open. A line whose field is empty drops out whole; '' when there is nothing to
 * report. Nobody is named as a referrer who may not be.
 */
export function reportDraft(notebook: DraftSource, followUpId: string): string {
  const followUp = Object.hasOwn(notebook.followUps, followUpId)
    ? notebook.followUps[followUpId]
    : undefined;
  const referral = followUp ? referralOfReport(notebook, followUp) : null;
  if (followUp === undefined || referral === null || referral.toContactId === null) return '';
  const interview = notebook.interviews[followUp.interviewId ?? ''] ?? null;
  const parts: Parts = { notebook, toId: followUp.contactId, referral, interview };
  const named = nameOf(notebook, referral.toContactId);
  const paragraphs = [
    `Dear ${greetingOf(notebook, followUp.contactId)},`,
    [thanks(parts, named), talked(parts, named)].filter((line) => line !== '').join(' '),
    quoted(parts),
    [ledTo(parts), nextStep(parts)].filter((line) => line !== '').join(' '),
    followUp.contactId === referral.fromContactId ? permissionQuestion(referral, named) : '',
    closing(notebook),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

function thanks({ notebook, toId, referral }: Parts, named: string): string {
  if (toId === referral.fromContactId) return `Thank you for giving me the name of ${named}.`;
  const between = mayNameReferrer(referral)
    ? nameOf(notebook, referral.fromContactId)
    : 'somebody you led me to';
  return `Thank you again for your help: ${between} gave me the name of ${named}.`;
}

function talked({ interview }: Parts, named: string): string {
  if (interview === null || interview.status !== 'done') return '';
  const day = tookPlaceOn(interview);
  return day === null ? `I have talked to ${named}.` : `We talked on ${formatShortDay(day)}.`;
}

function quoted({ interview }: Parts): string {
  const [quote] = interview === null ? [] : quotesOf(interview);
  return quote === undefined ? '' : `One thing stays with me: “${quote.trim()}”`;
}

/** The names the person talked to gave me; only those they may be named as the referrer of. */
function ledTo({ notebook, referral }: Parts): string {
  const names = Object.values(notebook.referrals)
    .filter(
      (one) =>
        one.fromContactId === referral.toContactId &&
        one.setAsideAt === null &&
        mayNameReferrer(one),
    )
    .sort(compareReferrals)
    .map((one) => (one.toContactId === null ? one.toName : nameOf(notebook, one.toContactId)));
  const different = [...new Set(names)];
  return different.length === 0 ? '' : `It led me on to ${listNames(different)}.`;
}

/** The first thing I promised in that talk and have not done yet. */
function nextStep({ notebook, interview }: Parts): string {
  if (interview === null) return '';
  const [promise] = Object.values(notebook.promises)
    .filter(
      ({ whose, keptAt, interviewId }) =>
        whose === 'mine' && keptAt === null && interviewId === interview.interviewId,
    )
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  return promise === undefined ? '' : `What I do next: ${promise.text.replace(/\.$/, '')}.`;
}

function permissionQuestion({ permission, permissionLimits }: Referral, named: string): string {
  const limits = permissionLimits.trim().replace(/\.$/, '');
  switch (permission) {
    case 'not_asked':
      return `I have not asked you yet: may I say to others that you gave me the name of ${named}?`;
    case 'may_use_limited':
      return limits === ''
        ? 'You let me use your name within limits. May I also use it beyond them?'
        : `You let me use your name within limits: ${limits}. May I also use it beyond them?`;
    case 'will_ask_first':
      return `You wanted to ask ${named} first. May I say now that you gave me the name?`;
    case 'may_use':
    case 'will_introduce':
    case 'do_not_mention':
      return '';
  }
}

function closing({ me }: DraftSource): string {
  const name = me.displayName.trim();
  return name === '' ? '' : `With thanks,\n${name}`;
}

function greetingOf({ contacts }: DraftSource, contactId: string): string {
  const contact = contacts[contactId];
  return contact === undefined ? '' : greetingName(contact);
}

function nameOf({ contacts }: DraftSource, contactId: string): string {
  return contacts[contactId]?.displayName ?? '';
}
