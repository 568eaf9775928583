import type { CallQuestion } from '../../../core/interviews/callPlan.ts';
import type { CueState } from '../../../core/interviews/model.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { CueMarks } from '../interviews/CueMarks.tsx';
import styles from './MiddleQuestion.module.css';

/** What to listen for in the answer, each with what was made of it. */
export function CallCues({ interviewId, shown }: { interviewId: string; shown: CallQuestion }) {
  const { cues, plannedQuestionId } = shown.question;
  if (cues.length === 0) return null;
  const mark = (cueId: string, state: CueState) =>
    attempt(call('interviews.markCue', { interviewId, plannedQuestionId, cueId, state }));
  return (
    <ul className={styles.cues} aria-label="Listen for">
      {cues.map(({ cueId, text, state }) => (
        <li key={cueId} className={styles.cue}>
          <span className={styles.cueText} dir="auto">
            {text}
          </span>
          <CueMarks label={text} state={state} onChange={(next) => mark(cueId, next)} />
        </li>
      ))}
    </ul>
  );
}
