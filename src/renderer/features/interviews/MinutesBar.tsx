import type { Interview } from '../../../core/interviews/model.ts';
import { priorityWords } from '../../../core/words.ts';
import styles from './MinutesBar.module.css';
import { summariseMinutes } from './minutesWords.ts';

/** The minutes planned against the length, by priority, in a bar and in words. */
export function MinutesBar({ interview }: { interview: Interview }) {
  const { plannedMinutes, lengthMinutes, byPriority, total, warning } = summariseMinutes(interview);
  const whole = Math.max(plannedMinutes, lengthMinutes, 1);
  const percent = (minutes: number) => `${(minutes / whole) * 100}%`;
  return (
    <div className={styles.block}>
      <div className={styles.bar} aria-hidden>
        {byPriority.map(({ priority, minutes }) => (
          <span
            key={priority}
            className={`${styles.part} ${styles[priority] ?? ''}`}
            style={{ width: percent(minutes) }}
          />
        ))}
        {lengthMinutes > 0 && plannedMinutes > lengthMinutes ? (
          <span className={styles.end} style={{ insetInlineStart: percent(lengthMinutes) }} />
        ) : null}
      </div>
      <p className={styles.words}>
        <span className={styles.total}>{total}</span>
        {byPriority.map(({ priority, minutes }) => (
          <span key={priority} className={styles.legend}>
            <span aria-hidden className={`${styles.swatch} ${styles[priority] ?? ''}`} />
            {priorityWords[priority]} {minutes}
          </span>
        ))}
      </p>
      {warning ? <p className={`${styles.words} ${styles.due}`}>{warning}</p> : null}
    </div>
  );
}
