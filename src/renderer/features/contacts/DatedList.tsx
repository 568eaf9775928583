import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './Rows.module.css';

/** What is open, and below it what is done, which stays folded until it is asked for. */
export function DatedList({
  open,
  closed,
  none,
  foldWords,
}: {
  open: readonly ReactNode[];
  closed: readonly ReactNode[];
  /** Said while nothing is open. */
  none: string;
  /** What unfolds and folds the rest, unless it is what is done. */
  foldWords?: [show: string, hide: string];
}) {
  const [isUnfolded, setIsUnfolded] = useState(false);
  const [show, hide] = foldWords ?? [`Show ${closed.length} done`, 'Hide what is done'];
  return (
    <>
      {open.length === 0 && none !== '' ? <p className={styles.none}>{none}</p> : null}
      {open.length === 0 ? null : <ul className={styles.frame}>{open}</ul>}
      {closed.length === 0 ? null : (
        <div className={styles.fold}>
          <Button
            look="quiet"
            aria-expanded={isUnfolded}
            onPress={() => setIsUnfolded(!isUnfolded)}
          >
            {isUnfolded ? hide : show}
          </Button>
        </div>
      )}
      {isUnfolded ? <ul className={styles.frame}>{closed}</ul> : null}
    </>
  );
}
