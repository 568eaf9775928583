import { PhoneCall } from 'lucide-react';
import { formatClock } from '../../../core/dates.ts';
import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import { navigate } from '../../app/navigation.ts';
import { myTimeZone } from '../../app/whenWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './TodayPage.module.css';

/** Says that a call goes on, and leads back to it. */
export function CallLine({ interview }: { interview: InCall }) {
  const { contacts } = useNotebook();
  const { interviewId, contactIds, call } = interview;
  const names = contactIds.map((id) => contacts[id]?.displayName ?? '').join(', ');
  return (
    <section className={styles.goingOn} aria-label="Call going on">
      <PhoneCall size={16} aria-hidden className={styles.callIcon} />
      <span className={styles.calling}>
        The call with {names} goes on since {formatClock(call.startedAt, myTimeZone)}
      </span>
      <Button look="primary" onPress={() => navigate({ page: 'call', interviewId })}>
        Go back to the call
      </Button>
    </section>
  );
}
