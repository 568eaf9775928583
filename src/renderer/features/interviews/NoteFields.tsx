import { call } from '../../transport/client.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import styles from './NoteFields.module.css';
import { noteFieldId } from './planContext.ts';
import type { PlanItem } from './planItems.ts';

/** Where the answer to a question is written: one field, or one for each of its parts. */
export function NoteFields({ item }: { item: PlanItem }) {
  const { interviewId, question, code } = item;
  const { plannedQuestionId, parts } = question;
  const write = (partId: string | null) => (text: string) =>
    call('interviews.writeNote', { interviewId, plannedQuestionId, partId, text });
  const firstId = noteFieldId(plannedQuestionId);
  // A part may have been taken away from a question whose whole note already says something.
  const hasWhole = parts.length === 0 || question.note !== '';
  return (
    <div className={styles.notes}>
      {parts.map((part, index) => (
        <div key={part.partId} className={styles.note}>
          <EditableText
            label={part.text}
            isMultiline
            look="content"
            value={part.note}
            placeholder="What they said"
            onSave={write(part.partId)}
            {...(index === 0 ? { id: firstId } : {})}
          />
        </div>
      ))}
      {hasWhole ? (
        <div key="whole" className={styles.note}>
          <EditableText
            label={`Note of ${code}`}
            isLabelHidden
            isMultiline
            look="content"
            value={question.note}
            placeholder="What they said"
            onSave={write(null)}
            {...(parts.length === 0 ? { id: firstId } : {})}
          />
        </div>
      ) : null}
    </div>
  );
}
