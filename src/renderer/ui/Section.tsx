import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

/** A part of a page with its heading and what can be done there. */
export function Section({
  title,
  aside,
  actions,
  children,
}: {
  title: string;
  aside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside ? <span className={styles.aside}>{aside}</span> : null}
        <span className={styles.actions}>{actions}</span>
      </header>
      {children}
    </section>
  );
}
