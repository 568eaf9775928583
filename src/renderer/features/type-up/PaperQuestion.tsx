import type { Interview } from '../../../core/interviews/model.ts';
import type { AnswerRow } from '../../../core/type-up/typeUpOutline.ts';
import { AnswerRows } from './AnswerRows.tsx';
import styles from './Paper.module.css';
import { CueBoxes, OutcomeBoxes } from './QuestionBoxes.tsx';

/** Where one is: the question the keys mark, and the cue of it that is next. */
export type Marked = { plannedQuestionId: string | null; cueId: string | null };

/** A question as it is printed, with its boxes and what was said. */
export function PaperQuestion({
  interview,
  printed: { plannedQuestionId, code, text, remarks },
  answers,
  placeholder,
  marked,
}: {
  interview: Interview;
  /** Its words on paper; the code is '' for one that has none. */
  printed: { plannedQuestionId: string; code: string; text: string; remarks: readonly string[] };
  answers: readonly AnswerRow[];
  placeholder: string;
  marked: Marked;
}) {
  const question = interview.questions[plannedQuestionId];
  if (!question) return null;
  const { interviewId } = interview;
  const isCurrent = marked.plannedQuestionId === plannedQuestionId;
  const name = code === '' ? text : code;
  return (
    <article className={`${styles.question} ${isCurrent ? styles.current : ''}`} aria-label={name}>
      <header className={styles.asked}>
        {code === '' ? null : <span className={styles.code}>{code}</span>}
        <h3 className={styles.words} dir="auto">
          {text}
        </h3>
        <OutcomeBoxes interviewId={interviewId} question={question} name={name} />
      </header>
      <div className={styles.under}>
        {remarks.map((remark) => (
          <p key={remark} className={styles.remark} dir="auto">
            {remark}
          </p>
        ))}
        <CueBoxes
          interviewId={interviewId}
          question={question}
          nextCueId={isCurrent ? marked.cueId : null}
        />
        <AnswerRows
          interview={interview}
          answers={answers}
          about={name}
          placeholder={placeholder}
        />
      </div>
    </article>
  );
}
