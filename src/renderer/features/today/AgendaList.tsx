import { type KeyboardEvent, useRef, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import { useAction } from '../../app/commands.ts';
import { showNotice } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { keepFocus } from '../../ui/keepFocus.ts';
import { useReadOnly } from '../../ui/readOnly.tsx';
import { Section } from '../../ui/Section.tsx';
import { AgendaItem } from './AgendaItem.tsx';
import type { AgendaSection, CheckBackRow } from './agendaSections.ts';
import { firstRow, keepsItsKeys, moveFocus, rowElement, rowKeyAt } from './listFocus.ts';
import { openingOf } from './opening.ts';
import { lineOf } from './rowFacts.ts';
import { type RowStep, stepsOf } from './rowSteps.ts';
import { SnoozeDaySheet } from './SnoozeDaySheet.tsx';
import styles from './TodayPage.module.css';

/** The rows of Today by section, gone through with the arrows; D, S and K act on the row with the focus. */
export function AgendaList({
  sections,
  today,
  answering,
  onAnswer,
  onDraft,
}: {
  sections: readonly AgendaSection[];
  today: string;
  /** The referrer whose answer is being written down; null for none. */
  answering: CheckBackRow | null;
  onAnswer: (row: CheckBackRow | null) => void;
  onDraft: (followUpId: string) => void;
}) {
  const notebook = useNotebook();
  const isReadOnly = useReadOnly();
  const box = useRef<HTMLDivElement>(null);
  const rows = sections.flatMap((section) => section.rows);
  const { take, rowInHand } = useTakenRows(box, rows);
  const [snoozingKey, setSnoozingKey] = useState<string | null>(null);
  const [choosing, setChoosing] = useState<AgendaRow | null>(null);
  const onRow = (act: (row: AgendaRow) => boolean) => () => {
    const row = rowInHand();
    if (row === 'elsewhere') return;
    if (row === null) showNotice('Go to a line with the arrows first');
    else if (!act(row)) showNotice('That does not go with this line');
  };
  const snooze = (row: AgendaRow, until: string) => {
    const step = stepsOf(row, today).snooze;
    if (step !== null) take(row, () => step(until));
  };
  const isHere = rows.length > 0;
  const done = onRow((row) => {
    if (row.kind === 'check_back') return focusAnswer(box.current, row.key);
    return run(stepsOf(row, today).done?.run, (step) => take(row, step));
  });
  const skip = onRow((row) => run(stepsOf(row, today).skip?.run, (step) => take(row, step)));
  const openSnooze = onRow((row) => {
    if (stepsOf(row, today).snooze === null) return false;
    setSnoozingKey(row.key);
    return true;
  });
  useAction('today.done', isHere ? done : null);
  useAction('today.snooze', isHere ? openSnooze : null);
  useAction('today.skip', isHere ? skip : null);
  const onKeyDown = (event: KeyboardEvent) => {
    const isOnRow = event.target instanceof HTMLElement && event.target.role === 'row';
    if (!isOnRow || event.nativeEvent.defaultPrevented) return;
    const row = rows.find(({ key }) => key === rowKeyAt(box.current));
    if (row === undefined) return;
    if (event.key === 'Enter') {
      const opening = openingOf(notebook, row, onDraft);
      if (!(opening.changes && isReadOnly)) opening.run();
    } else if (!moveFocus(box.current, row.key, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={box} className={styles.box} onKeyDownCapture={onKeyDown}>
      {sections.map(({ title, rows: own }) => (
        <Section key={title} title={title} aside={String(own.length)}>
          <GridList
            aria-label={title}
            className={styles.list ?? ''}
            keyboardNavigationBehavior="tab"
            disallowTypeAhead
          >
            {own.map((row) => (
              <GridListItem
                key={row.key}
                id={row.key}
                textValue={lineOf(notebook, row)}
                className={styles.row ?? ''}
              >
                <AgendaItem
                  row={row}
                  today={today}
                  take={take}
                  answering={{ isIn: row.key === answering?.key, on: onAnswer }}
                  snoozing={{
                    isOpen: row.key === snoozingKey,
                    onOpen: (isOpen) => setSnoozingKey(isOpen ? row.key : null),
                    onChoose: (until) => snooze(row, until),
                    onChooseDay: () => setChoosing(row),
                  }}
                  onDraft={onDraft}
                />
              </GridListItem>
            ))}
          </GridList>
        </Section>
      ))}
      <SnoozeDaySheet
        name={choosing === null ? null : lineOf(notebook, choosing)}
        today={today}
        onClose={() => setChoosing(null)}
        onChoose={(until) => {
          if (choosing !== null) snooze(choosing, until);
          setChoosing(null);
        }}
      />
    </div>
  );
}

/** Takes steps that may take rows away, one at a time for each row; the focus goes on to the next one. */
function useTakenRows(box: React.RefObject<HTMLDivElement | null>, rows: readonly AgendaRow[]) {
  const running = useRef(new Set<string>());
  // Where the keys go while nothing has the focus: a row that has just gone leaves it to the next.
  const nextKey = useRef<string | null>(null);
  const take = (row: AgendaRow, step: RowStep) => {
    if (running.current.has(row.key)) return;
    running.current.add(row.key);
    const index = rows.findIndex(({ key }) => key === row.key);
    const next = (rows[index + 1] ?? rows[index - 1])?.key ?? null;
    nextKey.current = next;
    const taken = step().finally(() => running.current.delete(row.key));
    void keepFocus(
      taken,
      () => rowElement(box.current, next) ?? firstRow(box.current) ?? heading(),
    );
  };
  /** The row the keys mean; null for none, and `elsewhere` while a menu or a field has them. */
  const rowInHand = (): AgendaRow | 'elsewhere' | null => {
    if (keepsItsKeys(document.activeElement)) return 'elsewhere';
    const isNowhere = document.activeElement === document.body;
    const key = rowKeyAt(box.current) ?? (isNowhere ? nextKey.current : null);
    return rows.find((row) => row.key === key) ?? null;
  };
  return { take, rowInHand };
}

function run(step: RowStep | undefined, take: (step: RowStep) => void): boolean {
  if (step !== undefined) take(step);
  return step !== undefined;
}

function heading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main h1');
}

/** What they said is what makes it done. */
function focusAnswer(box: HTMLElement | null, key: string): boolean {
  const choice = rowElement(box, key)?.querySelector<HTMLElement>('[data-answers] button');
  choice?.focus();
  return true;
}
