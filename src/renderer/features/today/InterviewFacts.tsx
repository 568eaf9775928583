import type { LucideIcon } from 'lucide-react';
import { formatInstant } from '../../../core/dates.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import { modeWords } from '../../../core/words.ts';
import { navigate } from '../../app/navigation.ts';
import { whenWords } from '../../app/whenWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { RowLink } from '../../ui/RowLink.tsx';
import styles from './TodayPage.module.css';

/** What the row of an interview begins with: with whom, how and when. */
export function InterviewFacts({
  interview,
  icon: Icon,
}: {
  interview: Interview;
  icon: LucideIcon;
}) {
  const names = useNames(interview);
  const { interviewId, startsAt, timeZone, mode } = interview;
  return (
    <>
      <Icon size={16} aria-hidden className={styles.icon} />
      <span className={styles.text}>
        <RowLink onPress={() => navigate({ page: 'interviews', interviewId })}>{names}</RowLink>
      </span>
      <span className={styles.kind}>{modeWords[mode]}</span>
      <span className={styles.kind} title={startsAt ? formatInstant(startsAt, timeZone) : ''}>
        {whenWords(startsAt, timeZone)}
      </span>
    </>
  );
}

/** The names of an interview's people, one after the other. */
export function useNames({ contactIds }: Interview): string {
  const { contacts } = useNotebook();
  return contactIds.map((id) => contacts[id]?.displayName ?? '').join(', ');
}
