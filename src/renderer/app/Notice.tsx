import { X } from 'lucide-react';
import { IconButton } from '../ui/Button.tsx';
import styles from './Notice.module.css';
import { dismissNotice, useNotice } from './notices.ts';

/** The line at the foot of the window; read out by screen readers. */
export function Notice() {
  const notice = useNotice();
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {notice ? (
        <div className={`${styles.notice} ${styles[notice.tone]}`}>
          {notice.text}
          {notice.tone === 'alarm' ? (
            <IconButton icon={X} label="Dismiss" onPress={dismissNotice} />
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
