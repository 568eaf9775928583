import { navigate } from '../../app/navigation.ts';
import { call } from '../../transport/client.ts';

/** Makes a person of a bare name that was referred to me, and goes to their page. */
export async function makePerson(referralId: string, displayName: string): Promise<void> {
  const { contactId } = await call('contacts.add', { displayName, source: 'referral' });
  await call('referrals.update', { referralId, fields: { toContactId: contactId } });
  navigate({ page: 'people', contactId });
}
