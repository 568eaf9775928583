import { useMemo } from 'react';
import { Cell, Row } from 'react-aria-components';
import { dayOfReferral } from '../../../core/referrals/leadingReferrals.ts';
import { type GiverCounts, giverCounts } from '../../../core/referrals/referralCounts.ts';
import { type GiverColumn, sortGivers } from '../../../core/referrals/sortGivers.ts';
import type { SortOrder } from '../../../core/referrals/sortRows.ts';
import { sayDay } from '../../app/dayWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { PersonLink } from '../../ui/PersonLink.tsx';
import styles from './ReferralsPage.module.css';
import { SortedTable, type TableColumn } from './SortedTable.tsx';

const columns: readonly TableColumn<GiverColumn>[] = [
  { id: 'name', label: 'Person', width: '3fr' },
  { id: 'given', label: 'Given', width: '1fr' },
  { id: 'talked', label: 'Talked to', width: '1fr' },
  { id: 'further', label: 'Led further', width: '1fr' },
  { id: 'doors', label: 'Doors opened', width: '1fr' },
  { id: 'oldest', label: 'Oldest not acted on', width: '3fr' },
];

/** The table of the people who gave names, and what came of them. */
export function GiverTable({
  order,
  onSort,
}: {
  order: SortOrder<GiverColumn>;
  onSort: (order: SortOrder<GiverColumn>) => void;
}) {
  const { contacts, interviews, followUps, referrals } = useNotebook();
  const givers = useMemo(
    () => giverCounts({ contacts, interviews, followUps, referrals }),
    [contacts, interviews, followUps, referrals],
  );
  const rows = useMemo(
    () =>
      sortGivers(givers, contacts, order).map((giver) => ({
        id: giver.contactId,
        name: contacts[giver.contactId]?.displayName ?? '',
        ...giver,
      })),
    [givers, contacts, order],
  );
  return (
    <SortedTable
      label="People who gave names"
      columns={columns}
      rows={rows}
      order={order}
      onSort={onSort}
    >
      {giverRow}
    </SortedTable>
  );
}

function giverRow(giver: GiverCounts & { id: string; name: string }) {
  return (
    <Row id={giver.id} className={styles.gridRow ?? ''}>
      <Cell textValue={giver.name} className={styles.cell ?? ''}>
        <PersonLink contactId={giver.contactId} />
      </Cell>
      <Cell className={styles.cell ?? ''}>{giver.givenCount}</Cell>
      <Cell className={styles.cell ?? ''}>{giver.talkedToCount}</Cell>
      <Cell className={styles.cell ?? ''}>{giver.ledFurtherCount}</Cell>
      <Cell className={styles.cell ?? ''}>{giver.doorsCount}</Cell>
      <Cell className={styles.cell ?? ''}>
        {giver.oldestOpen === null ? null : (
          <>
            {giver.oldestOpen.toContactId === null ? (
              <span dir="auto">{giver.oldestOpen.toName}</span>
            ) : (
              <PersonLink contactId={giver.oldestOpen.toContactId} />
            )}{' '}
            <span className={styles.place}>{sayDay(dayOfReferral(giver.oldestOpen))}</span>
          </>
        )}
      </Cell>
    </Row>
  );
}
