import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'react-aria-components';
import { formatClock, formatInstant } from '../../../core/dates.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import { interviewStatusWords, modeWords } from '../../../core/words.ts';
import { sayDay, sayDistance } from '../../app/dayWords.ts';
import { navigate } from '../../app/navigation.ts';
import { dayOfTalk, distanceWords, talkWords, zoneNote } from '../../app/whenWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { Pill, type Tone } from '../../ui/Pill.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './Rows.module.css';

/** The interviews with a person, the newest first, each leading to its page. */
export function ContactInterviews({
  contactId,
  onPlan,
}: {
  contactId: string;
  onPlan: () => void;
}) {
  const { interviews } = useNotebook();
  const own = useMemo(
    () =>
      Object.values(interviews)
        .filter((interview) => interview.contactIds.includes(contactId))
        .sort((a, b) => timeOf(b).localeCompare(timeOf(a))),
    [interviews, contactId],
  );
  return (
    <Section
      title="Interviews"
      actions={
        <Button changes look="quiet" onPress={onPlan}>
          Plan interview
        </Button>
      }
    >
      {own.length === 0 ? (
        <p className={styles.none}>None planned yet.</p>
      ) : (
        <ul>
          {own.map((interview) => (
            <li key={interview.interviewId}>
              <InterviewRow interview={interview} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

// Planned ones without a date are still to come.
const later = '9999';

function timeOf({ startsAt, status, endedAt, createdAt }: Interview): string {
  return startsAt ?? (status === 'planned' ? later : (endedAt ?? createdAt));
}

const statusTone: Record<Interview['status'], Tone> = {
  planned: 'accent',
  done: 'done',
  cancelled: 'neutral',
};

function InterviewRow({ interview }: { interview: Interview }) {
  const { interviewId, startsAt, timeZone, mode, status } = interview;
  const day = dayOfTalk(interview);
  const heldAgo = day === null ? '' : sayDistance(day);
  const distance = startsAt === null ? heldAgo : distanceWords(startsAt, new Date().toISOString());
  return (
    <Link
      className={styles.linkRow ?? ''}
      onPress={() => navigate({ page: 'interviews', interviewId })}
    >
      <span
        className={styles.when}
        title={startsAt === null ? undefined : formatInstant(startsAt, timeZone)}
      >
        {startsAt === null || day === null
          ? talkWords(interview)
          : `${sayDay(day)}, ${formatClock(startsAt, timeZone)}${zoneNote(startsAt, timeZone)}`}
      </span>
      <span className={styles.second}>
        {modeWords[mode]}
        {distance === '' ? '' : `, ${distance}`}
      </span>
      <Pill tone={statusTone[status]}>{interviewStatusWords[status]}</Pill>
      <ChevronRight size={14} aria-hidden className={styles.chevron} />
    </Link>
  );
}
