import { formatShortDay } from '../dates.ts';
import { compareReferrals, leadingReferrals, type ReferralSource } from './leadingReferrals.ts';
import type { Referral } from './model.ts';

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

/**
 * Decides what may be said to a contact about their referrer. Everything that would name one asks here. Who asks often
 * gives what {@link leadingReferrals} answers.
 */
export function whatMayBeSaid(
  notebook: ReferralSource,
  contactId: string,
  leading: ReadonlyMap<string, Referral> = leadingReferrals(notebook),
): MayBeSaid {
  const referral = leading.get(contactId) ?? null;
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

/** Whether a text says, in the words of {@link whatMayBeSaid}, who gave the name. */
export function saysWhoReferred(text: string): boolean {
  return text.includes(gave) || text.includes(introduces);
}

/** Says in one sentence what a referral allows, and what is to be done about it. */
export function explainPermission(notebook: ReferralSource, referral: Referral): string {
  const referrer = nameOf(notebook, referral.fromContactId);
  const limits = limitsOf(referral).replace(/\.$/, '');
  switch (referral.permission) {
    case 'may_use':
      return `You may say that ${referrer} gave you the name.`;
    case 'may_use_limited':
      return limits === ''
        ? `You may name ${referrer} within limits, which are not written down${checkBack(referral)}.`
        : `You may name ${referrer} within limits: ${limits}${checkBack(referral)}.`;
    case 'will_introduce':
      return `${referrer} is introducing you${checkBack(referral)}.`;
    case 'not_asked':
    case 'will_ask_first':
    case 'do_not_mention':
      return `${referrer} ${whyUnnamed(notebook, referral)}.`;
  }
}

/**
 * Why a referrer is not named, to follow the name, such as "wants to ask Cy first; check back on 12 May"; '' where
 * they may be.
 */
export function whyUnnamed(notebook: ReferralSource, referral: Referral): string {
  const { permission, toContactId, toName } = referral;
  switch (permission) {
    case 'not_asked':
      return `has not been asked whether you may use the name${checkBack(referral)}`;
    case 'will_ask_first': {
      const named = toContactId === null ? toName : nameOf(notebook, toContactId);
      return `wants to ask ${named} first${checkBack(referral)}`;
    }
    case 'do_not_mention':
      return 'wishes not to be mentioned';
    case 'may_use':
    case 'may_use_limited':
    case 'will_introduce':
      return '';
  }
}

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
  return `${referrerName}${permission === 'will_introduce' ? introduces : gave}`;
}

const introduces = ' is introducing us.';
const gave = ' gave me your name.';

function checkBack({ checkBackOn }: Referral): string {
  return checkBackOn === null ? '' : `; check back on ${formatShortDay(checkBackOn)}`;
}

function limitsOf({ permission, permissionLimits }: Referral): string {
  return permission === 'may_use_limited' ? permissionLimits.trim() : '';
}

function insteadOf(notebook: ReferralSource, refused: Referral): MayBeSaid['instead'] {
  const others = Object.values(notebook.referrals).filter(
    (other) =>
      other.toContactId === refused.toContactId &&
      other.fromContactId !== refused.fromContactId &&
      Object.hasOwn(notebook.contacts, other.fromContactId),
  );
  const unmentioned = new Set(
    others
      .filter(({ permission }) => permission === 'do_not_mention')
      .map(({ fromContactId }) => fromContactId),
  );
  const [referral] = others
    .filter((other) => mayNameReferrer(other) && !unmentioned.has(other.fromContactId))
    .sort(compareReferrals);
  if (referral === undefined) return null;
  return { referral, referrerName: nameOf(notebook, referral.fromContactId) };
}

function nameOf({ contacts }: ReferralSource, contactId: string): string {
  return contacts[contactId]?.displayName ?? '';
}
