import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { AnswerGrid } from '../../../core/answers/model.ts';
import { navigate } from '../../app/navigation.ts';
import { type Cell, cellAfterKey } from './gridKeys.ts';
import { type GridLayout, headHeight } from './gridLayout.ts';
import { openAnswer } from './openAnswer.ts';

/** What moves over the cells of a grid; `onPeek` hears which one is to be shown whole, null for an empty one. */
type GridCellsParts = {
  box: RefObject<HTMLDivElement | null>;
  grid: AnswerGrid;
  layout: GridLayout;
  onScrolled: () => void;
  onPeek: (cell: Cell | null) => void;
};

/** Moves over the cells by keys: `active` is the one they are on, which is there however many rows go away. */
export function useGridCells({ box, grid, layout, onScrolled, onPeek }: GridCellsParts) {
  const { people, rows } = grid;
  const last = { row: rows.length, column: people.length };
  const [chosen, setChosen] = useState<Cell>({ row: 1, column: 1 });
  const active = {
    row: Math.min(chosen.row, last.row),
    column: Math.min(chosen.column, last.column),
  };
  const mustFocus = useRef(false);
  useLayoutEffect(() => {
    if (!mustFocus.current) return;
    mustFocus.current = false;
    cellElement(box.current, active)?.focus({ preventScroll: true });
  });
  const goTo = (cell: Cell) => {
    mustFocus.current = true;
    setChosen(cell);
    scrollTo(box.current, layout, cell);
    onScrolled();
  };
  const onKeyDown = (event: KeyboardEvent, rowsOnPage: number) => {
    // The app's own shortcuts, and buttons within a cell.
    const isCell = (event.target as HTMLElement).dataset.cell !== undefined;
    if (event.nativeEvent.defaultPrevented || event.altKey || !isCell) return;
    const next = cellAfterKey(event, active, last, rowsOnPage);
    if (next) goTo(next);
    else if (event.key === 'Enter') openCell(grid, active);
    else if (event.key === ' ') onPeek(answersAt(grid, active).length > 0 ? active : null);
    else return;
    event.preventDefault();
  };
  const onFocus = (event: FocusEvent) => {
    const cell = cellOf(event.target);
    if (cell) setChosen(cell);
  };
  return { active, onKeyDown, onFocus };
}

function answersAt({ people, rows }: AnswerGrid, { row, column }: Cell) {
  const contactId = people[column - 1]?.contact.contactId ?? '';
  return rows[row - 1]?.cells.get(contactId) ?? [];
}

function openCell(grid: AnswerGrid, { row, column }: Cell): void {
  const contactId = grid.people[column - 1]?.contact.contactId;
  if (row === 0 && contactId !== undefined) navigate({ page: 'people', contactId });
  const newest = answersAt(grid, { row, column }).at(-1);
  if (newest) openAnswer(newest);
}

/** The element that draws a cell; null while it is not drawn. */
export function cellElement(box: HTMLElement | null, { row, column }: Cell): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`) ?? null;
}

function cellOf(element: EventTarget): Cell | null {
  const cell = (element as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell;
  const [row, column] = (cell ?? '').split(' ').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** Scrolls as little as brings a cell out from behind the people above and the questions beside it. */
function scrollTo(
  box: HTMLElement | null,
  { tops, questionWidth, personWidth }: GridLayout,
  { row, column }: Cell,
): void {
  if (!box) return;
  const height = box.clientHeight - headHeight;
  const width = box.clientWidth - questionWidth;
  if (row > 0) {
    const top = tops[row - 1] ?? 0;
    const end = tops[row] ?? top;
    if (top < box.scrollTop || end - top > height) box.scrollTop = top;
    else if (end > box.scrollTop + height) box.scrollTop = end - height;
  }
  if (column > 0) {
    const left = (column - 1) * personWidth;
    if (left < box.scrollLeft) box.scrollLeft = left;
    else if (left + personWidth > box.scrollLeft + width)
      box.scrollLeft = left + personWidth - width;
  }
}
