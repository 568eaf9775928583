import { CalendarDays, Sun } from 'lucide-react';
import { dayOf, formatDay, formatInstant } from '../../../core/dates.ts';
import type { FollowUp } from '../../../core/follow-ups/model.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { followUpKindWords, modeWords } from '../../../core/words.ts';
import { dueWords, sayDistance, today as todayHere } from '../../app/dayWords.ts';
import { navigate } from '../../app/navigation.ts';
import { attempt } from '../../app/notices.ts';
import { whenWords } from '../../app/whenWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { ActionButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Panes.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { Section } from '../../ui/Section.tsx';
import { Tick } from '../../ui/Tick.tsx';
import styles from './TodayPage.module.css';

/** What is due, and the conversations that come next. */
export function TodayPage() {
  const notebook = useNotebook();
  const today = todayHere();
  const followUps = openFollowUps(notebook);
  const due = followUps.filter((followUp) => followUp.dueOn <= today);
  const later = followUps.filter((followUp) => followUp.dueOn > today);
  const upcoming = plannedInterviews(notebook);

  return (
    <Page label="Today">
      <h1 className={styles.title}>{formatDay(today)}</h1>
      {followUps.length === 0 && upcoming.length === 0 ? (
        <EmptyState
          icon={Sun}
          title="Nothing is waiting for you"
          action={<ActionButton actionId="interview.plan" look="primary" />}
        >
          Interviews you plan and thank-yous you owe show up here on their day.
        </EmptyState>
      ) : (
        <>
          <Section title="Due" aside={due.length === 0 ? 'nothing today' : String(due.length)}>
            <ul>
              {due.map((followUp) => (
                <FollowUpRow key={followUp.followUpId} followUp={followUp} today={today} />
              ))}
            </ul>
          </Section>
          <Section title="Next interviews" aside={String(upcoming.length)}>
            <ul>
              {upcoming.map((interview) => (
                <InterviewRow key={interview.interviewId} interview={interview} today={today} />
              ))}
            </ul>
          </Section>
          {later.length > 0 ? (
            <Section title="Later" aside={String(later.length)}>
              <ul>
                {later.map((followUp) => (
                  <FollowUpRow key={followUp.followUpId} followUp={followUp} today={today} />
                ))}
              </ul>
            </Section>
          ) : null}
        </>
      )}
    </Page>
  );
}

function FollowUpRow({ followUp, today }: { followUp: FollowUp; today: string }) {
  const { contacts } = useNotebook();
  const { followUpId, contactId, dueOn, kind, text } = followUp;
  const name = contacts[contactId]?.displayName ?? '';
  const { words, tone } = dueWords(dueOn, today);
  return (
    <li className={styles.row}>
      <Tick
        isSelected={false}
        label={`Done: ${text}`}
        onChange={() => attempt(call('followUps.close', { followUpId, as: 'done' }))}
      />
      <span className={styles.text}>{text}</span>
      <RowLink onPress={() => navigate({ page: 'people', contactId })}>{name}</RowLink>
      <span className={styles.kind}>{followUpKindWords[kind]}</span>
      <span title={formatDay(dueOn)}>
        <Pill tone={tone}>{words}</Pill>
      </span>
    </li>
  );
}

function InterviewRow({ interview, today }: { interview: Interview; today: string }) {
  const { contacts } = useNotebook();
  const { interviewId, contactIds, startsAt, timeZone, mode } = interview;
  const names = contactIds.map((id) => contacts[id]?.displayName ?? '').join(', ');
  return (
    <li className={styles.row}>
      <CalendarDays size={16} aria-hidden className={styles.icon} />
      <span className={styles.text}>
        <RowLink onPress={() => navigate({ page: 'interviews', interviewId })}>{names}</RowLink>
      </span>
      <span className={styles.kind}>{modeWords[mode]}</span>
      <span className={styles.kind} title={startsAt ? formatInstant(startsAt, timeZone) : ''}>
        {whenWords(startsAt, timeZone)}
      </span>
      {startsAt ? <Pill>{sayDistance(dayOf(startsAt, timeZone), today)}</Pill> : null}
    </li>
  );
}

function openFollowUps(notebook: Notebook): FollowUp[] {
  return Object.values(notebook.followUps)
    .filter((followUp) => followUp.closedAt === null)
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}

function plannedInterviews(notebook: Notebook): Interview[] {
  return Object.values(notebook.interviews)
    .filter((interview) => interview.status === 'planned')
    .sort((one, other) => (one.startsAt ?? '~').localeCompare(other.startsAt ?? '~'));
}
