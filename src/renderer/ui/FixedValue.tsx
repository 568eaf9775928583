import field from './Field.module.css';
import styles from './FixedValue.module.css';

/** What stands in the place of a choice or a date while it can only be read. */
export function FixedValue({
  label,
  isLabelHidden,
  text,
  like = 'text',
}: {
  label: string;
  isLabelHidden: boolean;
  /** '' while nothing is chosen. */
  text: string;
  /** Where its words begin: as those of the quiet control it stands for do, or at the edge. */
  like?: 'text' | 'choice' | 'combo';
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing here can be filled in
    <div role="group" aria-label={label} className={field.field}>
      {isLabelHidden ? null : (
        <span className={field.label} aria-hidden>
          {label}
        </span>
      )}
      <span className={`${styles.value} ${styles[like]}`} dir="auto">
        {text === '' ? '–' : text}
      </span>
    </div>
  );
}
