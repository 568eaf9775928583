import { PhoneCall } from 'lucide-react';
import { callClock } from '../../../core/interviews/callClock.ts';
import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import styles from '../../app/Bar.module.css';
import { navigate, useRoute } from '../../app/navigation.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { namesOf } from '../interviews/peopleOf.ts';
import { clockWords } from './callWords.ts';
import { useCallGoingOn } from './useCallGoingOn.ts';
import { useNow } from './useNow.ts';

/** Says on every other page that a call goes on, and leads back to it; nothing while none does. */
export function CallBar() {
  const { interviews } = useNotebook();
  const interview = useCallGoingOn(interviews);
  const route = useRoute();
  if (interview === null) return null;
  const isThere = route.page === 'call' && route.interviewId === interview.interviewId;
  return isThere ? null : <Bar interview={interview} />;
}

function Bar({ interview }: { interview: InCall }) {
  const notebook = useNotebook();
  const { interviewId } = interview;
  const clock = callClock(interview.call, interview, useNow());
  return (
    <section className={`${styles.bar} ${styles.reading}`} aria-label="Call going on">
      <PhoneCall size={16} aria-hidden />
      <p className={styles.text}>
        <span className={styles.strong}>
          A call with {namesOf(notebook, interview)} is going on:
        </span>{' '}
        <span className={styles.clock}>{clockWords(clock.elapsedMs)}</span>
        {clock.isPaused ? ', paused' : ''}
      </p>
      <div className={styles.buttons}>
        <Button look="primary" onPress={() => navigate({ page: 'call', interviewId })}>
          Go on with it
        </Button>
      </div>
    </section>
  );
}
