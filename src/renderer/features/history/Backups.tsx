import { FolderOpen, History } from 'lucide-react';
import { useState } from 'react';
import { useAction } from '../../app/commands.ts';
import { attempt } from '../../app/notices.ts';
import { backUp } from '../../app/useAppActions.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BackupDays } from './BackupDays.tsx';
import { ConflictCopies } from './ConflictCopies.tsx';
import styles from './HistoryPage.module.css';
import { useBackups } from './useBackups.ts';

/** The backups of the notebook, and the copies that lie beside it. */
export function Backups() {
  const { list, problem, reload } = useBackups();
  const { isMaking, make } = useMaking(reload);
  useAction('backup.make', make);
  const hasNone = list?.backups.length === 0;
  const showFolder = (what: 'backups' | 'outside') => attempt(call('backups.showFolder', { what }));
  return (
    <>
      <div className={styles.tools}>
        <p className={styles.about}>
          While you write, a backup is made every quarter of an hour, and before anything large.
        </p>
        <div className={styles.buttons}>
          <Button look="quiet" icon={FolderOpen} onPress={() => showFolder('backups')}>
            Show folder
          </Button>
          {list?.outsideFolder ? (
            <Button look="quiet" icon={FolderOpen} onPress={() => showFolder('outside')}>
              Show second copies
            </Button>
          ) : null}
          <Button changes look="primary" isDisabled={isMaking} onPress={make}>
            Back up now
          </Button>
        </div>
      </div>
      {problem === null ? null : (
        <div className={styles.problem} role="alert">
          <p>The backups cannot be listed just now. {problem}</p>
          <Button onPress={reload}>Try again</Button>
        </div>
      )}
      {list ? <ConflictCopies copies={list.conflictCopies} onRestored={reload} /> : null}
      {hasNone ? (
        <div className={styles.nothing}>
          <EmptyState icon={History} title="No backup yet">
            The first one is made when you have written for a while, or now.
          </EmptyState>
        </div>
      ) : null}
      {list && !hasNone ? <BackupDays backups={list.backups} onRestored={reload} /> : null}
    </>
  );
}

function useMaking(reload: () => void) {
  const [isMaking, setIsMaking] = useState(false);
  const making = async () => {
    setIsMaking(true);
    try {
      await backUp();
      reload();
    } finally {
      setIsMaking(false);
    }
  };
  return { isMaking, make: () => attempt(making()) };
}
