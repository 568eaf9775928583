import type { AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import { attemptWithUndo } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { openingOf } from './opening.ts';
import { type RowStep, stepsOf } from './rowSteps.ts';
import styles from './TodayPage.module.css';

/** The one right thing to do about a row, and the answers to what it asks. */
export function RowButtons({
  row,
  line,
  take,
  onDraft,
}: {
  row: AgendaRow;
  line: string;
  take: (row: AgendaRow, step: RowStep) => void;
  onDraft: (followUpId: string) => void;
}) {
  const notebook = useNotebook();
  const { label, changes, run } = openingOf(notebook, row, onDraft);
  return (
    <span className={styles.buttons}>
      <Answers {...{ row, line, take }} />
      {label === '' ? null : (
        <Button look="quiet" changes={changes} aria-label={`${label}: ${line}`} onPress={run}>
          {label}
        </Button>
      )}
    </span>
  );
}

/** What may be answered to a row that asks something, each with one press. */
function Answers({
  row,
  line,
  take,
}: {
  row: AgendaRow;
  line: string;
  take: (row: AgendaRow, step: RowStep) => void;
}) {
  if (row.kind !== 'was_it_held' && row.kind !== 'was_it_sent') return null;
  // Neither answer hangs on the day.
  const { done, skip } = stepsOf(row, '');
  const answers = [done, row.kind === 'was_it_held' ? onPaper(row.interview.interviewId) : null];
  return (
    <>
      {[...answers, skip].map((answer) =>
        answer === null ? null : (
          <Button
            key={answer.label}
            changes
            aria-label={`${answer.label}: ${line}`}
            onPress={() => take(row, answer.run)}
          >
            {answer.label}
          </Button>
        ),
      )}
    </>
  );
}

function onPaper(interviewId: string): { label: string; run: RowStep } {
  return {
    label: 'On paper',
    run: () =>
      attemptWithUndo(
        'interviews.finish',
        { interviewId, isOnPaper: true },
        'Held. Typing it up is on your list for today',
      ),
  };
}
