import type { Interview } from '../../../core/interviews/model.ts';
import type { AnswerRow } from '../../../core/type-up/typeUpOutline.ts';
import { call } from '../../transport/client.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import styles from './Paper.module.css';

/** Where the answers to a question are written: one row, or one for each of its parts. */
export function AnswerRows({
  interview,
  answers,
  about,
  placeholder,
}: {
  interview: Interview;
  answers: readonly AnswerRow[];
  /** The question, by its code or its words. */
  about: string;
  placeholder: string;
}) {
  const { interviewId } = interview;
  return answers.map(({ rowId, place, plannedQuestionId, partId, label }) => (
    <div key={rowId} data-row={rowId} className={styles.answer}>
      {label === '' ? null : (
        <p className={styles.part} aria-hidden>
          <span className={styles.partCode}>{place}</span>
          <span dir="auto">{label}</span>
        </p>
      )}
      <EditableText
        label={label === '' ? `Answer to ${about}` : `Answer to ${place}: ${label}`}
        isLabelHidden
        isMultiline
        look="content"
        minLines={2}
        value={noteOf(interview, plannedQuestionId, partId)}
        placeholder={placeholder}
        onSave={(text) =>
          call('interviews.writeNote', { interviewId, plannedQuestionId, partId, text })
        }
      />
    </div>
  ));
}

function noteOf({ questions }: Interview, plannedQuestionId: string, partId: string | null) {
  const { note = '', parts = [] } = questions[plannedQuestionId] ?? {};
  return partId === null ? note : (parts.find((part) => part.partId === partId)?.note ?? '');
}
