import { type RefObject, useRef } from 'react';
import type { AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import { keepFocus } from '../../ui/keepFocus.ts';
import {
  firstRow,
  isFocusLost,
  keepsItsKeys,
  pageTitle,
  rowElement,
  rowKeyAt,
} from './listFocus.ts';
import type { RowStep } from './rowSteps.ts';
import { useHeldRow } from './useHeldRow.ts';

/** How steps are taken that may take rows away. */
export type TakenRows = {
  take: (row: AgendaRow, step: RowStep) => void;
  /** The row the keys mean; null for none, and `elsewhere` while a menu or a field has them. */
  rowInHand: () => AgendaRow | 'elsewhere' | null;
};

/** Takes steps one at a time for each row; the focus goes on to the next row, and stays with its row otherwise. */
export function useTakenRows(
  box: RefObject<HTMLDivElement | null>,
  rows: readonly AgendaRow[],
): TakenRows {
  const running = useRef(new Set<string>());
  // Where the keys go while nothing has the focus: a row that has just gone leaves it to the next.
  const nextKey = useRef<string | null>(null);
  const movedKey = useHeldRow(box, rows);
  return {
    take: (row, step) => {
      if (running.current.has(row.key)) return;
      running.current.add(row.key);
      const index = rows.findIndex(({ key }) => key === row.key);
      const others = [...rows.slice(index + 1), ...rows.slice(0, Math.max(index, 0)).reverse()];
      nextKey.current = others[0]?.key ?? null;
      const next = nextKey.current;
      const taken = step().finally(() => running.current.delete(row.key));
      void keepFocus(
        taken,
        () => {
          // One step may take several rows away.
          const left = others.map(({ key }) => rowElement(box.current, key));
          return left.find((one) => one !== null) ?? firstRow(box.current) ?? pageTitle();
        },
        isFocusLost,
      ).then(() =>
        // From then on only a row that shows it has the focus means itself.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            if (nextKey.current === next) nextKey.current = null;
          }),
        ),
      );
    },
    rowInHand: () => {
      if (keepsItsKeys(document.activeElement)) return 'elsewhere';
      const isNowhere = isFocusLost(document.activeElement);
      const key = movedKey() ?? rowKeyAt(box.current) ?? (isNowhere ? nextKey.current : null);
      return rows.find((row) => row.key === key) ?? null;
    },
  };
}
