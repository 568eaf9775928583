import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import styles from './TheirQuestions.module.css';

/** What they may ask me, each with the answer I have prepared. */
export function TheirQuestions({ interview }: { interview: InCall }) {
  const { theyMayAsk } = interview;
  return (
    <article aria-label="They may ask me" className={styles.block}>
      <h1 className={styles.title}>They may ask me</h1>
      {theyMayAsk.length === 0 ? (
        <p className={styles.none}>
          Nothing is prepared. Answer what you know; you may take a question home.
        </p>
      ) : (
        <ol className={styles.list}>
          {theyMayAsk.map(({ theyMayAskId, text, answerPoints }) => (
            <li key={theyMayAskId} className={styles.asked}>
              <h2 className={styles.text} dir="auto">
                {text}
              </h2>
              <ol className={styles.points}>
                {answerPoints.map(({ title, text: answer }) => (
                  <li key={`${title} ${answer}`} dir="auto">
                    {title === '' ? null : <strong>{title}. </strong>}
                    {answer}
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}
