import type { KeyboardEvent, RefObject } from 'react';
import type { AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import { useAction } from '../../app/commands.ts';
import { showNotice } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { useReadOnly } from '../../ui/readOnly.tsx';
import { moveFocus, rowElement, rowKeyAt } from './listFocus.ts';
import { openingOf } from './opening.ts';
import { type RowStep, stepsOf } from './rowSteps.ts';
import type { TakenRows } from './useTakenRows.ts';

/** Binds what is done to the row with the focus, and answers what hears its arrows and Enter. */
export function useRowKeys({
  box,
  rows,
  today,
  taken: { take, rowInHand },
  onSnooze,
  onDraft,
}: {
  box: RefObject<HTMLDivElement | null>;
  rows: readonly AgendaRow[];
  today: string;
  taken: TakenRows;
  /** Opens the days a row can be put off to. */
  onSnooze: (key: string) => void;
  onDraft: (followUpId: string) => void;
}): (event: KeyboardEvent) => void {
  const notebook = useNotebook();
  const isReadOnly = useReadOnly();
  const onRow = (act: (row: AgendaRow) => boolean) => {
    if (rows.length === 0) return null;
    return () => {
      const row = rowInHand();
      if (row === 'elsewhere') return;
      if (row === null) showNotice('Go to a line with the arrows first');
      else if (!act(row)) showNotice('That does not go with this line');
    };
  };
  const taking = (row: AgendaRow, step: { run: RowStep } | null) => {
    if (step !== null) take(row, step.run);
    return step !== null;
  };
  const done = onRow((row) => {
    if (row.kind === 'check_back') return focusAnswer(box.current, row.key);
    return taking(row, stepsOf(row, today).done);
  });
  const snooze = onRow((row) => {
    if (stepsOf(row, today).snooze === null) return false;
    onSnooze(row.key);
    return true;
  });
  useAction('today.done', done);
  useAction('today.snooze', snooze);
  useAction(
    'today.skip',
    onRow((row) => taking(row, stepsOf(row, today).skip)),
  );
  return (event) => {
    const isOnRow = event.target instanceof HTMLElement && event.target.role === 'row';
    if (!isOnRow || event.nativeEvent.defaultPrevented) return;
    const row = rows.find(({ key }) => key === rowKeyAt(box.current));
    if (row === undefined) return;
    if (event.key === 'Enter') {
      const opening = openingOf(notebook, row, onDraft);
      if (!(opening.changes && isReadOnly)) opening.run();
    } else if (!moveFocus(box.current, row.key, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** What they said is what makes it done. */
function focusAnswer(box: HTMLElement | null, key: string): boolean {
  const choice = rowElement(box, key)?.querySelector<HTMLElement>('[data-answers] button');
  choice?.focus();
  return true;
}
