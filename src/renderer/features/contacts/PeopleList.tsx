import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { ListBox, ListBoxItem, ListLayout, Text, Virtualizer } from 'react-aria-components';
import type { ListedContact } from '../../../core/contacts/listContacts.ts';
import type { ThankYou } from '../../../core/follow-ups/thankYouClock.ts';
import { stageWords } from '../../../core/words.ts';
import { joinWords } from '../../ui/joinWords.ts';
import pane from '../../ui/ListPane.module.css';
import { Pill } from '../../ui/Pill.tsx';
import { ThankYouMark, ThankYouWords } from '../../ui/ThankYouMark.tsx';
import styles from './PeoplePage.module.css';
import { stageTone } from './stageTone.ts';

/** One line of the list, made once for each state of a person. */
export type PersonRow = ListedContact & { id: string; thanks: Thanks | null };

/** What a line says of a thank-you that is owed. */
export type Thanks = Pick<ThankYou, 'state' | 'words'>;

/** Height of one row in px; the list is virtual, so rows must not differ. */
const rowHeight = 52;
const layoutOptions = { rowHeight };

/** The list of people; only the rows in sight are drawn. */
export const PeopleList = memo(function PeopleList({
  rows,
  selectedId,
  onSelect,
  onOpen,
}: {
  rows: readonly PersonRow[];
  selectedId: string | null;
  onSelect: (contactId: string) => void;
  onOpen: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const index = rows.findIndex((row) => row.id === selectedId);
    if (index >= 0 && list.current) scrollToRow(list.current, index);
  }, [rows, selectedId]);
  // Typing jumps to a name without choosing it; the page follows there too.
  useEffect(() => {
    const element = list.current;
    const follow = ({ target }: KeyboardEvent) => {
      const key = target instanceof HTMLElement ? target.dataset.key : undefined;
      if (key !== undefined && key !== selectedId) onSelect(key);
    };
    element?.addEventListener('keyup', follow);
    return () => element?.removeEventListener('keyup', follow);
  }, [selectedId, onSelect]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
      <ListBox
        ref={list}
        aria-label="People"
        className={pane.list ?? ''}
        items={rows}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={selectedId === null ? noKeys : [selectedId]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          if (key !== undefined) onSelect(String(key));
        }}
        onAction={(key) => {
          onSelect(String(key));
          onOpen();
        }}
      >
        {personRow}
      </ListBox>
    </Virtualizer>
  );
});

const noKeys: string[] = [];

function personRow({ id, contact, stage, thanks }: PersonRow) {
  const place = joinWords(contact.role, contact.organisation);
  return (
    <ListBoxItem id={id} textValue={contact.displayName} className={styles.row ?? ''}>
      {/* The blanks are not seen; they keep the words apart for those who hear the row. */}
      <Text slot="label" className={styles.rowText ?? ''}>
        <span className={styles.rowTop}>
          <span className={styles.name} dir="auto">
            {contact.displayName}
          </span>{' '}
          {thanks === null ? null : <ThankYouMark {...thanks} />}
          <Pill tone={stageTone[stage]}>{stageWords[stage]}</Pill>
        </span>{' '}
        <span className={styles.place} dir="auto">
          {place}
        </span>{' '}
        {thanks === null ? null : <ThankYouWords words={thanks.words} />}
      </Text>
    </ListBoxItem>
  );
}

function scrollToRow(list: HTMLElement, index: number): void {
  const [top, bottom] = [index * rowHeight, (index + 1) * rowHeight];
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
