import type { ReactNode } from 'react';
import styles from './ListPane.module.css';

/** The pane beside a page: a ListHeader, and the list that fills the rest. */
export function ListPane({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.pane} aria-label={label}>
      {children}
    </section>
  );
}
