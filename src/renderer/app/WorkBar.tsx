import { Label, ProgressBar } from 'react-aria-components';
import { Button } from '../ui/Button.tsx';
import styles from './WorkBar.module.css';
import { stopWork, useWork } from './work.ts';

/** Says at the foot of the window how far long work is, on whatever page one is, and lets it be stopped. */
export function WorkBar() {
  const { work, isStopping } = useWork();
  if (work === null) return null;
  const { label, done, total } = work;
  const counted = total > 0 ? `${done} of ${total}` : '';
  return (
    <section className={styles.bar} aria-label="Work in progress">
      <ProgressBar
        className={styles.progress ?? ''}
        value={done}
        maxValue={Math.max(total, 1)}
        isIndeterminate={total === 0}
        valueLabel={counted}
      >
        {({ percentage }) => (
          <>
            <Label className={styles.label ?? ''}>{isStopping ? 'Stopping' : label}</Label>
            <span className={styles.count}>{counted}</span>
            <span className={styles.track} aria-hidden>
              <span className={styles.fill} style={{ inlineSize: `${percentage ?? 0}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <Button isPending={isStopping} onPress={stopWork}>
        Cancel
      </Button>
    </section>
  );
}
