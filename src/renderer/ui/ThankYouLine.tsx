import { Heart } from 'lucide-react';
import { useMemo } from 'react';
import { type ThankYouState, thankYouOwed } from '../../core/follow-ups/thankYouClock.ts';
import { localTimeZone } from '../app/dayWords.ts';
import { useMinute } from '../app/useMinute.ts';
import { useNotebook } from '../replica/useReplica.ts';
import type { Tone } from './Pill.tsx';
import styles from './ThankYouLine.module.css';

/** The tone a thank-you that is owed is said in. */
export const thankYouTone: Record<ThankYouState, Tone> = {
  on_time: 'neutral',
  due_today: 'due',
  past_target: 'due',
  overdue: 'alarm',
  late: 'alarm',
};

/** That a person is owed a thank-you, and by when, in one line; not there when none is owed. */
export function ThankYouLine({ contactId }: { contactId: string }) {
  const { contacts, interviews, followUps } = useNotebook();
  const now = useMinute();
  const owed = useMemo(
    () => thankYouOwed({ contacts, interviews, followUps }, contactId, now, localTimeZone()),
    [contacts, interviews, followUps, contactId, now],
  );
  if (owed === null) return null;
  return (
    <p className={`${styles.line} ${styles[thankYouTone[owed.state]]}`} dir="auto">
      <Heart size={14} strokeWidth={1.8} aria-hidden className={styles.mark} />
      <span>{owed.words}</span>
    </p>
  );
}
