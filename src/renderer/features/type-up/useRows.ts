import { type FocusEvent, useEffect, useRef, useState } from 'react';
import type { TypeUpRow } from '../../../core/type-up/typeUpOutline.ts';
import { leftAt, rememberRow } from './typeUpPlace.ts';

/** Follows which row one is at, remembers it, and goes back to it when the page comes up. */
export function useRows(interviewId: string, rows: readonly TypeUpRow[]) {
  const paper = useRef<HTMLDivElement>(null);
  const [rowId, setRowId] = useState<string | null>(null);
  const first = useRef(rows[0]?.rowId ?? null);

  useEffect(() => {
    const field =
      fieldOf(paper.current, leftAt(interviewId)) ?? fieldOf(paper.current, first.current);
    if (!(field instanceof HTMLElement)) return;
    field.focus();
    // Going on where one was, not before it.
    if (field instanceof HTMLTextAreaElement) {
      field.setSelectionRange(field.value.length, field.value.length);
    }
  }, [interviewId]);

  const onFocus = ({ target }: FocusEvent) => {
    const row = target.closest('[data-row]');
    if (!(row instanceof HTMLElement)) return;
    const at = row.dataset.row ?? null;
    if (at === null) return;
    setRowId(at);
    rememberRow(interviewId, at);
    (row.closest('article') ?? row).scrollIntoView({ block: 'nearest' });
    target.scrollIntoView({ block: 'nearest' });
  };

  const place = rows.findIndex((row) => row.rowId === rowId);
  return { paper, onFocus, place, row: rows[place] ?? null };
}

function fieldOf(paper: HTMLElement | null, rowId: string | null): Element | null {
  if (paper === null || rowId === null) return null;
  const row = paper.querySelector(`[data-row="${CSS.escape(rowId)}"]`);
  return row?.querySelector('textarea, input:checked, input') ?? null;
}
