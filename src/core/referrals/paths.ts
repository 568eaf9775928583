import type { Notebook } from '../notebook/schema.ts';
import { leadingReferrals, type ReferralSource } from './leadingReferrals.ts';
import type { Referral } from './model.ts';

/** One step of the way from me to a contact. */
export type PathStep = {
  contactId: string;
  /** The referral that led here; null for the first step, whom I know by myself. */
  referral: Referral | null;
};

/**
 * The way from me to a contact through the referrals, first the person I know by myself, last the contact; of several
 * referrers it follows {@link leadingReferrals}. A contact that does not exist gives [].
 */
export function pathToContact(notebook: ReferralSource, contactId: string): PathStep[] {
  if (!Object.hasOwn(notebook.contacts, contactId)) return [];
  return pathThrough(leadingReferrals(notebook), contactId);
}

/** The same for a contact that exists, where the leading referrals are known already. */
export function pathThrough(leading: ReadonlyMap<string, Referral>, contactId: string): PathStep[] {
  const steps: PathStep[] = [];
  let current: string | undefined = contactId;
  while (current !== undefined) {
    const referral: Referral | null = leading.get(current) ?? null;
    steps.push({ contactId: current, referral });
    current = referral?.fromContactId;
  }
  return steps.reverse();
}

/**
 * The loop that a referral from one contact to another would close, or null when it closes none.
 * The loop starts and ends with `fromContactId`: [from, to, ..., from]; a referral to oneself gives [from, from].
 */
export function wouldMakeCycle(
  notebook: Pick<Notebook, 'referrals'>,
  fromContactId: string,
  toContactId: string,
): string[] | null {
  if (fromContactId === toContactId) return [fromContactId, fromContactId];
  const named = new Map<string, string[]>();
  for (const referral of Object.values(notebook.referrals)) {
    if (referral.toContactId === null) continue;
    const known = named.get(referral.fromContactId);
    if (known === undefined) named.set(referral.fromContactId, [referral.toContactId]);
    else known.push(referral.toContactId);
  }
  // Breadth first: the path shown to the person is then the shortest there is.
  const cameFrom = new Map<string, string>([[toContactId, fromContactId]]);
  const queue = [toContactId];
  for (const contactId of queue) {
    for (const next of named.get(contactId) ?? []) {
      if (next === fromContactId) return [...walkBack(cameFrom, contactId, fromContactId), next];
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, contactId);
      queue.push(next);
    }
  }
  return null;
}

function walkBack(cameFrom: ReadonlyMap<string, string>, end: string, start: string): string[] {
  const path = [end];
  let current = end;
  while (current !== start) {
    current = cameFrom.get(current) ?? start;
    path.unshift(current);
  }
  return path;
}
