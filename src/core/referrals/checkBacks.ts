import type { ContactListSource } from '../contacts/listContacts.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { Referral } from './model.ts';
import { nameStateOf, stagesById } from './nameStates.ts';

/** A day to ask a referrer again, and what to ask. */
export type CheckBack = { referral: Referral; text: string; dueOn: string };

type CheckBackSource = ContactListSource & Pick<Notebook, 'referrals'>;

/**
 * When to ask referrers again whether, or how, their name may be used; the most pressing first. Nothing is asked about a
 * name I talked to, who does not answer or whom I put aside, nor where a follow-up of that kind stands open for it.
 */
export function checkBacks(notebook: CheckBackSource, today: string): CheckBack[] {
  const dated = Object.values(notebook.referrals).filter(({ checkBackOn }) => checkBackOn !== null);
  // Most notebooks have none, and stages are dear.
  if (dated.length === 0) return [];
  const stages = stagesById(notebook, today, namedIn(dated));
  const planned = new Set(
    Object.values(notebook.followUps)
      .filter(({ kind, closedAt }) => kind === 'check_back' && closedAt === null)
      .map(({ referralId }) => referralId),
  );
  return dated
    .flatMap((referral) => {
      const { referralId, checkBackOn } = referral;
      const state = nameStateOf(referral, stages);
      if ((state !== 'open' && state !== 'under_way') || planned.has(referralId)) return [];
      const text = whatToAsk(notebook, referral);
      return checkBackOn === null || text === '' ? [] : [{ referral, text, dueOn: checkBackOn }];
    })
    .sort(compareCheckBacks);
}

function namedIn(referrals: readonly Referral[]): string[] {
  return referrals.flatMap(({ toContactId }) => toContactId ?? []);
}

function compareCheckBacks(one: CheckBack, other: CheckBack): number {
  return (
    one.dueOn.localeCompare(other.dueOn) ||
    one.referral.referralId.localeCompare(other.referral.referralId)
  );
}

/** What to ask the referrer again, as one thing to do; '' when their answer needs no asking. */
function whatToAsk(
  { contacts }: Pick<Notebook, 'contacts'>,
  { permission, permissionLimits, fromContactId, toContactId, toName }: Referral,
): string {
  const referrer = contacts[fromContactId]?.displayName;
  if (referrer === undefined) return '';
  const named = toContactId === null ? toName : (contacts[toContactId]?.displayName ?? '');
  switch (permission) {
    case 'will_ask_first':
      return `Ask ${referrer} whether ${named} is willing`;
    case 'may_use_limited':
      return permissionLimits.trim() === ''
        ? `Ask ${referrer} again what you may say to ${named}`
        : `Ask ${referrer} again: ${permissionLimits.trim()}`;
    case 'not_asked':
      return `Ask ${referrer} whether you may use the name with ${named}`;
    case 'may_use':
    case 'will_introduce':
    case 'do_not_mention':
      return '';
  }
}
