import { dayOf } from '../../../core/dates.ts';
import type { PlannedQuestion } from '../../../core/interviews/model.ts';
import { interviewMovedTo } from '../../../core/interviews/unasked.ts';
import { sayDay } from '../../app/dayWords.ts';
import { navigate } from '../../app/navigation.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import styles from './NotAsked.module.css';
import { nameOf } from './nameOf.ts';

/** Whom a question is asked of instead, and in which talk. */
export function MovedTo({
  question,
  onChange,
}: {
  question: PlannedQuestion;
  /** Called to choose somebody else. */
  onChange: () => void;
}) {
  const notebook = useNotebook();
  const talk = interviewMovedTo(notebook, question);
  const day = talk?.startsAt ? sayDay(dayOf(talk.startsAt, talk.timeZone)) : null;
  const words = day === null ? 'a talk without a date yet' : `the talk on ${day}`;
  return (
    <p className={styles.moved}>
      Asked of {nameOf(notebook.contacts, question.fate?.contactId ?? null)} instead
      {talk === null ? null : (
        <>
          , in{' '}
          <RowLink onPress={() => navigate({ page: 'interviews', interviewId: talk.interviewId })}>
            {words}
          </RowLink>
        </>
      )}
      <Button changes look="quiet" onPress={onChange}>
        Somebody else…
      </Button>
    </p>
  );
}
