import { useCallback, useEffect, useRef, useState } from 'react';
import type { NotebookApi } from '../../../api/index.ts';
import { call } from '../../transport/client.ts';

type BackupList = NotebookApi['backups.list']['value'];

/** The backups as they were when last asked for. */
type Backups = {
  /** Null until the first answer. */
  list: BackupList | null;
  /** Why the last asking failed, in one sentence. */
  problem: string | null;
  /** Asks again. */
  reload: () => void;
};

/** Asks for the backups when the page is shown, and when told to; they lie on disk, not in the notebook. */
export function useBackups(): Backups {
  const [list, setList] = useState<BackupList | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const newest = useRef(0);
  const reload = useCallback(() => {
    newest.current += 1;
    const own = newest.current;
    const isCurrent = () => newest.current === own;
    call('backups.list', {}).then(
      (answer) => {
        if (!isCurrent()) return;
        setList(answer);
        setProblem(null);
      },
      (cause: unknown) => {
        if (isCurrent()) setProblem(cause instanceof Error ? cause.message : String(cause));
      },
    );
  }, []);
  useEffect(() => {
    reload();
    return () => {
      newest.current += 1;
    };
  }, [reload]);
  return { list, problem, reload };
}
