import type { KeyboardEvent } from 'react';
import type { Interview } from '../../../core/interviews/model.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { useReadOnly } from '../../ui/readOnly.tsx';
import { Segments } from '../../ui/Segments.tsx';
import styles from './Paper.module.css';

const grades = ['1', '2', '3', '4', '5'] as const;
const options = grades.map((id) => ({ id, label: id }));

/** How we got on, from 1 to 5; a digit says it, Delete takes it back. */
export function ChemistryRow({ interview, rowId }: { interview: Interview; rowId: string }) {
  const { interviewId, selfReview } = interview;
  const isReadOnly = useReadOnly();
  const save = (chemistry: number | null) =>
    attempt(call('interviews.updateSelfReview', { interviewId, fields: { chemistry } }));
  const onKeyDown = ({ key, ctrlKey, metaKey, altKey, currentTarget }: KeyboardEvent) => {
    if (isReadOnly || ctrlKey || metaKey || altKey) return;
    if (grades.some((grade) => grade === key)) {
      save(Number(key));
      currentTarget.querySelector<HTMLElement>(`input[value="${key}"]`)?.focus();
    } else if (key === 'Delete' || key === 'Backspace') save(null);
  };
  const value = grades.find((grade) => grade === String(selfReview.chemistry)) ?? null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the choice inside
    <div data-row={rowId} className={styles.chemistry} onKeyDown={onKeyDown}>
      <Segments
        label="How we got on"
        value={value}
        options={options}
        onChange={(grade) => save(Number(grade))}
      />
      <span className={styles.remark}>1 we did not, 5 at once</span>
    </div>
  );
}
