import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import type { CallQuestion } from '../../../core/interviews/callPlan.ts';
import type { ConditionState } from '../../../core/interviews/conditions.ts';
import { priorityWords } from '../../../core/words.ts';
import { Pill } from '../../ui/Pill.tsx';
import { FactMarks } from '../interviews/FactMarks.tsx';
import { rankCode } from '../interviews/planItems.ts';
import { CallCues } from './CallCues.tsx';
import styles from './MiddleQuestion.module.css';

/** The question in the middle, with everything that helps to ask it and to hear the answer. */
export function MiddleQuestion({ interview, shown }: { interview: InCall; shown: CallQuestion }) {
  const { question, rank } = shown;
  return (
    <article aria-label={`${rankCode(rank)} in the middle`} className={styles.question}>
      <p className={styles.facts}>
        <span className={styles.code}>{rankCode(rank)}</span>
        {question.section === '' ? null : <span dir="auto">{question.section}</span>}
        <span>{priorityWords[question.priority]}</span>
        <span>{question.minutes} min</span>
        {question.outcome === 'asked' ? <Pill tone="done">✓ Asked</Pill> : null}
        {question.outcome === 'skipped' ? <Pill>Skipped</Pill> : null}
      </p>
      <h1 className={styles.text} dir="auto">
        {question.text}
      </h1>
      <Condition interview={interview} shown={shown} />
      {question.guidance === '' ? null : (
        <p className={styles.guidance} dir="auto">
          {question.guidance}
        </p>
      )}
      {question.probes.length === 0 ? null : (
        <ul className={styles.probes} aria-label="Probes">
          {question.probes.map((probe) => (
            <li key={probe} dir="auto">
              {probe}
            </li>
          ))}
        </ul>
      )}
      <CallCues interviewId={interview.interviewId} shown={shown} />
    </article>
  );
}

const stateWords: Record<ConditionState, string> = {
  open: '',
  holds: 'It is so: ask',
  fails: 'It is not so: leave it out',
};

/** When to ask; what nobody has settled yet is settled with one press. */
function Condition({ interview, shown }: { interview: InCall; shown: CallQuestion }) {
  const { interviewId } = interview;
  const { condition } = shown.question;
  if (condition === null) return null;
  return (
    <div className={styles.condition}>
      <span dir="auto">Only if: {condition.text}</span>
      <FactMarks interviewId={interviewId} text={condition.text} state={shown.condition} />
      <span className={styles.verdict}>{stateWords[shown.condition]}</span>
    </div>
  );
}
