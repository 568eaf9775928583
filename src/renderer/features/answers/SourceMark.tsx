import styles from './AnswersGrid.module.css';

/** Says by a shape and in words that one person alone stands behind something. */
export function SourceMark() {
  return (
    <span className={styles.single}>
      <span aria-hidden>◆</span> 1 source
    </span>
  );
}
