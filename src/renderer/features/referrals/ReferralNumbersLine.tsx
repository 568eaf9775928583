import { useMemo } from 'react';
import { numberWords } from '../../../core/referrals/numberWords.ts';
import { giverCounts, referralNumbers } from '../../../core/referrals/referralCounts.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import styles from './ReferralsPage.module.css';

/** What the referrals amount to, in one quiet line. */
export function ReferralNumbersLine() {
  const { contacts, interviews, followUps, referrals } = useNotebook();
  const words = useMemo(() => {
    const source = { contacts, interviews, followUps, referrals };
    return numberWords(referralNumbers(source), giverCounts(source), contacts);
  }, [contacts, interviews, followUps, referrals]);
  return (
    <p className={styles.numbers} dir="auto">
      {words.join(' · ')}
    </p>
  );
}
