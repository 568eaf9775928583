import type { ReactNode } from 'react';
import styles from './Pill.module.css';

/** What a pill says besides its words: amber is due, red overdue or wrong, green done. */
export type Tone = 'neutral' | 'accent' | 'due' | 'alarm' | 'done';

/** A short fact beside something: a stage, a mode, "in 3 days". */
export function Pill({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.pill} ${styles[tone]}`}>{children}</span>;
}
