import { useCallback, useRef, useState } from 'react';
import type { AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { AgendaItem } from './AgendaItem.tsx';
import { AgendaParts } from './AgendaParts.tsx';
import type { AgendaSection, CheckBackRow } from './agendaSections.ts';
import type { ListedRow, RowHandlers } from './listedRow.ts';
import { openingOf } from './opening.ts';
import { lineOf } from './rowFacts.ts';
import { stepsOf } from './rowSteps.ts';
import { SnoozeDaySheet } from './SnoozeDaySheet.tsx';
import styles from './TodayPage.module.css';
import { useRowKeys } from './useRowKeys.ts';
import { useTakenRows } from './useTakenRows.ts';

/** The rows of Today by section, gone through with the arrows; D, S and K act on the row with the focus. */
export function AgendaList({
  sections,
  today,
  answering,
  onAnswer,
  onDraft,
}: {
  sections: readonly AgendaSection[];
  today: string;
  /** The referrer whose answer is being written down; null for none. */
  answering: CheckBackRow | null;
  onAnswer: (row: CheckBackRow | null) => void;
  onDraft: (followUpId: string) => void;
}) {
  const notebook = useNotebook();
  const box = useRef<HTMLDivElement>(null);
  const rows = sections.flatMap((section) => section.rows);
  const taken = useTakenRows(box, rows);
  const { take } = taken;
  const [snoozingKey, setSnoozingKey] = useState<string | null>(null);
  const [choosingKey, setChoosingKey] = useState<string | null>(null);
  const rowOf = (key: string | null) => rows.find((row) => row.key === key) ?? null;
  const choosing = rowOf(choosingKey);
  // A row that went and came back, as by an undo, asks for no day by itself.
  if (snoozingKey !== null && rowOf(snoozingKey) === null) setSnoozingKey(null);
  if (choosingKey !== null && choosing === null) setChoosingKey(null);
  const onKeyDown = useRowKeys({
    box,
    rows,
    today,
    taken,
    onSnooze: setSnoozingKey,
    onDraft,
  });
  const snooze = (row: AgendaRow, until: string) => {
    const step = stepsOf(row, today).snooze;
    if (step !== null) take(row, () => step(until));
  };
  const present: RowHandlers = {
    take,
    answer: onAnswer,
    open: (row) => openingOf(notebook, row, onDraft).run(),
    openSnoozing: (row, isOpen) => setSnoozingKey(isOpen ? row.key : null),
    snooze,
    chooseDay: (row) => setChoosingKey(row.key),
  };
  // Rows are drawn once and do what is right when they are pressed.
  const handlers = useRef(present);
  handlers.current = present;
  const listed = (row: AgendaRow): ListedRow => {
    const { label, changes } = openingOf(notebook, row, onDraft);
    return {
      id: row.key,
      row,
      today,
      line: lineOf(notebook, row),
      opening: label,
      openingChanges: changes,
      isAnswering: row.key === answering?.key,
      isSnoozing: row.key === snoozingKey,
    };
  };
  const draw = useCallback((item: ListedRow) => <AgendaItem item={item} handlers={handlers} />, []);
  return (
    <div ref={box} className={styles.box} onKeyDownCapture={onKeyDown}>
      <AgendaParts sections={sections} listed={listed}>
        {draw}
      </AgendaParts>
      <SnoozeDaySheet
        name={choosing === null ? null : lineOf(notebook, choosing)}
        today={today}
        onClose={() => setChoosingKey(null)}
        onChoose={(until) => {
          if (choosing !== null) snooze(choosing, until);
          setChoosingKey(null);
        }}
      />
    </div>
  );
}
