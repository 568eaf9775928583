import { BookOpen, Check, CloudOff, PenLine } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { pendingWriteCount, subscribePendingWrites } from '../replica/pendingWrites.ts';
import { isReadOnlyNow, useReplica } from '../replica/useReplica.ts';
import styles from './Sidebar.module.css';

/** Says whether everything typed is on disk. "Saved" is shown only when it is. */
export function SaveMark() {
  const replica = useReplica();
  const { revision, savedRevision, saveProblem } = replica;
  const pendingCount = useSyncExternalStore(
    subscribePendingWrites,
    pendingWriteCount,
    pendingWriteCount,
  );
  const isSaved = pendingCount === 0 && savedRevision >= revision;
  if (isReadOnlyNow(replica)) {
    return (
      <span className={styles.saveMark} data-save-state="reading">
        <BookOpen size={13} aria-hidden />
        Reading only
      </span>
    );
  }
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
