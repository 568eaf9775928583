import { useMemo } from 'react';
import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import { sayDay } from '../../app/dayWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import styles from './AtHand.module.css';
import { NamedRow } from './NamedRow.tsx';

/** What helps during the call, and what was put down in it so far. */
export function AtHand({ interview }: { interview: InCall }) {
  const { interviewId, objective, talkingPoints, resources, contactIds } = interview;
  const { contacts, referrals, promises } = useNotebook();
  const named = useMemo(
    () => Object.values(referrals).filter((one) => one.interviewId === interviewId),
    [referrals, interviewId],
  );
  const promised = useMemo(
    () => Object.values(promises).filter((one) => one.interviewId === interviewId),
    [promises, interviewId],
  );
  const common = contactIds.map((id) => contacts[id]?.commonGround ?? '').filter(Boolean);
  return (
    <aside className={styles.column} aria-label="At hand">
      <Group title="What I want to know" lines={[objective]} />
      <Group title="Common ground" lines={common} />
      <Group title="What I want to say" lines={talkingPoints.map(({ text }) => text)} />
      {named.length === 0 ? null : (
        <section className={styles.group} aria-label="Names">
          <h2 className={styles.title}>Names</h2>
          <ul>
            {named.map((referral) => (
              <NamedRow key={referral.referralId} referral={referral} />
            ))}
          </ul>
        </section>
      )}
      <Group
        title="Promised"
        lines={promised.map(
          ({ whose, text, dueOn }) =>
            `${whose === 'mine' ? 'I' : 'They'}: ${text}${dueOn === null ? '' : `, by ${sayDay(dueOn)}`}`,
        )}
      />
      <Group title="Resources" lines={resources.map(({ text }) => text)} />
    </aside>
  );
}

function Group({ title, lines }: { title: string; lines: readonly string[] }) {
  const shown = lines.filter((line) => line.trim() !== '');
  if (shown.length === 0) return null;
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul>
        {shown.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may be alike, and are never reordered
          <li key={place} className={styles.line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
