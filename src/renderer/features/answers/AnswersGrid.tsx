import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { AnswerGrid } from '../../../core/answers/model.ts';
import { navigate } from '../../app/navigation.ts';
import { AnswerPopover } from './AnswerPopover.tsx';
import styles from './AnswersGrid.module.css';
import { AnswersRow } from './AnswersRow.tsx';
import { type Cell, cellAfterKey } from './gridKeys.ts';
import { headHeight, layOutGrid, placesBetween } from './gridLayout.ts';
import { openAnswer } from './openAnswer.ts';
import { PeopleRow } from './PeopleRow.tsx';
import { useVisiblePart } from './useVisiblePart.ts';

/**
 * Questions or topics down, people across. Only what is seen is drawn, and the cell the keys are on, so that
 * hundreds of people and questions stay light. Arrows move, Enter opens the interview, Space the whole answer.
 */
export function AnswersGrid({ grid, isByTopic }: { grid: AnswerGrid; isByTopic: boolean }) {
  const { people, rows } = grid;
  const { box, seen, onScroll } = useVisiblePart();
  const layout = useMemo(
    () => layOutGrid(grid, isByTopic, seen.width),
    [grid, isByTopic, seen.width],
  );
  const last = { row: rows.length, column: people.length };
  const [chosen, setChosen] = useState<Cell>({ row: 1, column: 1 });
  const [openCell, setOpenCell] = useState<Cell | null>(null);
  const active = {
    row: Math.min(chosen.row, last.row),
    column: Math.min(chosen.column, last.column),
  };
  const shown = shownParts(layout, seen, active, people.length);
  const answersAt = ({ row, column }: Cell) => {
    const contactId = people[column - 1]?.contact.contactId ?? '';
    return rows[row - 1]?.cells.get(contactId) ?? [];
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
    onScroll();
  };
  const open = ({ row, column }: Cell) => {
    const contactId = people[column - 1]?.contact.contactId;
    if (row === 0 && contactId !== undefined) navigate({ page: 'people', contactId });
    const newest = answersAt({ row, column }).at(-1);
    if (newest) openAnswer(newest);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The app's own shortcuts, and buttons within a cell.
    const isCell = (event.target as HTMLElement).dataset.cell !== undefined;
    if (event.nativeEvent.defaultPrevented || event.altKey || !isCell) return;
    const next = cellAfterKey(event, active, last, shown.rowsOnPage);
    if (next) goTo(next);
    else if (event.key === 'Enter') open(active);
    else if (event.key === ' ') setOpenCell(answersAt(active).length > 0 ? active : null);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={box} className={styles.box} onScroll={onScroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows lead from cell to cell (ARIA grid pattern)
        role="grid"
        aria-label="Answers"
        aria-rowcount={rows.length + 1}
        aria-colcount={people.length + 1}
        className={styles.grid}
        style={{ width: shown.width }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const cell = cellOf(event.target);
          if (cell) setChosen(cell);
        }}
      >
        <PeopleRow
          people={people}
          isByTopic={isByTopic}
          layout={layout}
          shown={shown}
          active={active}
        />
        <tbody className={styles.body} style={{ height: layout.tops.at(-1) }}>
          {shown.rows.map((place) => {
            const row = rows[place];
            return row === undefined ? null : (
              <AnswersRow
                key={row.rowId}
                row={row}
                place={place}
                sectionAbove={rows[place - 1]?.section ?? ''}
                people={people}
                isByTopic={isByTopic}
                layout={layout}
                shown={shown}
                activeColumn={active.row === place + 1 ? active.column : null}
                onOpen={setOpenCell}
              />
            );
          })}
        </tbody>
      </table>
      {openCell ? (
        <AnswerPopover
          person={people[openCell.column - 1]}
          row={rows[openCell.row - 1]}
          isByTopic={isByTopic}
          cell={cellElement(box.current, openCell)}
          onClose={() => setOpenCell(null)}
        />
      ) : null}
    </div>
  );
}

/** Which rows and people are drawn, by their place from 0 on. */
export type ShownParts = {
  rows: readonly number[];
  people: readonly number[];
  /** How many rows fit into the box. */
  rowsOnPage: number;
  /** Width of everything, in px. */
  width: number;
};

function shownParts(
  { questionWidth, personWidth, tops }: ReturnType<typeof layOutGrid>,
  seen: { top: number; left: number; width: number; height: number },
  active: Cell,
  personCount: number,
): ShownParts {
  const around = 300;
  const { first, last } = placesBetween(tops, seen.top - around, seen.top + seen.height + around);
  const onPage = placesBetween(tops, seen.top, seen.top + seen.height - headHeight);
  const edges = Array.from({ length: personCount + 1 }, (_, place) => place * personWidth);
  const across = placesBetween(edges, seen.left - around, seen.left + seen.width + around);
  return {
    rows: places(first, last, active.row - 1),
    people: places(across.first, across.last, active.column - 1),
    rowsOnPage: Math.max(1, onPage.last - onPage.first),
    width: questionWidth + personCount * personWidth,
  };
}

// What has the focus stays there however far away it is scrolled.
function places(first: number, last: number, active: number): number[] {
  const all = Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
  if (active < 0 || (active >= first && active <= last)) return all;
  return active < first ? [active, ...all] : [...all, active];
}

function cellElement(box: HTMLElement | null, { row, column }: Cell): HTMLElement | null {
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
  { tops, questionWidth, personWidth }: ReturnType<typeof layOutGrid>,
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
