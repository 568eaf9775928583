import type { LetterDraft } from '../../../core/letters/draftLetter.ts';
import styles from './DroppedLines.module.css';

/** The lines that dropped out of a wording and why, and the fields it names that do not exist. */
export function DroppedLines({
  drawn: { dropped, unknown },
  level,
}: {
  drawn: LetterDraft;
  /** Of its heading among those around it. */
  level: 2 | 3;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-label="What dropped out">
      <Heading className={styles.title}>What dropped out</Heading>
      {dropped.length === 0 ? (
        <p className={styles.hint}>Nothing: every field of the wording is filled.</p>
      ) : (
        <ul className={styles.dropped}>
          {dropped.map(({ line, field, reason }) => (
            <li key={`${line} ${field}`}>
              <span className={styles.line} dir="auto">
                {line}
              </span>
              <span className={styles.hint}>{reason}</span>
            </li>
          ))}
        </ul>
      )}
      {unknown.length === 0 ? null : (
        <p className={styles.hint}>
          No such field: {unknown.map((name) => `{${name}}`).join(', ')}. It stands in the text as
          it was written.
        </p>
      )}
    </section>
  );
}
