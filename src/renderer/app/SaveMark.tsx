import { Check, CloudOff, PenLine } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { pendingWriteCount, subscribePendingWrites } from '../replica/pendingWrites.ts';
import { useReplica } from '../replica/useReplica.ts';
import styles from './Sidebar.module.css';

/** Says whether everything typed is on disk. "Saved" is shown only when it is. */
export function SaveMark() {
  const { revision, savedRevision, saveProblem } = useReplica();
  const pendingCount = useSyncExternalStore(subscribePendingWrites, pendingWriteCount);
  const isSaved = pendingCount === 0 && savedRevision >= revision;
  const [Icon, words] =
    saveProblem !== null
      ? [CloudOff, 'Not saved']
      : isSaved
        ? [Check, 'Saved']
        : [PenLine, 'Saving…'];
  return (
    <span
      className={`${styles.saveMark} ${saveProblem !== null ? styles.notSaved : ''}`}
      data-save-state={saveProblem !== null ? 'failed' : isSaved ? 'saved' : 'saving'}
    >
      <Icon size={13} aria-hidden />
      {words}
    </span>
  );
}
