import { TriangleAlert } from 'lucide-react';
import type { SaveProblem } from '../../core/safekeeping/model.ts';
import { useReplica } from '../replica/useReplica.ts';
import { call } from '../transport/client.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Bar.module.css';
import { attempt, showNotice } from './notices.ts';
import { saveTrouble } from './saveTrouble.ts';

/** Stays over the page for as long as something is not on disk. */
export function SaveBanner() {
  const { saveProblem } = useReplica();
  if (saveProblem === null) return null;
  const { headline, text } = saveTrouble(saveProblem);
  return (
    <section className={`${styles.bar} ${styles.alarm}`} aria-label="Not saved">
      <TriangleAlert size={16} aria-hidden />
      {/* Read out once: as long as the words stay, a further failure changes nothing here. */}
      <p className={styles.text} role="alert">
        <span className={styles.strong}>{headline}</span> {text}
      </p>
      <div className={styles.buttons}>
        <WaysOut kind={saveProblem.kind} />
      </div>
    </section>
  );
}

function WaysOut({ kind }: { kind: SaveProblem['kind'] }) {
  const settle = (keep: 'mine' | 'theirs') => attempt(call('desktop.settleConflict', { keep }));
  const copy = <Button onPress={() => attempt(saveCopy())}>Save a copy elsewhere…</Button>;
  switch (kind) {
    case 'disk':
      return (
        <>
          {copy}
          <Button onPress={() => void call('desktop.retrySave', {}).catch(() => {})}>
            Try now
          </Button>
        </>
      );
    case 'changed_underneath':
      return (
        <>
          {copy}
          <Button onPress={() => settle('theirs')}>Take the one on disk</Button>
          <Button onPress={() => settle('mine')}>Keep what I have here</Button>
        </>
      );
    case 'folder_missing':
    case 'folder_emptied':
      return (
        <>
          {copy}
          <Button onPress={() => settle('mine')}>Write it there again</Button>
        </>
      );
  }
}

async function saveCopy(): Promise<void> {
  const delivery = await call('desktop.saveCopy', {});
  if (delivery.outcome === 'cancelled') return;
  const { path } = delivery;
  const run = () => attempt(call('desktop.showInFolder', { path }));
  showNotice(`A copy lies in ${path}`, 'neutral', { action: { label: 'Show', run } });
}
