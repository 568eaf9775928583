import { useEffect } from 'react';
import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import type { PlannedQuestion } from '../../../core/interviews/model.ts';
import { call } from '../../transport/client.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import styles from './CallNotes.module.css';
import { focusNote, noteMark } from './callNotes.ts';

/** Where what was said is written: under the question in the middle, one field for each of its parts, or free. */
export function CallNotes({
  interview,
  question,
  look,
}: {
  interview: InCall;
  /** Null for the free note. */
  question: PlannedQuestion | null;
  look: 'room' | 'small';
}) {
  const { interviewId, freeNote } = interview;
  const plannedQuestionId = question?.plannedQuestionId ?? null;
  // The field that had the focus went with the question before; elsewhere the focus is left alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another note is shown
  useEffect(() => {
    if (document.activeElement === document.body) focusNote();
  }, [plannedQuestionId]);
  const write = (partId: string | null) => (text: string) =>
    call('interviews.writeNote', { interviewId, plannedQuestionId, partId, text });
  const parts = question?.parts ?? [];
  // Under what they may ask, the note stays in sight while the answers scroll.
  const isBelow = interview.call.lane === 'they_may_ask';
  const minLines = isBelow ? 2 : look === 'room' ? 5 : 3;
  const hasWhole = parts.length === 0 || question?.note !== '';
  return (
    <div
      className={`${styles.notes} ${styles[look]} ${isBelow ? styles.below : ''}`}
      {...{ [noteMark]: '' }}
    >
      {parts.map(({ partId, text, note }) => (
        <EditableText
          key={`${plannedQuestionId} ${partId}`}
          label={text}
          isMultiline
          look="content"
          minLines={look === 'room' ? 3 : 2}
          value={note}
          placeholder="What they say"
          onSave={write(partId)}
        />
      ))}
      {hasWhole ? (
        <EditableText
          key={plannedQuestionId ?? 'free'}
          label={question === null ? 'Free notes' : 'Note'}
          isLabelHidden
          isMultiline
          look="content"
          minLines={minLines}
          value={question === null ? freeNote : question.note}
          placeholder={question === null ? 'Whatever belongs to no question' : 'What they say'}
          onSave={write(null)}
        />
      ) : null}
    </div>
  );
}
