import { useMemo } from 'react';
import { Cell, Link, Row } from 'react-aria-components';
import { dayOf } from '../../../core/dates.ts';
import {
  filterNames,
  type NameColumn,
  type NameFilter,
  type NameRow,
  nameRows,
  sortNames,
} from '../../../core/referrals/sortNames.ts';
import type { SortOrder } from '../../../core/referrals/sortRows.ts';
import { nameStateWords, permissionWords } from '../../../core/words.ts';
import { localTimeZone, sayDay } from '../../app/dayWords.ts';
import { navigate } from '../../app/navigation.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { PersonLink } from '../../ui/PersonLink.tsx';
import styles from './ReferralsPage.module.css';
import { SortedTable, type TableColumn } from './SortedTable.tsx';

const columns: readonly TableColumn<NameColumn>[] = [
  { id: 'name', label: 'Named', width: '3fr' },
  { id: 'giver', label: 'Named by', width: '3fr' },
  { id: 'when', label: 'When', width: '1.5fr' },
  { id: 'permission', label: 'Permission', width: '3fr' },
  { id: 'checkBack', label: 'Check back', width: '1.5fr' },
  { id: 'state', label: 'What became of it', width: '2fr' },
  { id: 'interview', label: 'Interview', width: '1.5fr' },
];

/** The table of every name given. */
export function NameTable({
  filter,
  order,
  onSort,
}: {
  filter: NameFilter;
  order: SortOrder<NameColumn>;
  onSort: (order: SortOrder<NameColumn>) => void;
}) {
  const { contacts, interviews, followUps, referrals } = useNotebook();
  const all = useMemo(
    () => nameRows({ contacts, interviews, followUps, referrals }),
    [contacts, interviews, followUps, referrals],
  );
  const rows = useMemo(
    () =>
      sortNames(filterNames(all, filter), order).map((row) => ({
        id: row.referral.referralId,
        ...row,
      })),
    [all, filter, order],
  );
  return (
    <SortedTable label="Names" columns={columns} rows={rows} order={order} onSort={onSort}>
      {nameRow}
    </SortedTable>
  );
}

function nameRow({ id, referral, name, state, talkAt }: NameRow & { id: string }) {
  const { fromContactId, toContactId, referredOn, checkBackOn, interviewId } = referral;
  return (
    <Row id={id} className={styles.gridRow ?? ''}>
      <Cell textValue={name} className={styles.cell ?? ''}>
        {toContactId === null ? (
          <span className={styles.bareName} dir="auto">
            {name}
          </span>
        ) : (
          <PersonLink contactId={toContactId} />
        )}
      </Cell>
      <Cell className={styles.cell ?? ''}>
        <PersonLink contactId={fromContactId} />
      </Cell>
      <Cell className={styles.cell ?? ''}>{referredOn === null ? '' : sayDay(referredOn)}</Cell>
      <Cell className={styles.cell ?? ''}>{permissionWords[referral.permission]}</Cell>
      <Cell className={styles.cell ?? ''}>{checkBackOn === null ? '' : sayDay(checkBackOn)}</Cell>
      <Cell className={styles.cell ?? ''}>{nameStateWords[state]}</Cell>
      <Cell className={styles.cell ?? ''}>
        {interviewId === null ? null : (
          <Link
            className={styles.talk ?? ''}
            onPress={() => navigate({ page: 'interviews', interviewId })}
          >
            {talkAt === null ? 'Undated' : sayDay(dayOf(talkAt, localTimeZone()))}
          </Link>
        )}
      </Cell>
    </Row>
  );
}
