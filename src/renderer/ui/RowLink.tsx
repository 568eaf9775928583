import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import styles from './RowLink.module.css';

/** A name that leads to its page. */
export function RowLink({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <Link className={styles.link ?? ''} onPress={onPress}>
      {children}
    </Link>
  );
}
