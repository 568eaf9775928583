import type { Notebook } from '../notebook/schema.ts';
import type { Referral } from './model.ts';

/** The parts of a notebook the way to a person is read from. */
export type ReferralSource = Pick<Notebook, 'contacts' | 'referrals'>;

/**
 * The referral each person was reached by, by `contactId`; who has none, I know by myself. Of several referrers it is the
 * one to mention, else the earliest; of several by one referrer, the one that wishes no mention. It never runs in a
 * circle: where old data has one, its latest referral is passed over.
 */
export function leadingReferrals({ contacts, referrals }: ReferralSource): Map<string, Referral> {
  return leadingAmong(Object.values(referrals), (id) => Object.hasOwn(contacts, id));
}

// A notebook is a value that never changes, so what was worked out of it once stays true.
const known = new WeakMap<
  ReferralSource['referrals'],
  { contacts: ReferralSource['contacts']; leading: ReadonlyMap<string, Referral> }
>();

/** What {@link leadingReferrals} answers, worked out once for each state of a notebook. Not for the draft of a command. */
export function leadingOnce({
  contacts,
  referrals,
}: ReferralSource): ReadonlyMap<string, Referral> {
  const before = known.get(referrals);
  if (before?.contacts === contacts) return before.leading;
  const leading = leadingReferrals({ contacts, referrals });
  known.set(referrals, { contacts, leading });
  return leading;
}

/** What {@link leadingReferrals} answers of referrals that are listed already, in any order, between people who are there. */
export function leadingAmong(
  referrals: readonly Referral[],
  isThere: (contactId: string) => boolean,
): Map<string, Referral> {
  const leading = new Map<string, Referral>();
  const refused: Referral[] = [];
  for (const referral of referrals) {
    const { fromContactId, toContactId } = referral;
    if (toContactId === null || toContactId === fromContactId) continue;
    if (!isThere(fromContactId) || !isThere(toContactId)) continue;
    if (referral.permission === 'do_not_mention') refused.push(referral);
    const known = leading.get(toContactId);
    if (known === undefined || leadsRatherThan(referral, known)) leading.set(toContactId, referral);
  }
  letRefusalsLead(leading, refused);
  cutCircles(leading);
  return leading;
}

/** Puts referrals in the order they were given; equal days by when they were written down, then by id. */
export function compareReferrals(one: Referral, other: Referral): number {
  // The id last, so that equal dates give the same answer on every machine.
  return (
    compareText(dayOfReferral(one), dayOfReferral(other)) ||
    compareText(one.createdAt, other.createdAt) ||
    compareText(one.referralId, other.referralId)
  );
}

/** The day a referral was given, else the day it was written down. */
export function dayOfReferral({ referredOn, createdAt }: Referral): string {
  return referredOn ?? createdAt.slice(0, 10);
}

/** A referrer may have named somebody twice, also as two people who turned out to be one: then the stricter word holds. */
function letRefusalsLead(leading: Map<string, Referral>, refused: Referral[]): void {
  for (const referral of refused.sort(compareReferrals)) {
    const known = leading.get(referral.toContactId ?? '');
    if (known?.fromContactId !== referral.fromContactId) continue;
    if (known.permission !== 'do_not_mention') leading.set(referral.toContactId ?? '', referral);
  }
}

function leadsRatherThan(referral: Referral, other: Referral): boolean {
  if (referral.isMain !== other.isMain) return referral.isMain;
  return compareReferrals(referral, other) < 0;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function cutCircles(leading: Map<string, Referral>): void {
  // Each person by the start of the way they were first met on.
  const metFrom = new Map<string, string>();
  for (const start of leading.keys()) {
    let current: string | undefined = start;
    while (current !== undefined && !metFrom.has(current)) {
      metFrom.set(current, start);
      current = leading.get(current)?.fromContactId;
    }
    // Somebody met earlier on this same way: it has run into itself.
    if (current !== undefined && metFrom.get(current) === start) cutCircle(leading, current);
  }
}

function cutCircle(leading: Map<string, Referral>, onCircle: string): void {
  let latest = leading.get(onCircle);
  let current = latest?.fromContactId;
  while (current !== undefined && current !== onCircle) {
    const referral = leading.get(current);
    if (referral && latest && compareReferrals(referral, latest) > 0) latest = referral;
    current = referral?.fromContactId;
  }
  leading.delete(latest?.toContactId ?? '');
}
