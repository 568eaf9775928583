import { type RefObject, useRef } from 'react';
import type { AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import { keepFocus } from '../../ui/keepFocus.ts';
import { firstRow, isFocusLost, keepsItsKeys, rowElement, rowKeyAt } from './listFocus.ts';
import type { RowStep } from './rowSteps.ts';

/** How steps are taken that may take rows away. */
export type TakenRows = {
  take: (row: AgendaRow, step: RowStep) => void;
  /** The row the keys mean; null for none, and `elsewhere` while a menu or a field has them. */
  rowInHand: () => AgendaRow | 'elsewhere' | null;
};

/** Takes steps one at a time for each row; the focus goes on to the next row. */
export function useTakenRows(
  box: RefObject<HTMLDivElement | null>,
  rows: readonly AgendaRow[],
): TakenRows {
  const running = useRef(new Set<string>());
  // Where the keys go while nothing has the focus: a row that has just gone leaves it to the next.
  const nextKey = useRef<string | null>(null);
  return {
    take: (row, step) => {
      if (running.current.has(row.key)) return;
      running.current.add(row.key);
      const index = rows.findIndex(({ key }) => key === row.key);
      const next = (rows[index + 1] ?? rows[index - 1])?.key ?? null;
      nextKey.current = next;
      const taken = step().finally(() => running.current.delete(row.key));
      void keepFocus(
        taken,
        () => rowElement(box.current, next) ?? firstRow(box.current) ?? heading(),
        isFocusLost,
      );
    },
    rowInHand: () => {
      if (keepsItsKeys(document.activeElement)) return 'elsewhere';
      const isNowhere = isFocusLost(document.activeElement);
      const key = rowKeyAt(box.current) ?? (isNowhere ? nextKey.current : null);
      return rows.find((row) => row.key === key) ?? null;
    },
  };
}

function heading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main h1');
}
