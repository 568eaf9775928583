import { useReadOnly } from '../../ui/readOnly.tsx';
import styles from './PaperBox.module.css';

/** A box to tick as it is printed; the keyboard reaches it by the keys of its row, so that Tab goes past it. */
export function PaperBox({
  label,
  about,
  tone = 'plain',
  isTicked,
  onPress,
}: {
  /** What stands beside the box. */
  label: string;
  /** What it is about, for those who cannot see what it stands beside. */
  about: string;
  tone?: 'plain' | 'heard' | 'contradicted';
  isTicked: boolean;
  onPress: () => void;
}) {
  const isReadOnly = useReadOnly();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-pressed={isTicked}
      aria-label={`${label}: ${about}`}
      disabled={isReadOnly}
      className={`${styles.box} ${styles[tone]}`}
      // The caret stays in the text beside it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <span className={styles.square} aria-hidden>
        {isTicked ? '✓' : ''}
      </span>
      {label}
    </button>
  );
}
