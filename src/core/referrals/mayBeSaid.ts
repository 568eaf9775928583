import { formatShortDay } from '../dates.ts';
import { compareReferrals, leadingReferrals, type ReferralSource } from './leadingReferrals.ts';
import type { Permission, Referral } from './model.ts';

/** What may be said to a person about who gave me their name, and why. */
export type MayBeSaid = {
  /** The referral that would be mentioned; null when nobody gave the name. */
  referral: Referral | null;
  referrerName: string;
  /** Whether letters, scripts and packets may name the referrer. */
  isNamed: boolean;
  /** The sentence to be spoken or written, such as "Bo gave me your name."; '' when the referrer is not named. */
  sentence: string;
  /** What the permission is limited to, as the referrer said it; '' for no limit. */
  limits: string;
  /** What holds, in one sentence for me, such as "Bo wants to ask Cy first; check back on 12 May."; '' when nobody gave the name. */
  explanation: string;
  /** Another referrer who may be named although this one may not; null for none. */
  instead: { referral: Referral; referrerName: string } | null;
};

/** Decides what may be said to a contact about their referrer. Everything that would name one asks here. */
export function whatMayBeSaid(notebook: ReferralSource, contactId: string): MayBeSaid {
  const referral = leadingReferrals(notebook).get(contactId) ?? null;
  if (referral === null) return nobody;
  const isNamed = mayNameReferrer(referral);
  const referrerName = nameOf(notebook, referral.fromContactId);
  return {
    referral,
    referrerName,
    isNamed,
    sentence: isNamed ? spoken(referral, referrerName) : '',
    limits: limitsOf(referral),
    explanation: explainPermission(notebook, referral),
    instead: isNamed ? null : insteadOf(notebook, referral),
  };
}

/** Whether letters, scripts and packets may name the referrer. */
export function mayNameReferrer({ permission }: Pick<Referral, 'permission'>): boolean {
  return (
    permission === 'may_use' || permission === 'may_use_limited' || permission === 'will_introduce'
  );
}

/** Says in one sentence what a referral allows, and what is to be done about it. */
export function explainPermission(notebook: ReferralSource, referral: Referral): string {
  const { permission, toContactId, toName, checkBackOn } = referral;
  const referrer = nameOf(notebook, referral.fromContactId);
  const named = toContactId === null ? toName : nameOf(notebook, toContactId);
  const limits = limitsOf(referral);
  const again = checkBackOn === null ? '' : `; check back on ${formatShortDay(checkBackOn)}`;
  switch (permission) {
    case 'not_asked':
      return `${referrer} has not been asked whether you may use the name${again}.`;
    case 'may_use':
      return `You may say that ${referrer} gave you the name.`;
    case 'may_use_limited':
      return limits === ''
        ? `You may name ${referrer} within limits, which are not written down${again}.`
        : `You may name ${referrer} within limits: ${limits.replace(/\.$/, '')}${again}.`;
    case 'will_ask_first':
      return `${referrer} wants to ask ${named} first${again}.`;
    case 'will_introduce':
      return `${referrer} is introducing you${again}.`;
    case 'do_not_mention':
      return `${referrer} wishes not to be mentioned.`;
  }
}

/** Why a referrer is not named, to follow the name, such as "wants to ask first"; '' where they may be. */
export const unnamedReasons: Record<Permission, string> = {
  not_asked: 'has not been asked yet',
  will_ask_first: 'wants to ask first',
  do_not_mention: 'wishes not to be mentioned',
  may_use: '',
  may_use_limited: '',
  will_introduce: '',
};

const nobody: MayBeSaid = {
  referral: null,
  referrerName: '',
  isNamed: false,
  sentence: '',
  limits: '',
  explanation: '',
  instead: null,
};

function spoken({ permission }: Referral, referrerName: string): string {
  return permission === 'will_introduce'
    ? `${referrerName} is introducing us.`
    : `${referrerName} gave me your name.`;
}

function limitsOf({ permission, permissionLimits }: Referral): string {
  return permission === 'may_use_limited' ? permissionLimits.trim() : '';
}

function insteadOf(notebook: ReferralSource, refused: Referral): MayBeSaid['instead'] {
  const [referral] = Object.values(notebook.referrals)
    .filter(
      (other) =>
        other.toContactId === refused.toContactId &&
        other.fromContactId !== refused.fromContactId &&
        Object.hasOwn(notebook.contacts, other.fromContactId) &&
        mayNameReferrer(other),
    )
    .sort(compareReferrals);
  if (referral === undefined) return null;
  return { referral, referrerName: nameOf(notebook, referral.fromContactId) };
}

function nameOf({ contacts }: ReferralSource, contactId: string): string {
  return contacts[contactId]?.displayName ?? '';
}
