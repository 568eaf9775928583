import { UserPlus, Users } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { onBoard } from '../../../../core/contacts/boardColumns.ts';
import { keysShown, runAction } from '../../../app/commands.ts';
import { ActionButton, Button, IconButton } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ViewControls } from '../../../ui/readOnly.tsx';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import { useGrowingCount } from '../../../ui/useGrowing.ts';
import { PeopleFilters, SortMenu } from '../PeopleFilters.tsx';
import type { PersonRow } from '../PeopleList.tsx';
import { isNarrowed, type PeopleView, usePeopleView, wholeList } from '../peopleView.ts';
import { usePeopleRows } from '../usePeopleRows.ts';
import { ViewChoice } from '../ViewChoice.tsx';
import styles from './Board.module.css';
import { BoardColumn } from './BoardColumn.tsx';
import { moveAcross } from './boardKeys.ts';
import { peopleWords } from './columnWords.ts';

/** The people I mean to talk to as a board: a column for each stage, in the order they go through them. */
export function BoardPage() {
  const [view, setView] = usePeopleView();
  const shown = useMemo(() => onlyActive(view), [view]);
  const { rows, tags, isEmpty, isListed } = usePeopleRows(shown);
  const filter = (part: Partial<PeopleView['filter']>) =>
    setView({ ...view, filter: { ...view.filter, ...part } });
  return (
    <main className={styles.page} aria-label="Board of people">
      <header className={styles.header}>
        <h1 className={styles.heading}>People</h1>
        <span className={styles.total}>{isListed ? peopleWords(rows.length) : ''}</span>
        <ViewChoice view="board" />
        <div className={styles.search}>
          <SearchBox
            label="Search people"
            value={view.filter.search}
            onChange={(search) => filter({ search })}
          />
        </div>
        <ViewControls>
          <PeopleFilters filter={view.filter} tags={tags} isOnBoard onChange={filter} />
        </ViewControls>
        <span className={styles.actions}>
          <SortMenu sort={view.sort} onChange={(sort) => setView({ ...view, sort })} />
          <IconButton
            changes
            icon={UserPlus}
            label="Add person"
            keys={keysShown('contact.add')}
            onPress={() => runAction('contact.add')}
          />
        </span>
      </header>
      {!isListed ? (
        <div className={styles.columns} />
      ) : rows.length === 0 ? (
        <NobodyOnBoard
          isEmpty={isEmpty}
          isNarrowed={isNarrowed(shown)}
          onClear={() => setView({ ...view, filter: wholeList.filter })}
        />
      ) : (
        <Columns rows={rows} />
      )}
    </main>
  );
}

// The page is there before thousands of cards are put in their columns.
function Columns({ rows }: { rows: readonly PersonRow[] }) {
  const drawn = useDeferredValue(rows, nobody);
  const columns = useMemo(() => onBoard(drawn), [drawn]);
  // The columns are there at once, their cards one column after the other.
  const count = useGrowingCount(columns.length, drawn.length > fewCards ? 1 : columns.length);
  if (drawn === nobody) return <div className={styles.columns} />;
  return (
    <div className={styles.columns} onKeyDownCapture={moveAcross}>
      {columns.map((column, place) => (
        <BoardColumn key={column.columnId} {...column} isDrawn={place < count} />
      ))}
    </div>
  );
}

const nobody: readonly PersonRow[] = [];
/** So many cards are drawn in one task of the page, so that nothing moves on a usual board. */
const fewCards = 60;

/** What the board shows of a view: the stages are its columns, and pool and archive are not on it. */
function onlyActive({ filter, sort }: PeopleView): PeopleView {
  return { filter: { ...filter, standing: 'active', stage: null }, sort };
}

function NobodyOnBoard({
  isEmpty,
  isNarrowed,
  onClear,
}: {
  isEmpty: boolean;
  isNarrowed: boolean;
  onClear: () => void;
}) {
  if (isNarrowed) {
    return (
      <EmptyState title="Nobody found" action={<Button onPress={onClear}>Clear filters</Button>}>
        No person here has all of that.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Users}
      title="Where you are with everybody"
      action={<ActionButton actionId="contact.add" look="primary" />}
    >
      {isEmpty
        ? 'Each person you mean to talk to gets a card, from the first word to keeping in touch.'
        : 'Nobody is active. Choose people from the pool, or add one.'}
    </EmptyState>
  );
}
