import type { Notebook } from '../../../core/notebook/schema.ts';
import type { Referral } from '../../../core/referrals/model.ts';

/** One referral of a list; acted on once there was a conversation with the person named. */
export type ListedReferral = { referral: Referral; isActedOn: boolean };

/** Every name one person gave, the newest first. */
export type ReferralGroup = { fromContactId: string; rows: ListedReferral[] };

/** Groups the referrals by who gave the name; who gave one last comes first. */
export function listReferrals({
  contacts,
  referrals,
  interviews,
}: Pick<Notebook, 'contacts' | 'referrals' | 'interviews'>): ReferralGroup[] {
  const talkedTo = new Set(
    Object.values(interviews).flatMap(({ status, contactIds }) =>
      status === 'done' ? contactIds : [],
    ),
  );
  const sorted = Object.values(referrals).sort((a, b) => sortDay(b).localeCompare(sortDay(a)));
  const groups = new Map<string, ReferralGroup>();
  for (const referral of sorted) {
    const { fromContactId, toContactId } = referral;
    if (contacts[fromContactId] === undefined) continue;
    const group = groups.get(fromContactId) ?? { fromContactId, rows: [] };
    groups.set(fromContactId, group);
    group.rows.push({ referral, isActedOn: toContactId !== null && talkedTo.has(toContactId) });
  }
  return [...groups.values()];
}

function sortDay({ referredOn, createdAt }: Referral): string {
  return `${referredOn ?? createdAt.slice(0, 10)} ${createdAt}`;
}
