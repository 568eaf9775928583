import type { Source } from '../../../core/contacts/model.ts';
import type { ReferralFields } from '../../../core/referrals/model.ts';
import { call } from '../../transport/client.ts';
import type { ChosenPerson } from './PersonCombo.tsx';

/** What is known about a referral besides its two people. */
export type ReferralDetails = Pick<
  ReferralFields,
  'permission' | 'permissionLimits' | 'checkBackOn' | 'referredOn' | 'why' | 'howToReach'
>;

/** Records that one person named another, adding those who are new first. Throws `CallError`. */
export async function recordReferral(
  from: ChosenPerson,
  to: ChosenPerson,
  details: ReferralDetails,
): Promise<void> {
  const fromContactId = await contactIdOf(from, null);
  const named =
    to.kind === 'name' ? { toName: to.name } : { toContactId: await contactIdOf(to, 'referral') };
  await call('referrals.record', { fromContactId, ...named, ...details });
}

async function contactIdOf(person: ChosenPerson, source: Source | null): Promise<string> {
  if (person.kind === 'contact') return person.contactId;
  const { contactId } = await call('contacts.add', {
    displayName: person.name,
    source,
  });
  return contactId;
}
