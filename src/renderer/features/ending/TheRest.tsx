import type { RefObject } from 'react';
import type { Fate, Interview, PlannedQuestion } from '../../../core/interviews/model.ts';
import { attemptWithUndo } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import styles from './NotAsked.module.css';

const doneWords: Record<Fate, string> = {
  keep: 'Kept for next time',
  moved: 'Moved',
  thank_you: 'Put into the thank-you',
  dropped: 'Dropped',
};

/** One press for all questions that are undecided; not there for a single one. */
export function TheRest({
  interview,
  ranked,
  open,
  list,
}: {
  interview: Interview;
  ranked: readonly PlannedQuestion[];
  open: readonly PlannedQuestion[];
  list: RefObject<HTMLElement | null>;
}) {
  const { interviewId } = interview;
  const { contacts } = useNotebook();
  const somebody = contacts[ranked.findLast(({ fate }) => fate?.contactId)?.fate?.contactId ?? ''];
  if (open.length < 2) return null;
  const decide = (fate: Fate, contactId: string | null = null) => {
    const plannedQuestionIds = open.map(({ plannedQuestionId }) => plannedQuestionId);
    const input = { interviewId, plannedQuestionIds, fate, contactId };
    const done = `${doneWords[fate]}: ${open.length} questions`;
    const step = attemptWithUndo('interviews.decideQuestions', input, done);
    void keepFocus(step, () =>
      list.current?.querySelector<HTMLElement>('li:last-child input:checked'),
    );
  };
  const which = open.length === ranked.length ? `All ${open.length}` : `The other ${open.length}`;
  const button = (words: string, fate: Fate, contactId: string | null = null) => (
    <Button
      changes
      look="quiet"
      aria-label={`${which}: ${words}`}
      onPress={() => decide(fate, contactId)}
    >
      {words}
    </Button>
  );
  return (
    <div className={styles.rest}>
      <span>{which}:</span>
      {button('Keep for next time', 'keep')}
      {somebody ? button(`Ask ${somebody.displayName}`, 'moved', somebody.contactId) : null}
      {button('Into the thank-you', 'thank_you')}
      {button('Drop', 'dropped')}
    </div>
  );
}
