import type { Notebook } from '../notebook/schema.ts';
import type { Referral } from './model.ts';
import { wouldMakeCycle } from './paths.ts';

/**
 * Says in a sentence why two people cannot be one: one of them named the other, directly or over others, and the
 * chain would run in a circle. Null when they can.
 */
export function whyNotOnePerson(
  contacts: Notebook['contacts'],
  referrals: readonly Referral[],
  contactId: string,
  otherId: string,
): string | null {
  const byId = Object.fromEntries(referrals.map((referral) => [referral.referralId, referral]));
  // The loop that a referral back would close, without its first step, is the way from one to the other.
  const loop =
    wouldMakeCycle({ referrals: byId }, otherId, contactId) ??
    wouldMakeCycle({ referrals: byId }, contactId, otherId);
  if (loop === null) return null;
  const nameOf = (id: string) => contacts[id]?.displayName ?? 'somebody';
  const [first = '', ...named] = loop.slice(1).map(nameOf);
  const way = `${first} named ${named.join(', who named ')}`;
  return `${nameOf(contactId)} and ${nameOf(otherId)} cannot be one person, because ${way}.`;
}
