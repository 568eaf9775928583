import { navigate } from '../../app/navigation.ts';
import { call } from '../../transport/client.ts';

/** Makes a person of a bare name that was referred to me, and goes to their page. */
export async function makePerson(referralId: string): Promise<void> {
  const { contactId } = await call('referrals.addNamed', { referralId });
  navigate({ page: 'people', contactId });
}
