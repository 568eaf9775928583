import { useDeferredValue, useMemo, useState } from 'react';
import type { Selection } from 'react-aria-components';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { navigate, useRoute } from '../../app/navigation.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { Sheet, SheetButtons } from '../../ui/Sheet.tsx';
import styles from './ChoosePeopleSheet.module.css';
import { PeopleTickList } from './PeopleTickList.tsx';
import { inPrintOrder, interviewsAhead, mostPackets, peopleToTick } from './packetPeople.ts';

/** Ticks the people to make packets for, one by one or as a group, and goes to their packets. */
export function ChoosePeopleSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Sheet title="Packets for several people" isOpen={isOpen} onClose={onClose}>
      {isOpen ? <Chooser onClose={onClose} /> : null}
    </Sheet>
  );
}

function Chooser({ onClose }: { onClose: () => void }) {
  const notebook = useNotebook();
  const route = useRoute();
  const [query, setQuery] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() =>
    stillThere(notebook, route.page === 'packet' ? route.contactIds : []),
  );
  const [now] = useState(() => new Date().toISOString());
  const ahead = useMemo(() => interviewsAhead(notebook.interviews, now), [notebook, now]);
  const searched = useDeferredValue(query);
  const people = useMemo(
    () => inPrintOrder(peopleToTick(notebook.contacts, ticked, searched), ahead),
    [notebook, ticked, searched, ahead],
  );
  const tick = (selection: Selection) => {
    const shown = people.map(({ contactId }) => contactId);
    setTicked(new Set(selection === 'all' ? [...ticked, ...shown] : [...selection].map(String)));
  };
  const show = () => {
    onClose();
    const chosen = [...ticked].flatMap((id) => notebook.contacts[id] ?? []);
    const contactIds = inPrintOrder(chosen, ahead).map(({ contactId }) => contactId);
    navigate({ page: 'packet', contactIds, interviewId: null });
  };
  return (
    <>
      <div className={styles.search}>
        <SearchBox label="Search people" value={query} onChange={setQuery} />
      </div>
      <Groups {...{ notebook, ahead, ticked }} onTick={setTicked} />
      <PeopleTickList {...{ people, ahead, ticked }} onTick={tick} />
      <div className={styles.foot}>
        <p className={styles.hint}>
          {ticked.size > mostPackets ? 'At most 1,000 packets can be made in one go.' : ''}
        </p>
        <SheetButtons>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={ticked.size === 0 || ticked.size > mostPackets}
            onPress={show}
          >
            {showWords(ticked.size)}
          </Button>
        </SheetButtons>
      </div>
    </>
  );
}

/** The buttons that tick many at once. */
function Groups({
  notebook,
  ahead,
  ticked,
  onTick,
}: {
  notebook: Notebook;
  ahead: ReadonlyMap<string, unknown>;
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
}) {
  const active = useMemo(
    () =>
      Object.values(notebook.contacts)
        .filter(({ archivedAt, standing }) => archivedAt === null && standing === 'active')
        .map(({ contactId }) => contactId),
    [notebook],
  );
  const groups = [
    { label: 'With an interview ahead', ids: [...ahead.keys()] },
    { label: 'All active', ids: active },
  ].map(({ label, ids }) => ({ label, ids: ids.filter((id) => notebook.contacts[id]) }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is drawn with a box of its own
    <div className={styles.groups} role="group" aria-label="Tick many">
      {groups.map(({ label, ids }) => (
        <Button key={label} onPress={() => onTick(new Set([...ticked, ...ids]))}>
          {label} <span className={styles.count}>{ids.length}</span>
        </Button>
      ))}
      <Button look="quiet" onPress={() => onTick(new Set())}>
        Untick all
      </Button>
    </div>
  );
}

function stillThere(notebook: Notebook, contactIds: readonly string[]): ReadonlySet<string> {
  return new Set(contactIds.filter((id) => notebook.contacts[id]));
}

function showWords(count: number): string {
  if (count === 0) return 'Prepare packets';
  return count === 1 ? 'Prepare 1 packet' : `Prepare ${count} packets`;
}
