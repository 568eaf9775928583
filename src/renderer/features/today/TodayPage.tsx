import { Sun } from 'lucide-react';
import { useMemo, useState } from 'react';
import { dayOf, formatDay } from '../../../core/dates.ts';
import { agendaWith, followUpRows } from '../../../core/follow-ups/agenda.ts';
import type { AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import { callGoingOn } from '../../../core/interviews/callGoingOn.ts';
import { myTimeZone } from '../../app/whenWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { ActionButton } from '../../ui/Button.tsx';
import { areFew, DrawnLater } from '../../ui/DrawnLater.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Panes.tsx';
import { ReportSheet } from '../referrals/ReportSheet.tsx';
import { AgendaList } from './AgendaList.tsx';
import { type CheckBackRow, countWords, keepAnswering, sectionsOf } from './agendaSections.ts';
import { CallLine } from './CallLine.tsx';
import styles from './TodayPage.module.css';
import { useMinute } from './useMinute.ts';

/** The call that goes on, what is due, whom I am losing touch with, and what comes next. */
export function TodayPage() {
  const { followUps, interviews, referrals } = useNotebook();
  const minute = useMinute();
  return (
    <Page label="Today">
      <h1 className={styles.title} tabIndex={-1}>
        {formatDay(dayOf(minute, myTimeZone))}
      </h1>
      <DrawnLater isAtOnce={[followUps, interviews, referrals].every(areFew)}>
        <FollowUpsFirst minute={minute} />
      </DrawnLater>
    </Page>
  );
}

// Two steps, between which the page can do other things.
function FollowUpsFirst({ minute }: { minute: string }) {
  const notebook = useNotebook();
  const { contacts, interviews, followUps, promises, referrals, holidays } = notebook;
  const rows = useMemo(
    () =>
      followUpRows(
        { contacts, interviews, followUps, promises, referrals, holidays },
        minute,
        myTimeZone,
      ),
    [contacts, interviews, followUps, promises, referrals, holidays, minute],
  );
  return <WhatIsDue minute={minute} followUpsDue={rows} />;
}

function WhatIsDue({
  minute,
  followUpsDue,
}: {
  minute: string;
  followUpsDue: readonly AgendaRow[];
}) {
  const notebook = useNotebook();
  const today = dayOf(minute, myTimeZone);
  const [reportId, setReportId] = useState<string | null>(null);
  const [answering, setAnswering] = useState<CheckBackRow | null>(null);
  const { contacts, referrals, interviews, followUps, promises, holidays } = notebook;
  const rows = useMemo(
    () =>
      agendaWith(
        followUpsDue,
        { contacts, referrals, interviews, followUps, promises, holidays },
        minute,
        myTimeZone,
      ),
    [followUpsDue, contacts, referrals, interviews, followUps, promises, holidays, minute],
  );
  const shown = keepAnswering(notebook, rows, answering);
  const sections = sectionsOf(shown);
  const goingOn = callGoingOn(Object.values(interviews));
  return (
    <>
      {sections.length > 0 ? (
        <p className={styles.count}>{countWords(shown) || 'That was all for today.'}</p>
      ) : null}
      {goingOn === null ? null : <CallLine interview={goingOn} />}
      {sections.length > 0 || goingOn !== null ? null : (
        <EmptyState
          icon={Sun}
          title="Nothing is waiting for you"
          action={<ActionButton actionId="interview.plan" look="primary" />}
        >
          Interviews you plan and thank-yous you owe show up here on their day.
        </EmptyState>
      )}
      <AgendaList
        sections={sections}
        today={today}
        answering={answering}
        onAnswer={setAnswering}
        onDraft={setReportId}
      />
      <ReportSheet followUpId={reportId} onClose={() => setReportId(null)} />
    </>
  );
}
