import type { Interview } from '../../../core/interviews/model.ts';
import { quotesOf } from '../../../core/interviews/quotes.ts';
import { Section } from '../../ui/Section.tsx';
import styles from './Quotes.module.css';

/** The starred lines of all notes, to be read again; not there without any. */
export function Quotes({ interview }: { interview: Interview }) {
  const quotes = quotesOf(interview);
  if (quotes.length === 0) return null;
  return (
    <Section title="Worth keeping word for word" aside="Lines with a star in the notes">
      <ul>
        {quotes.map((quote, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a quote has no id, and none is edited here
          <li key={place} className={styles.quote} dir="auto">
            {quote}
          </li>
        ))}
      </ul>
    </Section>
  );
}
