import { useMemo } from 'react';
import { likelyDoubles } from '../../../core/contacts/likelyDoubles.ts';
import { whyNotOnePerson } from '../../../core/referrals/whyNotOnePerson.ts';
import { useNotebook } from '../../replica/useReplica.ts';

/** Who is probably the same person as one, and could be; looked for anew only when a person changes. */
export function useDoubles(contactId: string): readonly string[] {
  const { contacts, referrals } = useNotebook();
  const doubleIds = useMemo(() => likelyDoubles({ contacts }, contactId), [contacts, contactId]);
  return useMemo(() => {
    if (doubleIds.length === 0) return doubleIds;
    const known = Object.values(referrals);
    return doubleIds.filter((id) => whyNotOnePerson(contacts, known, contactId, id) === null);
  }, [doubleIds, contacts, referrals, contactId]);
}
