import field from './Field.module.css';
import styles from './FixedValue.module.css';

/** What stands in the place of a choice or a date while it can only be read. */
export function FixedValue({
  label,
  isLabelHidden,
  text,
}: {
  label: string;
  isLabelHidden: boolean;
  /** '' while nothing is chosen. */
  text: string;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing here can be filled in
    <div role="group" aria-label={label} className={field.field}>
      {isLabelHidden ? null : (
        <span className={field.label} aria-hidden>
          {label}
        </span>
      )}
      <span className={styles.value} dir="auto">
        {text === '' ? '–' : text}
      </span>
    </div>
  );
}
