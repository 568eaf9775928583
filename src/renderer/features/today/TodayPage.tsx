import { CalendarDays, Sun } from 'lucide-react';
import { useMemo, useState } from 'react';
import { dayOf, formatDay } from '../../../core/dates.ts';
import { agenda } from '../../../core/follow-ups/agenda.ts';
import { callGoingOn } from '../../../core/interviews/callGoingOn.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import type { CheckBack } from '../../../core/referrals/checkBacks.ts';
import { sayDistance, today as todayHere } from '../../app/dayWords.ts';
import { myTimeZone } from '../../app/whenWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { ActionButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Panes.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Section } from '../../ui/Section.tsx';
import { ReportSheet } from '../referrals/ReportSheet.tsx';
import { CallLine } from './CallLine.tsx';
import { CheckBackRow } from './CheckBackRow.tsx';
import { FollowUpRow } from './FollowUpRow.tsx';
import { InterviewFacts } from './InterviewFacts.tsx';
import styles from './TodayPage.module.css';
import { keepAnswering, type ThingToDo, thingsToDo } from './todayLists.ts';
import { WasItHeld } from './WasItHeld.tsx';

/** The call that goes on, what is due, and the conversations that come next. */
export function TodayPage() {
  const notebook = useNotebook();
  const today = todayHere();
  const [reportId, setReportId] = useState<string | null>(null);
  const { contacts, referrals, interviews, followUps, promises, holidays } = notebook;
  const minute = new Date().toISOString().slice(0, 16);
  const { now, later } = useMemo(
    () =>
      agenda(
        { contacts, referrals, interviews, followUps, promises, holidays },
        `${minute}:00.000Z`,
        myTimeZone,
      ),
    [contacts, referrals, interviews, followUps, promises, holidays, minute],
  );
  const [answering, setAnswering] = useState<CheckBack | null>(null);
  const isDue = answering !== null && answering.dueOn <= today;
  const due = keepAnswering(notebook, thingsToDo(now), isDue ? answering : null);
  const toCome = keepAnswering(notebook, thingsToDo(later), isDue ? null : answering);
  const goingOn = callGoingOn(Object.values(interviews));
  const past = now.flatMap((row) => (row.kind === 'was_it_held' ? [row.interview] : []));
  const next = [...now, ...later].flatMap((row) =>
    row.kind === 'interview' ? [row.interview] : [],
  );
  const isFree = due.length + toCome.length + past.length + next.length === 0 && goingOn === null;
  return (
    <Page label="Today">
      <h1 className={styles.title} tabIndex={-1}>
        {formatDay(today)}
      </h1>
      {goingOn === null ? null : <CallLine interview={goingOn} />}
      {isFree ? (
        <EmptyState
          icon={Sun}
          title="Nothing is waiting for you"
          action={<ActionButton actionId="interview.plan" look="primary" />}
        >
          Interviews you plan and thank-yous you owe show up here on their day.
        </EmptyState>
      ) : (
        <>
          <WasItHeld interviews={past} />
          <Lists
            {...{ due, next, today, answering }}
            later={toCome}
            onDraft={setReportId}
            onAnswer={setAnswering}
          />
        </>
      )}
      <ReportSheet followUpId={reportId} onClose={() => setReportId(null)} />
    </Page>
  );
}

function Lists({
  due,
  later,
  next,
  today,
  answering,
  onDraft,
  onAnswer,
}: {
  due: readonly ThingToDo[];
  later: readonly ThingToDo[];
  next: readonly Interview[];
  today: string;
  /** The referrer whose answer is being written down; null for none. */
  answering: CheckBack | null;
  onDraft: (followUpId: string) => void;
  onAnswer: (checkBack: CheckBack | null) => void;
}) {
  const rows = (list: readonly ThingToDo[]) =>
    list.map((one) =>
      one.followUp === null ? (
        <CheckBackRow
          key={one.checkBack.referral.referralId}
          checkBack={one.checkBack}
          today={today}
          isAnswering={one.checkBack.referral.referralId === answering?.referral.referralId}
          onAnswer={onAnswer}
        />
      ) : (
        <FollowUpRow
          key={one.followUp.followUpId}
          followUp={one.followUp}
          today={today}
          onDraft={onDraft}
        />
      ),
    );
  return (
    <>
      <Section title="Due" aside={due.length === 0 ? 'nothing today' : String(due.length)}>
        <ul>{rows(due)}</ul>
      </Section>
      <Section title="Next interviews" aside={String(next.length)}>
        <ul>
          {next.map((interview) => (
            <NextInterview key={interview.interviewId} interview={interview} today={today} />
          ))}
        </ul>
      </Section>
      {later.length > 0 ? (
        <Section title="Later" aside={String(later.length)}>
          <ul>{rows(later)}</ul>
        </Section>
      ) : null}
    </>
  );
}

function NextInterview({ interview, today }: { interview: Interview; today: string }) {
  const { startsAt, timeZone } = interview;
  return (
    <li className={styles.row}>
      <InterviewFacts interview={interview} icon={CalendarDays} />
      {startsAt ? <Pill>{sayDistance(dayOf(startsAt, timeZone), today)}</Pill> : null}
    </li>
  );
}
