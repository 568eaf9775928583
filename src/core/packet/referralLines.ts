import type { ReferralSource } from '../referrals/leadingReferrals.ts';
import { mayNameReferrer, whatMayBeSaid, whyUnnamed } from '../referrals/mayBeSaid.ts';
import { pathToContact } from '../referrals/paths.ts';
import { pathSentence } from '../referrals/pathWords.ts';

/** Somebody on the way to a contact who must not be named, and why. */
export type UnnamedReferrer = {
  referrerName: string;
  /** Follows the name, such as "wants to ask Cy first". */
  reason: string;
};

/**
 * The cover's lines about who referred me to a contact: the way from me, and what I may say.
 * [] when nobody did, or when the referrer must not be named; earlier names on the way that must not be
 * named are left out behind an ellipsis.
 */
export function referralLines(
  notebook: ReferralSource,
  contactId: string,
): { label: string; text: string }[] {
  const { isNamed, sentence, limits } = whatMayBeSaid(notebook, contactId);
  if (!isNamed) return [];
  return [
    { label: 'How I got here', text: pathSentence(notebook, contactId, 'packet') },
    { label: 'I may say', text: limits === '' ? sentence : `${sentence} Within limits: ${limits}` },
  ];
}

/** The referrer a packet, letter or script may mention without a limit, as a sentence to be spoken; '' for none. */
export function referrerSentence(notebook: ReferralSource, contactId: string): string {
  const { sentence, limits } = whatMayBeSaid(notebook, contactId);
  // A limit such as "not on the phone" is for a person to weigh; it stands on the cover.
  return limits === '' ? sentence : '';
}

/** Who on the way to a contact is not named in its packet, the nearest first, and why; for the screen only. */
export function unnamedReferrers(notebook: ReferralSource, contactId: string): UnnamedReferrer[] {
  return pathToContact(notebook, contactId)
    .toReversed()
    .flatMap(({ referral }) => {
      if (referral === null || mayNameReferrer(referral)) return [];
      const referrerName = notebook.contacts[referral.fromContactId]?.displayName ?? '';
      return [{ referrerName, reason: whyUnnamed(notebook, referral) }];
    });
}

/**
 * What to know in a talk about who gave me the name, in one line: what I may say and the way, or why I must not
 * name the referrer; '' when nobody did. What I may say comes first, because a long way is cut where the line ends.
 */
export function referrerLine(notebook: ReferralSource, contactId: string): string {
  const unnamed = doNotName(notebook, contactId);
  if (unnamed !== '') return unnamed;
  return referralLines(notebook, contactId)
    .map(({ text }) => text.replace(/\.$/, ''))
    .reverse()
    .join(' · ');
}

/** Whom I must not name to a contact and why, in one line; '' when I may, or when nobody gave me the name. */
export function doNotName(notebook: ReferralSource, contactId: string): string {
  const { isNamed, referral, referrerName } = whatMayBeSaid(notebook, contactId);
  if (isNamed || referral === null) return '';
  return `Do not name ${referrerName}: ${whyUnnamed(notebook, referral)}`;
}
