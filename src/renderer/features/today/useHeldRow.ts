import { type RefObject, useEffect, useRef } from 'react';
import type { AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import { isFocusLost, keepsItsKeys, keyNow, pageTitle, whenDrawn } from './listFocus.ts';

/** The row that has the focus, itself or something in it, and the element it was drawn as. */
type Held = { key: string; element: HTMLElement };

/**
 * Keeps the focus with its row, whatever takes that away: an edit in another window, an undo, another row that was done,
 * midnight. One that moves to another part takes the focus along; one that goes leaves it to the next. Answers the key of
 * a row that has gone from its place and is not drawn anew yet; null while there is none.
 */
export function useHeldRow(
  box: RefObject<HTMLDivElement | null>,
  rows: readonly AgendaRow[],
): () => string | null {
  const held = useRef<Held | null>(null);
  const present = useRef<readonly string[]>([]);
  const keys = rows.map(({ key }) => key);
  const shape = keys.join('\n');

  useEffect(() => {
    const list = box.current;
    if (list === null) return;
    const take = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[role="row"]') : null;
      if (row?.dataset.key === undefined) return;
      const was = held.current;
      const moved =
        was === null || was.element.isConnected ? null : keyNow(present.current, was.key);
      // A list gives the focus of a row that has gone to its neighbour, also when it only stands elsewhere now.
      if (moved !== null && moved !== row.dataset.key) {
        // The list has yet to hear of this focus itself, and would take it back.
        requestAnimationFrame(() => whenDrawn(list, moved));
      } else held.current = { key: row.dataset.key, element: row };
    };
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget === null) return letGoIfLeft(held);
      const isOutside = relatedTarget instanceof Element && !list.contains(relatedTarget);
      if (isOutside && !keepsItsKeys(relatedTarget)) held.current = null;
    };
    list.addEventListener('focusin', take);
    list.addEventListener('focusout', leave);
    return () => {
      list.removeEventListener('focusin', take);
      list.removeEventListener('focusout', leave);
    };
  }, [box]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: which rows there are is all that counts
  useEffect(() => {
    const order = present.current;
    present.current = keys;
    // Drawn by then; what one did oneself looks for the next row in the same frame.
    afterTwoFrames(() => {
      const was = held.current;
      if (was === null || was.element.isConnected || !isFocusLost(document.activeElement)) return;
      const next = keyNow(present.current, was.key) ?? nextOf(order, was.key, present.current);
      if (next === null) pageTitle()?.focus();
      else if (box.current !== null) whenDrawn(box.current, next);
    });
  }, [shape]);

  return () => {
    const was = held.current;
    return was === null || was.element.isConnected ? null : keyNow(present.current, was.key);
  };
}

/** Whoever presses beside the list has left it; a row that was taken away, or a window that was left, has not. */
function letGoIfLeft(held: RefObject<Held | null>): void {
  requestAnimationFrame(() => {
    const isNowhere = document.activeElement === document.body && document.hasFocus();
    if (isNowhere && held.current?.element.isConnected) held.current = null;
  });
}

/** The row that stands where one stood: the first behind it that is still there, else the last before it, else a new one. */
function nextOf(order: readonly string[], key: string, present: readonly string[]): string | null {
  const at = order.indexOf(key);
  const isThere = (one: string) => present.includes(one);
  const ahead = order.slice(0, Math.max(at, 0));
  return order.slice(at + 1).find(isThere) ?? ahead.findLast(isThere) ?? present[0] ?? null;
}

function afterTwoFrames(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
