import { CalendarCheck } from 'lucide-react';
import { useRef } from 'react';
import type { Interview } from '../../../core/interviews/model.ts';
import { attemptWithUndo } from '../../app/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { keepFocus, neighbourOf } from '../../ui/keepFocus.ts';
import { Section } from '../../ui/Section.tsx';
import { InterviewFacts, useNames } from './InterviewFacts.tsx';
import styles from './TodayPage.module.css';

/** The planned interviews whose time is over, each with what may have become of it; not there without any. */
export function WasItHeld({ interviews }: { interviews: readonly Interview[] }) {
  if (interviews.length === 0) return null;
  return (
    <Section title="Was it held?" aside={String(interviews.length)}>
      <ul>
        {interviews.map((interview) => (
          <Row key={interview.interviewId} interview={interview} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ interview }: { interview: Interview }) {
  const { interviewId } = interview;
  const names = useNames(interview);
  const row = useRef<HTMLLIElement>(null);
  /** Goes on with the next row, or with what is due below. */
  const leave = (step: Promise<unknown>) => {
    const next = neighbourOf(row.current, 'li')?.querySelector<HTMLElement>('button');
    void keepFocus(step, () => next ?? document.querySelector<HTMLElement>('main h1'));
  };
  const held = (isOnPaper: boolean, done: string) =>
    leave(attemptWithUndo('interviews.finish', { interviewId, isOnPaper }, done));
  const notHeld = () =>
    leave(attemptWithUndo('interviews.cancel', { interviewId }, 'Marked as not held'));
  return (
    <li ref={row} className={`${styles.row} ${styles.asked}`}>
      <InterviewFacts interview={interview} icon={CalendarCheck} />
      <span className={styles.choices}>
        <Button
          changes
          aria-label={`Held: ${names}`}
          onPress={() => held(false, 'Held. A thank-you is on your list')}
        >
          Held
        </Button>
        <Button
          changes
          aria-label={`On paper: ${names}`}
          onPress={() => held(true, 'Held. Typing it up is on your list for today')}
        >
          On paper
        </Button>
        <Button changes aria-label={`Not held: ${names}`} onPress={notHeld}>
          Not held
        </Button>
      </span>
    </li>
  );
}
