import { X } from 'lucide-react';
import type { AnswerPoint } from '../../core/question-bank/model.ts';
import { AddLine } from './AddLine.tsx';
import { IconButton } from './Button.tsx';
import { EditableText } from './EditableText.tsx';
import styles from './MayAskRow.module.css';
import { useReadOnly } from './readOnly.tsx';

type ChangeAnswer = (update: (before: AnswerPoint[]) => AnswerPoint[]) => Promise<unknown>;

/** A question they may ask with my prepared answer: numbered points, each with a title. */
export function MayAskRow({
  name,
  text,
  answerPoints,
  onText,
  onAnswer,
  onRemove,
}: {
  /** How the question is called when it is read out. */
  name: string;
  text: string;
  answerPoints: readonly AnswerPoint[];
  onText: (text: string) => Promise<unknown>;
  onAnswer: ChangeAnswer;
  onRemove: () => void;
}) {
  const isReadOnly = useReadOnly();
  return (
    <div className={styles.row}>
      <div className={styles.top}>
        <EditableText
          label={name}
          isLabelHidden
          isRequired
          isWrapped
          look="content"
          value={text}
          onSave={onText}
        />
        <span className={styles.remove}>
          <IconButton changes icon={X} size={14} label={`Remove: ${name}`} onPress={onRemove} />
        </span>
      </div>
      <div className={styles.points}>
        {answerPoints.map((point, index) => (
          <Point
            // The count is part of the key: after adding or removing, no field keeps another's text.
            // biome-ignore lint/suspicious/noArrayIndexKey: points have no id, their place is their name
            key={`${answerPoints.length}:${index}`}
            number={index + 1}
            point={point}
            onAnswer={onAnswer}
          />
        ))}
        {isReadOnly ? null : (
          <div className={styles.point}>
            <span className={styles.number} aria-hidden>
              {answerPoints.length + 1}
            </span>
            <AddLine
              label="Add a point to the answer"
              onAdd={(title) => void onAnswer((before) => [...before, { title, text: '' }])}
            />
          </div>
        )}
      </div>
    </div>
  );
}

function Point({
  number,
  point,
  onAnswer,
}: {
  number: number;
  point: AnswerPoint;
  onAnswer: ChangeAnswer;
}) {
  const set = (fields: Partial<AnswerPoint>) =>
    onAnswer((before) =>
      before.map((old, index) => (index === number - 1 ? { ...old, ...fields } : old)),
    );
  return (
    <div className={styles.point}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <div className={styles.answer}>
        <EditableText
          label={`Title of point ${number}`}
          isLabelHidden
          value={point.title}
          placeholder="Title"
          onSave={(title) => set({ title })}
        />
        <EditableText
          label={`Point ${number}`}
          isLabelHidden
          isMultiline
          look="content"
          value={point.text}
          placeholder="What I say"
          onSave={(text) => set({ text })}
        />
      </div>
      <span className={styles.remove}>
        <IconButton
          changes
          icon={X}
          size={14}
          label={`Remove point ${number}`}
          onPress={() => void onAnswer((before) => before.filter((_, i) => i !== number - 1))}
        />
      </span>
    </div>
  );
}
