import { useDeferredValue, useMemo } from 'react';
import { numberWords } from '../../../core/referrals/numberWords.ts';
import {
  countedOnce,
  giverCounts,
  referralNumbers,
} from '../../../core/referrals/referralCounts.ts';
import { useToday } from '../../app/useMinute.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import styles from './ReferralsPage.module.css';

/** What the referrals amount to, in one quiet line. */
export function ReferralNumbersLine() {
  const { contacts, interviews, followUps, referrals, holidays } = useNotebook();
  const today = useToday();
  // The page is there before thousands of names are counted.
  const isCounted = useDeferredValue(true, false);
  const words = useMemo(() => {
    if (!isCounted) return [];
    const source = { contacts, interviews, followUps, referrals, holidays };
    const over = countedOnce(source, today);
    const numbers = referralNumbers(source, today, over);
    return numberWords(numbers, giverCounts(source, today, over), contacts);
  }, [isCounted, contacts, interviews, followUps, referrals, holidays, today]);
  return (
    <p className={styles.numbers} dir="auto">
      {isCounted ? words.join(' · ') : '\u00a0'}
    </p>
  );
}
