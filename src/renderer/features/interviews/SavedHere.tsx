import type { Interview } from '../../../core/interviews/model.ts';
import { savedQuestions } from '../../../core/interviews/ranking.ts';
import { attemptWithUndo } from '../../app/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import styles from './CarryOver.module.css';
import { rowOf } from './usePlanRows.ts';

/** Says that questions were saved for a talk such as this one has become, and takes them all in; else nothing. */
export function SavedHere({ interview }: { interview: Interview }) {
  const { interviewId, mode, status } = interview;
  const saved = savedQuestions(interview).map(({ plannedQuestionId }) => plannedQuestionId);
  const isMeeting = mode === 'in_person' || mode === 'video';
  if (saved.length === 0 || !isMeeting || status !== 'planned') return null;
  const takeIn = () => {
    const taken = attemptWithUndo(
      'interviews.takeBackQuestions',
      { interviewId, plannedQuestionIds: saved },
      'Back in this interview',
    );
    void keepFocus(taken, () => rowOf(saved[0] ?? ''));
  };
  const count = saved.length === 1 ? '1 question was' : `${saved.length} questions were`;
  return (
    <div className={styles.line}>
      <span>{count} saved for in person.</span>
      <Button look="quiet" changes onPress={takeIn}>
        {saved.length === 1 ? 'Take it in' : 'Take them all in'}
      </Button>
    </div>
  );
}
