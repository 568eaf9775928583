import { addMinutes, formatClock } from '../../../core/dates.ts';
import type { CallClock } from '../../../core/interviews/callClock.ts';
import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import { myTimeZone } from '../../app/whenWords.ts';
import styles from './ClockFace.module.css';
import { clockWords, leftWords, momentWords } from './callWords.ts';

/** How long the call has gone on, how much is left, and what it is time for. */
export function ClockFace({
  interview,
  clock,
  look = 'room',
}: {
  interview: InCall;
  clock: CallClock;
  /** Small is for the window beside a video call. */
  look?: 'room' | 'small';
}) {
  const { lengthMinutes } = interview;
  const words = momentWords(clock, interview);
  const tone = clock.isPaused ? 'paused' : clock.moment;
  return (
    <div className={`${styles.clock} ${styles[look]} ${styles[tone]}`}>
      <div className={styles.times} role="timer" aria-label="Clock of the call">
        <span className={styles.elapsed}>{clockWords(clock.elapsedMs)}</span>
        <span className={styles.left}>{leftWords(clock)}</span>
        {clock.leftMs === null ? null : (
          <span className={styles.end}>ends {formatClock(endOf(clock), myTimeZone)}</span>
        )}
      </div>
      {lengthMinutes > 0 ? (
        <div className={styles.line} aria-hidden>
          <span
            className={styles.gone}
            style={{ width: `${Math.min(100, clock.elapsedMs / (lengthMinutes * 600))}%` }}
          />
        </div>
      ) : null}
      <p className={styles.moment} role="status">
        {words}
      </p>
    </div>
  );
}

/** When the planned length is used up, if nothing is paused from now on. */
function endOf({ leftMs }: CallClock): string {
  return addMinutes(new Date().toISOString(), (leftMs ?? 0) / 60_000);
}
