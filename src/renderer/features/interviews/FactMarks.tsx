import type { ConditionState } from '../../../core/interviews/conditions.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { useReadOnly } from '../../ui/readOnly.tsx';
import styles from './CueMarks.module.css';

const choices = [
  { state: 'holds', holds: true, label: 'It is so' },
  { state: 'fails', holds: false, label: 'It is not so' },
] as const;

/** Whether something holds that questions hang on: one press settles it, the same press again leaves it open. */
export function FactMarks({
  interviewId,
  text,
  state,
}: {
  interviewId: string;
  text: string;
  state: ConditionState;
}) {
  const isReadOnly = useReadOnly();
  const settle = (holds: boolean, isSame: boolean) =>
    attempt(call('interviews.setFact', { interviewId, text, holds: isSame ? null : holds }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand inside a line
    <span role="group" aria-label={text} className={styles.marks}>
      {choices.map((choice) => (
        <button
          key={choice.state}
          type="button"
          aria-pressed={state === choice.state}
          disabled={isReadOnly}
          className={styles.mark}
          onClick={() => settle(choice.holds, state === choice.state)}
        >
          {choice.label}
        </button>
      ))}
    </span>
  );
}
