import { formatShortDay } from '../dates.ts';
import type { ReferralSource } from '../referrals/leadingReferrals.ts';
import { mayNameReferrer, unnamedReasons, whatMayBeSaid } from '../referrals/mayBeSaid.ts';
import type { Referral } from '../referrals/model.ts';
import { type PathStep, pathToContact } from '../referrals/paths.ts';
import { sourceLabels } from './wording.ts';

/** Somebody on the way to a contact who must not be named, and why. */
export type UnnamedReferrer = {
  referrerName: string;
  /** Follows the name, such as "wants to ask first". */
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
    { label: 'How I got here', text: chainText(notebook, pathToContact(notebook, contactId)) },
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
      return [{ referrerName, reason: unnamedReasons[referral.permission] }];
    });
}

function chainText(notebook: ReferralSource, path: readonly PathStep[]): string {
  // A step names the person before it: that person may be shown only when this referral allows it.
  const firstShown = path.findLastIndex(
    ({ referral }) => referral !== null && !mayNameReferrer(referral),
  );
  const shown = path.slice(Math.max(firstShown, 0));
  const words = shown.map((step, place) => {
    const contact = notebook.contacts[step.contactId];
    const name = contact?.displayName ?? '';
    const next = shown[place + 1]?.referral ?? null;
    const remarks = next === null ? [] : permissionRemark(next);
    if (step.referral === null && contact?.source != null && contact.source !== 'referral') {
      remarks.unshift(sourceLabels[contact.source]);
    }
    return remarks.length === 0 ? name : `${name} (${remarks.join(', ')})`;
  });
  return ['me', ...(firstShown > 0 ? ['…'] : []), ...words].join(' > ');
}

function permissionRemark(referral: Referral): string[] {
  const permission =
    referral.permission === 'will_introduce' ? 'will introduce us' : 'may use name';
  return referral.referredOn === null
    ? [permission]
    : [permission, formatShortDay(referral.referredOn)];
}
