import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { useGrowing } from '../../ui/useGrowing.ts';
import { useStableItems } from '../../ui/useStableItems.ts';
import type { AgendaSection } from './agendaSections.ts';
import { type ListedRow, looksTheSame } from './listedRow.ts';
import { whenDrawn } from './listFocus.ts';
import styles from './TodayPage.module.css';

/** How many rows of a part are drawn at first, and how many more each time: nobody reads thousands, and each costs. */
const rowsAtOnce = 30;
/** How many are drawn in one task of the page. */
const rowsInTask = 4;
/** As many as this are drawn at once, so that nothing moves on a usual day. */
const rowsOfShort = 20;

/** The parts of Today; of a long one each when those before it are drawn. */
export function AgendaParts({
  sections,
  listed,
  children,
}: {
  sections: readonly AgendaSection[];
  listed: (row: AgendaRow) => ListedRow;
  /** What is in a row; must not change from one drawing to the next. */
  children: (item: ListedRow) => ReactNode;
}) {
  const total = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const isShort = total <= rowsOfShort;
  const [drawn, setDrawn] = useState(0);
  const onDrawn = useCallback((place: number) => setDrawn((one) => Math.max(one, place + 1)), []);
  return (isShort ? sections : sections.slice(0, drawn + 1)).map((section, place) => (
    <AgendaPart
      key={section.title}
      section={section}
      place={place}
      rowsInTask={isShort ? rowsOfShort : rowsInTask}
      onDrawn={onDrawn}
      listed={listed}
    >
      {children}
    </AgendaPart>
  ));
}

/** A part of Today with its rows; behind the first of many, a button brings more. */
function AgendaPart({
  section: { title, rows },
  place,
  rowsInTask,
  onDrawn,
  listed,
  children,
}: {
  section: AgendaSection;
  place: number;
  rowsInTask: number;
  /** Hears that everything is drawn that is to be. */
  onDrawn: (place: number) => void;
  listed: (row: AgendaRow) => ListedRow;
  children: (item: ListedRow) => ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(rowsAtOnce);
  const shown = useGrowing(
    useMemo(() => rows.slice(0, count), [rows, count]),
    rowsInTask,
  );
  // Only rows that look otherwise are drawn again.
  const items = useStableItems(shown.map(listed), looksTheSame);
  const more = Math.min(rowsAtOnce, rows.length - count);
  const isDrawn = shown.length >= Math.min(count, rows.length);
  useEffect(() => {
    if (isDrawn) onDrawn(place);
  }, [isDrawn, onDrawn, place]);
  const showMore = () => {
    setCount(count + rowsAtOnce);
    const first = rows[count];
    if (box.current !== null && first !== undefined) whenDrawn(box.current, first.key);
  };
  return (
    <Section title={title} aside={String(rows.length)}>
      <div ref={box}>
        <GridList
          aria-label={title}
          className={styles.list ?? ''}
          keyboardNavigationBehavior="tab"
          disallowTypeAhead
          items={items}
          dependencies={[children]}
        >
          {(item) => (
            <GridListItem id={item.id} textValue={item.line} className={styles.row ?? ''}>
              {children(item)}
            </GridListItem>
          )}
        </GridList>
      </div>
      {more > 0 ? (
        <Button look="quiet" aria-label={`Show ${more} more: ${title}`} onPress={showMore}>
          {`Show ${more} more`}
        </Button>
      ) : null}
    </Section>
  );
}
