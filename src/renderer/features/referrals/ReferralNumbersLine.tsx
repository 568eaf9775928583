import { useDeferredValue, useMemo } from 'react';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { numberWords } from '../../../core/referrals/numberWords.ts';
import {
  type CountedOver,
  countedOnce,
  giverCountsOnce,
  referralNumbers,
} from '../../../core/referrals/referralCounts.ts';
import { useToday } from '../../app/useMinute.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import styles from './ReferralsPage.module.css';

/** What the referrals amount to, in one quiet line. */
export function ReferralNumbersLine() {
  // The page is there, and what was changed in it, before thousands of names are counted.
  const notebook = useDeferredValue<Notebook | null>(useNotebook(), null);
  return (
    <p className={styles.numbers} dir="auto">
      {notebook === null ? '\u00a0' : <Counted notebook={notebook} />}
    </p>
  );
}

// Two steps, between which the page can do other things.
function Counted({ notebook }: { notebook: Notebook }) {
  const today = useToday();
  return <Numbers {...{ notebook, today }} over={countedOnce(notebook, today)} />;
}

function Numbers({
  notebook,
  today,
  over,
}: {
  notebook: Notebook;
  today: string;
  over: CountedOver;
}) {
  const words = useMemo(() => {
    const givers = giverCountsOnce(notebook, today);
    return numberWords(referralNumbers(notebook, today, over), givers, notebook.contacts);
  }, [notebook, today, over]);
  return words.join(' · ');
}
