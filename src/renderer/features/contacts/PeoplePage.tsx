import { NotebookPen, UserPlus, Users } from 'lucide-react';
import { type ComponentProps, useCallback, useDeferredValue, useRef } from 'react';
import { keysShown, runAction } from '../../app/commands.ts';
import { replaceRoute } from '../../app/navigation.ts';
import { removedHint } from '../../app/safekeepingWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { ActionButton, Button, IconButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListPane } from '../../ui/ListPane.tsx';
import { ListHeader, Panes } from '../../ui/Panes.tsx';
import { ViewControls } from '../../ui/readOnly.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { ContactPage } from './ContactPage.tsx';
import { PeopleFilters, SortMenu } from './PeopleFilters.tsx';
import { PeopleList, type PersonRow } from './PeopleList.tsx';
import styles from './PeoplePage.module.css';
import { isNarrowed, type PeopleView, usePeopleView, wholeList } from './peopleView.ts';
import { usePeopleRows } from './usePeopleRows.ts';
import { ViewChoice } from './ViewChoice.tsx';

/** The people of the notebook: the list, and the page of the one chosen. */
export function PeoplePage({ contactId }: { contactId: string | null }) {
  const [view, setView] = usePeopleView();
  const { rows, tags, isEmpty, isListed } = usePeopleRows(view);
  const page = useRef<HTMLDivElement>(null);
  // The list answers the arrow keys at once; the page follows.
  const shownId = useDeferredValue(contactId);
  const select = useCallback((id: string) => replaceRoute({ page: 'people', contactId: id }), []);
  const open = useCallback(() => page.current?.focus(), []);
  const clear = () =>
    setView({ ...view, filter: { ...wholeList.filter, standing: view.filter.standing } });
  return (
    <Panes
      list={
        <ListPane label="All people">
          <ListHeader
            title="People"
            {...(isListed ? { count: rows.length } : {})}
            actions={
              <>
                <ViewChoice view="list" />
                <SortMenu sort={view.sort} onChange={(sort) => setView({ ...view, sort })} />
                <IconButton
                  changes
                  icon={UserPlus}
                  label="Add person"
                  keys={keysShown('contact.add')}
                  onPress={() => runAction('contact.add')}
                />
              </>
            }
          >
            <SearchBox
              label="Search people"
              value={view.filter.search}
              onChange={(search) => setView({ ...view, filter: { ...view.filter, search } })}
            />
            <ViewControls>
              <PeopleFilters
                filter={view.filter}
                tags={tags}
                onChange={(filter) => setView({ ...view, filter })}
              />
            </ViewControls>
          </ListHeader>
          {!isListed ? (
            <div className={styles.nothing} />
          ) : rows.length === 0 ? (
            <NobodyListed view={view} isEmpty={isEmpty} onClear={clear} />
          ) : (
            <ListOnceThere rows={rows} selectedId={contactId} onSelect={select} onOpen={open} />
          )}
        </ListPane>
      }
    >
      <div ref={page} tabIndex={-1} className={styles.detail}>
        <Chosen contactId={shownId} isEmpty={isEmpty} />
      </div>
    </Panes>
  );
}

// The page is there before thousands of people are put in the list.
function ListOnceThere({ rows, ...list }: ComponentProps<typeof PeopleList>) {
  const drawn = useDeferredValue(rows, nobody);
  if (drawn === nobody) return <div className={styles.nothing} />;
  return <PeopleList rows={drawn} {...list} />;
}

const nobody: readonly PersonRow[] = [];

function NobodyListed({
  view,
  isEmpty,
  onClear,
}: {
  view: PeopleView;
  isEmpty: boolean;
  onClear: () => void;
}) {
  if (isNarrowed(view)) {
    return (
      <EmptyState title="Nobody found" action={<Button onPress={onClear}>Clear filters</Button>}>
        No person here has all of that.
      </EmptyState>
    );
  }
  if (isEmpty && view.filter.standing === 'active') return <div className={styles.nothing} />;
  return <EmptyState title={nobodyWords[view.filter.standing]} />;
}

const nobodyWords = {
  active: 'Nobody active',
  pool: 'The pool is empty',
  archived: 'Nobody archived',
};

function Chosen({ contactId, isEmpty }: { contactId: string | null; isEmpty: boolean }) {
  const contact = useNotebook().contacts[contactId ?? ''];
  if (contact) return <ContactPage key={contact.contactId} contact={contact} />;
  return (
    <section className={styles.nothing} aria-label="Person">
      <NobodyShown isGone={contactId !== null} isEmpty={isEmpty} />
    </section>
  );
}

function NobodyShown({ isGone, isEmpty }: { isGone: boolean; isEmpty: boolean }) {
  if (isGone) {
    return (
      <EmptyState
        title="This person is no longer here"
        action={<ActionButton actionId="go.removed" label="See what was removed" />}
      >
        {removedHint}
      </EmptyState>
    );
  }
  if (isEmpty) {
    return (
      <EmptyState
        icon={Users}
        title="The people you may talk to"
        action={<ActionButton actionId="contact.add" look="primary" />}
      >
        Anybody who does the work you want to understand. A name is enough to begin.
      </EmptyState>
    );
  }
  return <EmptyState icon={NotebookPen} title="Choose a person to see their page" />;
}
