import type { Referral } from '../referrals/model.ts';

/** The referrals of a notebook, ready to be asked about again and again. */
export type KnownReferrals = {
  byId: Record<string, Referral>;
  add: (referral: Referral) => void;
  /** Whether a person has a referrer who is the one to mention. */
  hasMain: (contactId: string) => boolean;
  /** Whether one person named another, directly or through others. */
  leadsTo: (fromContactId: string, toContactId: string) => boolean;
};

/** Sorts referrals once, so that bringing back hundreds of them does not go through all for each. */
export function knownReferrals(referrals: readonly Referral[]): KnownReferrals {
  const byId: Record<string, Referral> = {};
  const named = new Map<string, string[]>();
  const mains = new Set<string>();
  const add = (referral: Referral) => {
    const { referralId, fromContactId, toContactId, isMain } = referral;
    byId[referralId] = referral;
    if (toContactId === null) return;
    if (isMain) mains.add(toContactId);
    const others = named.get(fromContactId);
    if (others === undefined) named.set(fromContactId, [toContactId]);
    else others.push(toContactId);
  };
  const leadsTo = (fromContactId: string, toContactId: string) => {
    const reached = new Set([fromContactId]);
    for (const contactId of reached) {
      if (contactId === toContactId) return true;
      for (const next of named.get(contactId) ?? []) reached.add(next);
    }
    return false;
  };
  for (const referral of referrals) add(referral);
  return { byId, add, hasMain: (contactId) => mains.has(contactId), leadsTo };
}
