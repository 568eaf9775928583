import { X } from 'lucide-react';
import { useReplica } from '../replica/useReplica.ts';
import { call } from '../transport/client.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import styles from './Notice.module.css';
import { attempt, dismissNotice, holdNotice, releaseNotice, useNotice } from './notices.ts';

/** The line at the foot of the window; read out by screen readers. */
export function Notice() {
  const notice = useNotice();
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {notice ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody is at it
        <div
          className={`${styles.notice} ${styles[notice.tone]}`}
          onPointerEnter={holdNotice}
          onPointerLeave={releaseNotice}
          onFocus={holdNotice}
          onBlur={releaseNotice}
        >
          {notice.text}
          {notice.action ? <Offer {...notice.action} /> : null}
          {notice.undoes === null ? null : <UndoOffer revision={notice.undoes} />}
          {notice.tone === 'alarm' ? (
            <IconButton icon={X} label="Dismiss" onPress={dismissNotice} />
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

// Once anything else was done, undo would take back something else: the offer is gone.
function UndoOffer({ revision }: { revision: number }) {
  const isLatest = useReplica().revision === revision;
  if (!isLatest) return null;
  return <Offer label="Undo" run={() => attempt(call('history.undo', {}))} />;
}

function Offer({ label, run }: { label: string; run: () => void }) {
  const press = () => {
    dismissNotice();
    run();
  };
  return (
    <span className={styles.offer}>
      <Button look="quiet" onPress={press}>
        {label}
      </Button>
    </span>
  );
}
