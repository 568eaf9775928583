import { memo, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { BoardColumnId } from '../../../../core/contacts/boardColumns.ts';
import { navigate } from '../../../app/navigation.ts';
import type { PersonRow } from '../PeopleList.tsx';
import styles from './Board.module.css';
import { BoardCard } from './BoardCard.tsx';
import { cardLeft, leaveCard } from './boardPlace.ts';
import { columnWords, peopleWords } from './columnWords.ts';

/** Height of a card with the gap below it in px; the columns are virtual, so cards must not differ. */
const rowHeight = 120;
const layoutOptions = { rowHeight };

/** One column of the board; only the cards in sight are drawn. */
export const BoardColumn = memo(function BoardColumn({
  columnId,
  people,
  isDrawn,
}: {
  columnId: BoardColumnId;
  people: readonly PersonRow[];
  /** Whether the cards are drawn already. */
  isDrawn: boolean;
}) {
  const id = useId();
  const { title, why } = columnWords[columnId];
  return (
    <section className={styles.column} aria-labelledby={id} data-column={columnId}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title} <span className={styles.count}>{people.length}</span>
        </h2>
        <p className={styles.why}>{why}</p>
      </header>
      {people.length === 0 ? (
        <p className={styles.nobody}>Nobody</p>
      ) : isDrawn ? (
        <Cards name={`${title}, ${peopleWords(people.length)}`} people={people} />
      ) : (
        <div className={styles.cards} />
      )}
    </section>
  );
});

function Cards({ name, people }: { name: string; people: readonly PersonRow[] }) {
  const list = useRef<HTMLDivElement>(null);
  useCardLeft(list, people);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
      <ListBox
        ref={list}
        aria-label={name}
        className={styles.cards ?? ''}
        items={people}
        onAction={(key) => {
          leaveCard(String(key));
          navigate({ page: 'people', contactId: String(key) });
        }}
      >
        {card}
      </ListBox>
    </Virtualizer>
  );
}

function card({ id, contact, stage, thanks }: PersonRow) {
  return (
    <ListBoxItem id={id} textValue={contact.displayName} className={styles.item ?? ''}>
      <BoardCard {...{ contact, stage, thanks }} />
    </ListBoxItem>
  );
}

/** Coming back to the board finds the card it was left by, with the focus. */
function useCardLeft(list: RefObject<HTMLDivElement | null>, people: readonly PersonRow[]): void {
  const first = useRef(people);
  useLayoutEffect(() => {
    const id = cardLeft();
    const index = first.current.findIndex((row) => row.id === id);
    const element = list.current;
    if (id === null || index < 0 || element === null) return;
    leaveCard(null);
    element.scrollTop = index * rowHeight - element.clientHeight / 2;
    let tries = 20;
    let frame = 0;
    // Cards are drawn once the column has been measured.
    const focus = () => {
      const found = element.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`);
      if (found !== null) found.focus();
      else if (tries-- > 0) frame = requestAnimationFrame(focus);
    };
    frame = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frame);
  }, [list]);
}
