import { useMemo, useState } from 'react';
import { addDays } from '../../../core/dates.ts';
import { isMoot } from '../../../core/follow-ups/isMoot.ts';
import { type FollowUp, type FollowUpKind, followUpKinds } from '../../../core/follow-ups/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { followUpKindWords } from '../../../core/words.ts';
import { today } from '../../app/dayWords.ts';
import { attempt, attemptWithUndo } from '../../app/notices.ts';
import { sayRemoved } from '../../app/safekeepingWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import type { MenuLine } from '../../ui/MenuButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { openCalendarSheet } from '../calendar/calendarSheet.ts';
import { hasDraft, ReportSheet } from '../referrals/ReportSheet.tsx';
import { AddDated } from './AddDated.tsx';
import { DatedList } from './DatedList.tsx';
import { DatedRow } from './DatedRow.tsx';

/** What I mean to do for a person, the most pressing first. */
export function FollowUpsSection({
  contactId,
  isAdding,
  onAddingChange,
}: {
  contactId: string;
  isAdding: boolean;
  onAddingChange: (isAdding: boolean) => void;
}) {
  const { contacts, interviews, referrals, followUps, holidays } = useNotebook();
  const [reportId, setReportId] = useState<string | null>(null);
  const { open, moot, closed } = useMemo(
    () => ownFollowUps({ contacts, interviews, referrals, followUps, holidays }, contactId),
    [contacts, interviews, referrals, followUps, holidays, contactId],
  );
  const rows = (list: readonly FollowUp[]) =>
    list.map((followUp) => (
      <FollowUpRow
        key={followUp.followUpId}
        followUp={followUp}
        isMoot={moot.includes(followUp)}
        onDraft={setReportId}
      />
    ));
  const count = moot.length + closed.length;
  return (
    <Section
      title="Follow-ups"
      actions={
        <Button changes look="quiet" onPress={() => onAddingChange(true)}>
          Add follow-up
        </Button>
      }
    >
      {isAdding ? (
        <AddFollowUp contactId={contactId} onClose={() => onAddingChange(false)} />
      ) : null}
      <DatedList
        open={rows(open)}
        closed={rows([...moot, ...closed])}
        none={isAdding ? '' : 'Nothing to do.'}
        {...(moot.length === 0
          ? {}
          : { foldWords: [`Show ${count} done or not needed any more`, 'Hide these'] })}
      />
      <ReportSheet followUpId={reportId} onClose={() => setReportId(null)} />
    </Section>
  );
}

const removed = sayRemoved('the follow-up');

function FollowUpRow({
  followUp,
  isMoot,
  onDraft,
}: {
  followUp: FollowUp;
  isMoot: boolean;
  onDraft: (followUpId: string) => void;
}) {
  const notebook = useNotebook();
  const { followUpId, closedAs } = followUp;
  const update = (fields: Partial<Pick<FollowUp, 'text' | 'dueOn'>>) =>
    call('followUps.update', { followUpId, fields });
  const close = (as: 'done' | 'skipped') => attempt(call('followUps.close', { followUpId, as }));
  const reopen = () => attempt(call('followUps.reopen', { followUpId }));
  return (
    <DatedRow
      text={followUp.text}
      aside={isMoot ? 'Not needed any more' : kindOrSkipped(followUp)}
      dueOn={followUp.dueOn}
      isDueRequired
      beside={
        hasDraft(notebook, followUp) ? (
          <Button
            look="quiet"
            aria-label={`Draft: ${followUp.text}`}
            onPress={() => onDraft(followUpId)}
          >
            Draft
          </Button>
        ) : null
      }
      isClosed={closedAs !== null}
      isMoot={isMoot}
      onText={(text) => update({ text })}
      onDue={(dueOn) => dueOn !== null && attempt(update({ dueOn }))}
      onTick={(isDone) => (isDone ? close('done') : reopen())}
      menu={menuLines(followUp, () => close('skipped'))}
    />
  );
}

function kindOrSkipped({ kind, closedAs }: FollowUp): string {
  return closedAs === 'skipped' ? 'Skipped' : followUpKindWords[kind];
}

function menuLines({ followUpId, closedAs }: FollowUp, skip: () => void): MenuLine[] {
  const whileOpen: MenuLine[] = [
    { id: 'skip', label: 'Skip', changes: true, run: skip },
    {
      id: 'calendar',
      label: 'Save for a calendar…',
      run: () => openCalendarSheet({ what: 'followUp', followUpId }),
    },
  ];
  const remove = () => void attemptWithUndo('followUps.remove', { followUpId }, removed);
  return [
    ...(closedAs === null ? whileOpen : []),
    { id: 'remove', label: 'Remove', changes: true, run: remove },
  ];
}

const kindOptions = followUpKinds.map((kind) => ({ id: kind, label: followUpKindWords[kind] }));

function AddFollowUp({ contactId, onClose }: { contactId: string; onClose: () => void }) {
  const [kind, setKind] = useState<FollowUpKind>('custom');
  const inThreeDays = addDays(today(), 3);
  return (
    <AddDated
      label="What to do"
      firstDay={inThreeDays}
      isDayRequired
      onAdd={(text, day) =>
        call('followUps.add', { contactId, kind, text, dueOn: day ?? inThreeDays })
      }
      onClose={onClose}
    >
      <Choice label="Kind" value={kind} options={kindOptions} onChange={setKind} />
    </AddDated>
  );
}

function ownFollowUps(
  notebook: Pick<Notebook, 'contacts' | 'interviews' | 'referrals' | 'followUps' | 'holidays'>,
  contactId: string,
) {
  const own = Object.values(notebook.followUps)
    .filter((followUp) => followUp.contactId === contactId)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.createdAt.localeCompare(b.createdAt));
  const open = own.filter(({ closedAs }) => closedAs === null);
  return {
    open: open.filter((followUp) => !isMoot(notebook, followUp)),
    moot: open.filter((followUp) => isMoot(notebook, followUp)),
    closed: own.filter(({ closedAs }) => closedAs !== null).reverse(),
  };
}
