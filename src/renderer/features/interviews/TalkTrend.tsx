import { useMemo } from 'react';
import { formatDay } from '../../../core/dates.ts';
import { type TalkNumbers, talkChange, talkNumbers } from '../../../core/interviews/talkTrend.ts';
import { sayOver, sayTalkChange } from '../../../core/interviews/talkTrendWords.ts';
import { sayDay } from '../../app/dayWords.ts';
import { navigate } from '../../app/navigation.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { RowLink } from '../../ui/RowLink.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './TalkTrend.module.css';

/** How the talks so far went, the latest first: what was asked of the plan, the time, names gained; not there before a talk. */
export function TalkTrend() {
  const { interviews, referrals } = useNotebook();
  const numbers = useMemo(() => talkNumbers({ interviews, referrals }), [interviews, referrals]);
  if (numbers.length === 0) return null;
  const change = talkChange(numbers);
  return (
    <Section title="How my talks went" aside={String(numbers.length)}>
      {change === null
        ? null
        : sayTalkChange(change).map((sentence) => (
            <p key={sentence} className={styles.change}>
              {sentence}
            </p>
          ))}
      <div className={styles.fitted}>
        <table className={styles.table} aria-label="How my talks went">
          <thead>
            <tr>
              <th scope="col">Talk with</th>
              <th scope="col">When</th>
              <th scope="col">Asked</th>
              <th scope="col">Time</th>
              <th scope="col">Names</th>
              <th scope="col">We got on</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map((one) => (
              <Row key={one.interviewId} numbers={one} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Row({ numbers }: { numbers: TalkNumbers }) {
  const { contacts } = useNotebook();
  const { interviewId, contactIds, heldOn, askedCount, plannedCount, minutesOver } = numbers;
  const { referralCount, chemistry } = numbers;
  return (
    <tr>
      <th scope="row">
        <RowLink onPress={() => navigate({ page: 'interviews', interviewId })}>
          {contactIds.map((id) => contacts[id]?.displayName ?? '').join(', ')}
        </RowLink>
      </th>
      <td title={formatDay(heldOn)}>{sayDay(heldOn)}</td>
      <td>
        <span className={styles.asked}>
          {plannedCount === 0 ? 'no plan' : `${askedCount} of ${plannedCount}`}
          {plannedCount === 0 ? null : (
            // The words say the same.
            <svg className={styles.bar} viewBox="0 0 48 6" aria-hidden="true">
              <rect className={styles.whole} width="48" height="6" rx="3" />
              <rect
                className={styles.part}
                width={(48 * askedCount) / plannedCount}
                height="6"
                rx="3"
              />
            </svg>
          )}
        </span>
      </td>
      <td className={styles.words}>{minutesOver === null ? 'not timed' : sayOver(minutesOver)}</td>
      <td>{referralCount}</td>
      <td className={styles.words}>{chemistry === null ? 'not said' : `${chemistry} of 5`}</td>
    </tr>
  );
}
