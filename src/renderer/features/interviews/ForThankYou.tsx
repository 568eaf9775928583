import type { Interview } from '../../../core/interviews/model.ts';
import { questionsForThankYou } from '../../../core/interviews/unasked.ts';
import { Section } from '../../ui/Section.tsx';
import styles from './ForThankYou.module.css';

/** The questions that were put into the thank-you of an interview that is over; not there without any. */
export function ForThankYou({ interview }: { interview: Interview }) {
  const questions = interview.status === 'done' ? questionsForThankYou(interview) : [];
  if (questions.length === 0) return null;
  return (
    <Section title="For the thank-you" aside={String(questions.length)}>
      <ul>
        {questions.map(({ plannedQuestionId, text }) => (
          <li key={plannedQuestionId} className={styles.question} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </Section>
  );
}
