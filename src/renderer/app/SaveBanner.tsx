import { TriangleAlert } from 'lucide-react';
import { useReplica } from '../replica/useReplica.ts';
import { call } from '../transport/client.ts';
import { Button } from '../ui/Button.tsx';
import styles from './SaveBanner.module.css';

/** Stays on top of the page for as long as something is not on disk, or the notebook is read-only. */
export function SaveBanner() {
  const { saveProblem, desktop } = useReplica();
  if (desktop?.notebook?.isReadOnly) {
    return (
      <div className={styles.banner}>This notebook is open read-only. Nothing is changed.</div>
    );
  }
  if (saveProblem === null) return null;
  return (
    <div className={`${styles.banner} ${styles.alarm}`} role="alert">
      <TriangleAlert size={16} aria-hidden />
      <span className={styles.text}>
        Your last changes are not on disk yet. They are safe while Askbook stays open; saving is
        tried again every two seconds. {saveProblem}
      </span>
      <Button onPress={() => void call('desktop.retrySave', {}).catch(() => {})}>Try now</Button>
    </div>
  );
}
