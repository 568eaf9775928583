import type { RefObject } from 'react';
import { attemptWithUndo } from '../../app/notices.ts';
import { Button } from '../../ui/Button.tsx';
import type { ListedRow, RowHandlers } from './listedRow.ts';
import { type RowStep, stepsOf } from './rowSteps.ts';
import styles from './TodayPage.module.css';

type Props = { item: ListedRow; handlers: RefObject<RowHandlers> };

/** The one right thing to do about a row, and the answers to what it asks. */
export function RowButtons({ item, handlers }: Props) {
  const { row, line, opening, openingChanges } = item;
  return (
    <span className={styles.buttons}>
      <Answers {...{ item, handlers }} />
      {opening === '' ? null : (
        <Button
          look="quiet"
          changes={openingChanges}
          aria-label={`${opening}: ${line}`}
          onPress={() => handlers.current.open(row)}
        >
          {opening}
        </Button>
      )}
    </span>
  );
}

/** What may be answered to a row that asks something, each with one press. */
function Answers({ item: { row, line }, handlers }: Props) {
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
            onPress={() => handlers.current.take(row, answer.run)}
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
