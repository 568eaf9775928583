import type { QuestionFate } from '../../../core/interviews/model.ts';
import { fateWords } from '../../../core/words.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import styles from './PlanRow.module.css';

/** What was decided about a question that was not asked; nothing before the interview is over. */
export function FateFact({ interviewId, fate }: { interviewId: string; fate: QuestionFate }) {
  const { interviews, contacts } = useNotebook();
  if (interviews[interviewId]?.status !== 'done') return null;
  const name = contacts[fate.contactId ?? '']?.displayName;
  return (
    <span className={styles.fact}>
      {fate.kind === 'moved' && name ? `Asked of ${name} instead` : fateWords[fate.kind]}
    </span>
  );
}
