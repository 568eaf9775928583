import { useRef, useState } from 'react';
import type { Fate, Interview, PlannedQuestion } from '../../../core/interviews/model.ts';
import { priorityWords } from '../../../core/words.ts';
import { attempt, attemptWithUndo } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { joinWords } from '../../ui/joinWords.ts';
import { keepFocus } from '../../ui/keepFocus.ts';
import { Segments } from '../../ui/Segments.tsx';
import { AskSomebodyElse } from './AskSomebodyElse.tsx';
import { MovedTo } from './MovedTo.tsx';
import styles from './NotAsked.module.css';
import { nameOf } from './nameOf.ts';

const options = [
  { id: 'keep', label: 'Keep for next time' },
  { id: 'moved', label: 'Ask somebody else…' },
  { id: 'thank_you', label: 'Into the thank-you' },
  { id: 'dropped', label: 'Drop' },
] as const;

/** One question that was not asked, with the choice of what becomes of it. */
export function NotAskedRow({
  interview,
  question,
}: {
  interview: Interview;
  question: PlannedQuestion;
}) {
  const { interviewId } = interview;
  const { plannedQuestionId, text, fate, priority, outcome } = question;
  const { contacts } = useNotebook();
  const [isChoosing, setIsChoosing] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const chosen = { interviewId, plannedQuestionId };
  const decide = (kind: Fate) => {
    // Whom to ask comes first; until then nothing is decided anew.
    setIsChoosing(kind === 'moved');
    if (kind === 'moved') return;
    const input = { ...chosen, fate: kind };
    if (fate?.kind !== 'moved') attempt(call('interviews.decideQuestion', input));
    else {
      const stays = `It stays in the plan with ${nameOf(contacts, fate.contactId)}, too`;
      void attemptWithUndo('interviews.decideQuestion', input, stays);
    }
  };
  const move = (contactId: string) => {
    setIsChoosing(false);
    const input = { ...chosen, fate: 'moved', contactId } as const;
    const done = `${nameOf(contacts, contactId)} will be asked instead`;
    const step = attemptWithUndo('interviews.decideQuestion', input, done);
    void keepFocus(step, () => row.current?.querySelector<HTMLElement>('input:checked'));
  };
  return (
    <li ref={row} className={styles.row} data-open={fate === null}>
      <p className={styles.question}>
        <span dir="auto">{text}</span>{' '}
        <span className={styles.facts}>
          {joinWords(
            priority === 'must' ? priorityWords.must : '',
            outcome === 'skipped' ? 'Skipped' : '',
          )}
        </span>
      </p>
      <Segments
        label={`What becomes of: ${text}`}
        isLabelHidden
        value={isChoosing ? 'moved' : (fate?.kind ?? null)}
        options={options}
        onChange={decide}
      />
      {isChoosing ? <AskSomebodyElse interview={interview} onPick={move} /> : null}
      {fate?.kind === 'moved' && !isChoosing ? (
        <MovedTo question={question} onChange={() => setIsChoosing(true)} />
      ) : null}
    </li>
  );
}
