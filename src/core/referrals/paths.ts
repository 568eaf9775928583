import type { Notebook } from '../notebook/schema.ts';
import type { Referral } from './model.ts';

/** One step of the way from me to a contact. */
export type PathStep = {
  contactId: string;
  /** The referral that led here; null for the first step, whom I know by myself. */
  referral: Referral | null;
};

/**
 * The way from me to a contact through the referrals, first the person I know by myself, last the contact.
 * Of several referrers it follows the one marked as main, else the earliest. A cycle in old data ends the way.
 * A contact that does not exist gives [].
 */
export function pathToContact(
  notebook: Pick<Notebook, 'contacts' | 'referrals'>,
  contactId: string,
): PathStep[] {
  if (notebook.contacts[contactId] === undefined) return [];
  const incoming = referralsTo(notebook);
  const steps: PathStep[] = [];
  const seen = new Set<string>();
  let current = contactId;
  for (;;) {
    seen.add(current);
    const referral = chosenReferral(
      (incoming.get(current) ?? []).filter(
        ({ fromContactId }) =>
          !seen.has(fromContactId) && notebook.contacts[fromContactId] !== undefined,
      ),
    );
    steps.unshift({ contactId: current, referral });
    if (referral === null) return steps;
    current = referral.fromContactId;
  }
}

/** Whether letters, scripts and packets may name the referrer. */
export function mayNameReferrer(referral: Pick<Referral, 'permission'>): boolean {
  return (
    referral.permission === 'may_use' ||
    referral.permission === 'may_use_limited' ||
    referral.permission === 'will_introduce'
  );
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

function referralsTo(notebook: Pick<Notebook, 'referrals'>): Map<string, Referral[]> {
  const incoming = new Map<string, Referral[]>();
  for (const referral of Object.values(notebook.referrals)) {
    if (referral.toContactId === null) continue;
    const known = incoming.get(referral.toContactId);
    if (known === undefined) incoming.set(referral.toContactId, [referral]);
    else known.push(referral);
  }
  return incoming;
}

function chosenReferral(referrals: readonly Referral[]): Referral | null {
  const main = referrals.find(({ isMain }) => isMain);
  if (main !== undefined) return main;
  return referrals.reduce<Referral | null>(
    (earliest, referral) =>
      earliest === null || sortKey(referral) < sortKey(earliest) ? referral : earliest,
    null,
  );
}

// The id last, so that equal dates give the same answer on every machine.
function sortKey({ referredOn, createdAt, referralId }: Referral): string {
  return `${referredOn ?? createdAt.slice(0, 10)} ${createdAt} ${referralId}`;
}
