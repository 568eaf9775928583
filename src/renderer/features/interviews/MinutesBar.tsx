import type { Interview } from '../../../core/interviews/model.ts';
import { rankedQuestions } from '../../../core/interviews/ranking.ts';
import { priorityWords } from '../../../core/words.ts';
import { attemptWithUndo } from '../../app/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import styles from './MinutesBar.module.css';
import { summariseMinutes } from './minutesWords.ts';
import { rowOf } from './usePlanRows.ts';

/** The minutes planned against the length, by priority, in a bar and in words. */
export function MinutesBar({ interview }: { interview: Interview }) {
  const { plannedMinutes, lengthMinutes, byPriority, total, warning, tooMany } =
    summariseMinutes(interview);
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
      {warning ? (
        <div className={`${styles.words} ${styles.warning}`}>
          <p className={styles.due}>{warning}</p>
          {tooMany && interview.status === 'planned' ? (
            <Button look="quiet" changes onPress={() => saveForLater(interview, tooMany)}>
              {tooMany.saving}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** Saves what a call has no room for in one step; the keyboard goes on in the last row that stays. */
function saveForLater(
  interview: Interview,
  { plannedQuestionIds }: { plannedQuestionIds: string[] },
): void {
  const { interviewId } = interview;
  const staying = rankedQuestions(interview).filter(
    ({ plannedQuestionId }) => !plannedQuestionIds.includes(plannedQuestionId),
  );
  const saved = attemptWithUndo(
    'interviews.saveQuestions',
    { interviewId, plannedQuestionIds, release: { rule: 'always', fact: '' } },
    'Saved for in person',
  );
  void keepFocus(saved, () => rowOf(staying.at(-1)?.plannedQuestionId ?? ''));
}
