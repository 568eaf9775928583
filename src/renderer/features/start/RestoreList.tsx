import { useState } from 'react';
import type { BackupInfo, OpenProblem } from '../../../core/safekeeping/model.ts';
import { localTimeZone } from '../../app/dayWords.ts';
import { attempt } from '../../app/notices.ts';
import {
  placeWords,
  reasonWords,
  sayAllCounts,
  sayCounts,
  sayExactly,
} from '../../app/safekeepingWords.ts';
import { whenWords } from '../../app/whenWords.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { joinWords } from '../../ui/joinWords.ts';
import styles from './OpenProblemCard.module.css';

/** The backups that could take the place of a notebook that cannot be opened. */
export function RestoreList({ problem }: { problem: OpenProblem }) {
  const [isRestoring, setIsRestoring] = useState(false);
  const { backups } = problem;
  if (backups.length === 0) return <p>No backup of it was found on this computer.</p>;
  const restore = async (backupId: string) => {
    setIsRestoring(true);
    try {
      await call('desktop.restoreFolder', { backupId });
    } finally {
      setIsRestoring(false);
    }
  };
  return (
    <section aria-labelledby="restore-title">
      <h3 id="restore-title" className={styles.listTitle}>
        Backups that can take its place
      </h3>
      <ul className={styles.backups}>
        {backups.map((backup, index) => (
          <BackupLine
            key={backup.backupId}
            backup={backup}
            isNewest={index === 0}
            isDisabled={isRestoring}
            onRestore={() => attempt(restore(backup.backupId))}
          />
        ))}
      </ul>
    </section>
  );
}

function BackupLine({
  backup,
  isNewest,
  isDisabled,
  onRestore,
}: {
  backup: BackupInfo;
  isNewest: boolean;
  isDisabled: boolean;
  onRestore: () => void;
}) {
  const { madeAt, counts, place, reason } = backup;
  const when = whenWords(madeAt, localTimeZone());
  return (
    <li className={styles.backup}>
      <span className={styles.words}>
        <span className={styles.when} title={sayExactly(madeAt, localTimeZone())}>
          {when}
        </span>
        <span className={styles.facts} title={sayAllCounts(counts)}>
          {joinWords(sayCounts(counts), reasonWords[reason], placeWords[place])}
        </span>
      </span>
      <Button
        look={isNewest ? 'primary' : 'plain'}
        aria-label={`Restore this: ${when}, ${reasonWords[reason]}`}
        isDisabled={isDisabled}
        onPress={onRestore}
      >
        Restore this
      </Button>
    </li>
  );
}
