import { useMemo, useState } from 'react';
import type { AnswerGrid } from '../../../core/answers/model.ts';
import { AnswerPopover } from './AnswerPopover.tsx';
import styles from './AnswersGrid.module.css';
import { AnswersRow } from './AnswersRow.tsx';
import type { Cell } from './gridKeys.ts';
import { headHeight, layOutGrid, placesBetween } from './gridLayout.ts';
import { PeopleRow } from './PeopleRow.tsx';
import { cellElement, useGridCells } from './useGridCells.ts';
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
  const [openCell, setOpenCell] = useState<Cell | null>(null);
  const cells = useGridCells({ box, grid, layout, onScrolled: onScroll, onPeek: setOpenCell });
  const { active } = cells;
  const shown = shownParts(layout, seen, active, people.length);
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
        onKeyDown={(event) => cells.onKeyDown(event, shown.rowsOnPage)}
        onFocus={cells.onFocus}
      >
        <PeopleRow {...{ people, isByTopic, layout, shown, active }} />
        <tbody className={styles.body} style={{ height: layout.tops.at(-1) }}>
          {shown.rows.map((place) => {
            const row = rows[place];
            return row === undefined ? null : (
              <AnswersRow
                key={row.rowId}
                {...{ row, place, people, isByTopic, layout, shown }}
                sectionAbove={rows[place - 1]?.section ?? ''}
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
