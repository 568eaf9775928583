import { useMemo } from 'react';
import type { Contact } from '../../../core/contacts/model.ts';
import type { ReferralSource } from '../../../core/referrals/leadingReferrals.ts';
import { useNotebook } from '../../replica/useReplica.ts';

/** A line about who gave me the name of each of these people; who has none is left out. */
export function useReferrerLines(
  people: readonly Contact[],
  lineOf: (notebook: ReferralSource, contactId: string) => string,
): string[] {
  const { contacts, referrals } = useNotebook();
  // A key typed in the call changes neither people nor referrals, and costs nothing here.
  return useMemo(() => {
    const lines = people.map(({ contactId }) => lineOf({ contacts, referrals }, contactId));
    return [...new Set(lines)].filter((line) => line !== '');
  }, [contacts, referrals, people, lineOf]);
}
