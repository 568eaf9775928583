import { useMemo } from 'react';
import { numberWords } from '../../../core/referrals/numberWords.ts';
import { giverCounts, referralNumbers } from '../../../core/referrals/referralCounts.ts';
import { useToday } from '../../app/useMinute.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import styles from './ReferralsPage.module.css';

/** What the referrals amount to, in one quiet line. */
export function ReferralNumbersLine() {
  const { contacts, interviews, followUps, referrals, holidays } = useNotebook();
  const today = useToday();
  const words = useMemo(() => {
    const source = { contacts, interviews, followUps, referrals, holidays };
    return numberWords(referralNumbers(source, today), giverCounts(source, today), contacts);
  }, [contacts, interviews, followUps, referrals, holidays, today]);
  return (
    <p className={styles.numbers} dir="auto">
      {words.join(' · ')}
    </p>
  );
}
