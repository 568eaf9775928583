import type { ReferralFields } from '../../../core/referrals/model.ts';
import { call } from '../../transport/client.ts';
import type { ChosenPerson } from './PersonCombo.tsx';

/** What is known about a referral besides its two people. */
export type ReferralDetails = Pick<
  ReferralFields,
  | 'interviewId'
  | 'askId'
  | 'permission'
  | 'permissionLimits'
  | 'checkBackOn'
  | 'referredOn'
  | 'why'
  | 'howToReach'
>;

/** Records that one person named another; those who are new are added in the same step. Throws `CallError`. */
export async function recordReferral(
  from: ChosenPerson,
  to: ChosenPerson,
  details: ReferralDetails,
): Promise<void> {
  const giver =
    from.kind === 'contact' ? { fromContactId: from.contactId } : { newFromName: from.name };
  await call('referrals.record', { ...giver, ...named(to), ...details });
}

function named(to: ChosenPerson) {
  if (to.kind === 'contact') return { toContactId: to.contactId };
  return to.kind === 'name' ? { toName: to.name } : { newToName: to.name };
}
