import { useMemo, useState } from 'react';
import { addDays } from '../../../core/dates.ts';
import type { FollowUp } from '../../../core/follow-ups/model.ts';
import type { Interview, Resource } from '../../../core/interviews/model.ts';
import { readDatedLine, writeDatedLine } from '../../../core/type-up/promiseLine.ts';
import {
  type ResourceLine,
  readResourceLine,
  writeResourceLine,
} from '../../../core/type-up/resourceLine.ts';
import type { RecordRow, TypeUpTable } from '../../../core/type-up/typeUpOutline.ts';
import { sayDay, today } from '../../app/dayWords.ts';
import { attempt, attemptWithUndo } from '../../app/notices.ts';
import { sayRemoved } from '../../app/safekeepingWords.ts';
import { callWithRevision } from '../../transport/client.ts';
import { changedFields } from '../../ui/changedFields.ts';
import { PromiseQuickLine } from '../../ui/PromiseQuickLine.tsx';
import { QuickLine } from '../../ui/QuickLine.tsx';
import { ReferralQuickLine } from '../../ui/ReferralQuickLine.tsx';
import { useLatest } from '../../ui/useLatest.ts';
import { WhoPill, WhoRow } from './WhoRow.tsx';

type Table<P extends TypeUpTable['purpose']> = Extract<TypeUpTable, { purpose: P }>;

/** Names of a line: those entered are counted, the last one adds. */
function labelOf(noun: string, { record }: RecordRow<unknown>, index: number): string {
  return record === null ? `Add ${noun}` : `${noun[0]?.toUpperCase()}${noun.slice(1)} ${index + 1}`;
}

/** Under what an unfinished line is remembered. */
const keptAs = (interviewId: string, rowId: string) => `askbook.typeUp.${interviewId}.${rowId}`;

/** Who was named, a line each. */
export function ReferralRows({
  interview,
  table,
  saidOn,
}: {
  interview: Interview;
  table: Table<'referrals'>;
  saidOn: string;
}) {
  const { interviewId, contactIds } = interview;
  const [fromContactId, setFrom] = useState(contactIds[0] ?? '');
  return (
    <>
      {table.who ? (
        <WhoRow
          row={table.who}
          label="Who named them"
          contactIds={contactIds}
          value={fromContactId}
          onChange={setFrom}
        />
      ) : null}
      {table.rows.map((row, index) => (
        <div key={row.rowId} data-row={row.rowId}>
          <ReferralQuickLine
            label={labelOf('referral', row, index)}
            referral={row.record}
            {...{ interviewId, saidOn, fromContactId }}
            keepAs={keptAs(interviewId, row.rowId)}
            aside={
              table.who ? <WhoPill contactId={row.record?.fromContactId ?? fromContactId} /> : null
            }
          />
        </div>
      ))}
    </>
  );
}

/** What was promised, a line each. */
export function PromiseRows({
  interview,
  table,
  saidOn,
}: {
  interview: Interview;
  table: Table<'promises'>;
  saidOn: string;
}) {
  const { interviewId, contactIds } = interview;
  const [contactId, setWho] = useState(contactIds[0] ?? '');
  return (
    <>
      {table.who ? (
        <WhoRow
          row={table.who}
          label="Between me and"
          contactIds={contactIds}
          value={contactId}
          onChange={setWho}
        />
      ) : null}
      {table.rows.map((row, index) => (
        <div key={row.rowId} data-row={row.rowId}>
          <PromiseQuickLine
            label={labelOf('promise', row, index)}
            promise={row.record}
            {...{ interviewId, saidOn, contactId }}
            keepAs={keptAs(interviewId, row.rowId)}
            aside={table.who ? <WhoPill contactId={row.record?.contactId ?? contactId} /> : null}
          />
        </div>
      ))}
    </>
  );
}

type Named = ResourceLine & { resourceId: string | null };

/** What was recommended, a line each. */
export function ResourceRows({
  interview: { interviewId, resources },
  table,
}: {
  interview: Interview;
  table: Table<'resources'>;
}) {
  const change = useLatest<Named[], { revision: number }>(resources, (next) =>
    callWithRevision('interviews.setResources', { interviewId, resources: next }),
  );
  const write = (record: Resource | null) => (said: ResourceLine, before: ResourceLine | null) =>
    change((all) =>
      record === null
        ? [...all, { resourceId: null, ...said }]
        : all.map((one) =>
            one.resourceId === record.resourceId
              ? { ...one, ...changedFields(before ?? record, said) }
              : one,
          ),
    );
  const remove = (gone: Resource | null) =>
    attempt(change((all) => all.filter(({ resourceId }) => resourceId !== gone?.resourceId)));
  return table.rows.map((row, index) => (
    <div key={row.rowId} data-row={row.rowId}>
      <QuickLine
        label={labelOf('resource', row, index)}
        placeholder="Book, site, organisation or event; where, or what for"
        value={row.record === null ? '' : writeResourceLine(row.record)}
        parse={readResourceLine}
        pills={({ detail }) => (detail === '' ? [] : [{ label: 'Where', text: detail }])}
        onCommit={write(row.record)}
        onRemove={() => remove(row.record)}
        keepAs={keptAs(interviewId, row.rowId)}
      />
    </div>
  ));
}

type Improvement = { improvementId: string | null; text: string };

/** What to do differently next time, a line each. */
export function DifferentlyRows({
  interview: { interviewId, selfReview },
  table,
}: {
  interview: Interview;
  table: Table<'differently'>;
}) {
  const lines = useMemo(
    () => selfReview.improvements.map(({ improvementId, text }) => ({ improvementId, text })),
    [selfReview.improvements],
  );
  const change = useLatest<Improvement[], { revision: number }>(lines, (improvements) =>
    callWithRevision('interviews.setImprovements', { interviewId, improvements }),
  );
  const write = (id: string | null, text: string) =>
    change((all) =>
      id === null
        ? [...all, { improvementId: null, text }]
        : all.map((one) => (one.improvementId === id ? { ...one, text } : one)),
    );
  return table.rows.map((row, index) => {
    const id = row.record?.improvementId ?? null;
    return (
      <div key={row.rowId} data-row={row.rowId}>
        <QuickLine
          label={labelOf('thing to do differently', row, index)}
          placeholder="One thing a line"
          value={row.record?.text ?? ''}
          parse={(text) => (text.trim() === '' ? null : text.trim())}
          pills={() => []}
          onCommit={(text) => write(id, text)}
          onRemove={() =>
            attempt(change((all) => all.filter(({ improvementId }) => improvementId !== id)))
          }
          keepAs={keptAs(interviewId, row.rowId)}
        />
      </div>
    );
  });
}

/** What I do next, a line each; without a day it is due in a week. */
export function NextStepRows({
  interview: { interviewId, contactIds },
  table,
  saidOn,
}: {
  interview: Interview;
  table: Table<'nextStep'>;
  saidOn: string;
}) {
  const [contactId = ''] = contactIds;
  const parse = (text: string) => {
    const line = readDatedLine(text, saidOn);
    return line === null ? null : { ...line, dueOn: line.dueOn ?? addDays(today(), 7) };
  };
  const write = (record: FollowUp | null) => (said: Step, before: Step | null) =>
    record === null
      ? callWithRevision('followUps.add', { contactId, interviewId, kind: 'custom', ...said })
      : callWithRevision('followUps.update', {
          followUpId: record.followUpId,
          fields: changedFields(before ?? record, said),
        });
  return table.rows.map((row, index) => (
    <div key={row.rowId} data-row={row.rowId}>
      <QuickLine
        label={labelOf('next step', row, index)}
        placeholder="What I do next; Friday"
        value={row.record === null ? '' : writeDatedLine(row.record)}
        parse={parse}
        pills={({ dueOn }) => [{ label: 'Due', text: sayDay(dueOn) }]}
        onCommit={write(row.record)}
        onRemove={() => removeStep(row.record)}
        keepAs={keptAs(interviewId, row.rowId)}
      />
    </div>
  ));
}

type Step = { text: string; dueOn: string };

function removeStep(step: FollowUp | null): void {
  if (step === null) return;
  const { followUpId } = step;
  void attemptWithUndo('followUps.remove', { followUpId }, sayRemoved('the next step'));
}
