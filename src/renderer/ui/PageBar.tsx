import type { ReactNode } from 'react';
import styles from './PageBar.module.css';

/** The bar over a page that fills the window: the way back, what the page is, and how that leaves the notebook. */
export function PageBar({
  back,
  title,
  buttons,
}: {
  back: ReactNode;
  title: ReactNode;
  buttons: ReactNode;
}) {
  return (
    <header className={styles.bar}>
      {back}
      <h1 className={styles.title} tabIndex={-1}>
        {title}
      </h1>
      <div className={styles.buttons}>{buttons}</div>
    </header>
  );
}
