import { X } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { Button, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { dayOf } from '../../../core/dates.ts';
import { sayDay } from '../../app/dayWords.ts';
import { replaceRoute } from '../../app/navigation.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import styles from './PacketInspector.module.css';
import { interviewsAhead } from './packetPeople.ts';
import type { ShownPacket } from './useShownPacket.ts';

/** Height of one row in px; the list is virtual, so rows must not differ. */
const rowHeight = 32;
const layoutOptions = { rowHeight };
const mostRows = 6;

/** The people whose packets are made: the chosen one is shown, Delete or its button takes one out. */
export function ChosenPeople({
  contactIds,
  shown,
  onShow,
}: {
  contactIds: readonly string[];
  shown: ShownPacket;
  onShow: (contactId: string) => void;
}) {
  const { contacts, interviews } = useNotebook();
  const ahead = useMemo(() => interviewsAhead(interviews, new Date().toISOString()), [interviews]);
  const people = useMemo(
    () =>
      contactIds.map((id) => {
        const next = ahead.get(id);
        const when = next?.startsAt ? sayDay(dayOf(next.startsAt, next.timeZone)) : '';
        return { id, name: contacts[id]?.displayName ?? '', when };
      }),
    [contactIds, contacts, ahead],
  );
  const takeOut = (contactId: string) =>
    replaceRoute({
      page: 'packet',
      contactIds: contactIds.filter((id) => id !== contactId),
      interviewId: null,
    });
  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement ? event.target : null;
    if (event.key !== 'Delete' || row?.role !== 'row') return;
    if (row.dataset.key) takeOut(row.dataset.key);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the rows inside
    <div onKeyDown={onKeyDown}>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList
          aria-label="Chosen people"
          className={styles.chosen ?? ''}
          style={{ height: Math.min(people.length, mostRows) * rowHeight }}
          items={people}
          dependencies={[takeOut]}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          keyboardNavigationBehavior="tab"
          selectedKeys={[shown.contactId]}
          onSelectionChange={(keys) => {
            const [id] = keys;
            if (id !== undefined) onShow(String(id));
          }}
        >
          {({ id, name, when }) => (
            <GridListItem id={id} textValue={name} className={styles.chosenRow ?? ''}>
              <span className={styles.name} dir="auto">
                {name}
              </span>
              <span className={styles.use}>{when}</span>
              <Button
                className={styles.takeOut ?? ''}
                aria-label={`Take ${name} out`}
                onPress={() => takeOut(id)}
              >
                <X size={13} aria-hidden />
              </Button>
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}
