import type { Notebook } from '../notebook/schema.ts';
import type { Referral } from './model.ts';

/** The parts of a notebook the way to a person is read from. */
export type ReferralSource = Pick<Notebook, 'contacts' | 'referrals'>;

/**
 * The referral each person was reached by, by `contactId`; who has none, I know by myself. Of several referrers it is the
 * one to mention, else the earliest. It never runs in a circle: where old data has one, its latest referral is passed over.
 */
export function leadingReferrals({ contacts, referrals }: ReferralSource): Map<string, Referral> {
  const leading = new Map<string, Referral>();
  for (const referral of Object.values(referrals)) {
    const { fromContactId, toContactId } = referral;
    if (toContactId === null || toContactId === fromContactId) continue;
    if (!Object.hasOwn(contacts, fromContactId) || !Object.hasOwn(contacts, toContactId)) continue;
    const known = leading.get(toContactId);
    if (known === undefined || leadsRatherThan(referral, known)) leading.set(toContactId, referral);
  }
  cutCircles(leading);
  return leading;
}

/** Puts referrals in the order they were given; equal days by when they were written down, then by id. */
export function compareReferrals(one: Referral, other: Referral): number {
  const [key, otherKey] = [sortKey(one), sortKey(other)];
  if (key === otherKey) return 0;
  return key < otherKey ? -1 : 1;
}

/** The day a referral was given, else the day it was written down. */
export function dayOfReferral({ referredOn, createdAt }: Referral): string {
  return referredOn ?? createdAt.slice(0, 10);
}

function leadsRatherThan(referral: Referral, other: Referral): boolean {
  if (referral.isMain !== other.isMain) return referral.isMain;
  return compareReferrals(referral, other) < 0;
}

// The id last, so that equal dates give the same answer on every machine.
function sortKey(referral: Referral): string {
  return `${dayOfReferral(referral)} ${referral.createdAt} ${referral.referralId}`;
}

function cutCircles(leading: Map<string, Referral>): void {
  const settled = new Set<string>();
  for (const start of [...leading.keys()]) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let current: string | undefined = start;
    while (current !== undefined && !settled.has(current) && !onWay.has(current)) {
      onWay.add(current);
      way.push(current);
      current = leading.get(current)?.fromContactId;
    }
    if (current !== undefined && onWay.has(current)) {
      const circle = way.slice(way.indexOf(current)).flatMap((id) => leading.get(id) ?? []);
      const latest = circle.reduce((a, b) => (compareReferrals(a, b) > 0 ? a : b));
      leading.delete(latest.toContactId ?? '');
    }
    for (const contactId of way) settled.add(contactId);
  }
}
