import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { Link } from 'react-aria-components';
import { dayOf } from '../../../core/dates.ts';
import {
  filterNames,
  type NameColumn,
  type NameFilter,
  type NameRow,
  nameRowsOnce,
  sortNames,
} from '../../../core/referrals/sortNames.ts';
import type { SortOrder } from '../../../core/referrals/sortRows.ts';
import { nameStateWords, permissionRemarks } from '../../../core/words.ts';
import { localTimeZone, sayShortDay } from '../../app/dayWords.ts';
import { navigate } from '../../app/navigation.ts';
import { useToday } from '../../app/useMinute.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { NameCell } from './NameCell.tsx';
import styles from './ReferralsPage.module.css';
import { SortedTable, type TableColumn } from './SortedTable.tsx';

const columns: readonly TableColumn<NameColumn>[] = [
  { id: 'name', label: 'Named', width: '3fr' },
  { id: 'giver', label: 'Named by', width: '3fr' },
  { id: 'when', label: 'When', width: 88 },
  { id: 'permission', label: 'Permission', width: 152 },
  { id: 'checkBack', label: 'Check back', width: 92 },
  { id: 'state', label: 'Outcome', width: 124 },
  { id: 'interview', label: 'Interview', width: 88 },
];

/** The table of every name given. */
export function NameTable({
  filter: chosenFilter,
  order: chosenOrder,
  onSort,
}: {
  filter: NameFilter;
  order: SortOrder<NameColumn>;
  onSort: (order: SortOrder<NameColumn>) => void;
}) {
  const { contacts, interviews, followUps, referrals, holidays } = useNotebook();
  const today = useToday();
  // The choice shows at once; thousands are put in order after it.
  const filter = useDeferredValue(chosenFilter);
  const order = useDeferredValue(chosenOrder);
  const all = nameRowsOnce({ contacts, interviews, followUps, referrals, holidays }, today);
  const rows = useMemo(
    () =>
      sortNames(filterNames(all, filter), order).map((row) => ({
        id: row.referral.referralId,
        ...row,
      })),
    [all, filter, order],
  );
  return (
    <SortedTable
      key={filter}
      label="Names"
      columns={columns}
      rows={rows}
      order={chosenOrder}
      onSort={onSort}
      cells={nameCells}
    />
  );
}

function nameCells({ referral, name, state, talkAt }: NameRow): Record<NameColumn, ReactNode> {
  const { fromContactId, toContactId, referredOn, checkBackOn, interviewId } = referral;
  return {
    name: <NameCell contactId={toContactId} name={name} />,
    giver: <NameCell contactId={fromContactId} />,
    when: referredOn === null ? '' : <Day day={referredOn} />,
    permission: permissionRemarks[referral.permission],
    checkBack: checkBackOn === null ? '' : <Day day={checkBackOn} />,
    state: nameStateWords[state],
    interview: interviewId === null ? null : <Talk interviewId={interviewId} talkAt={talkAt} />,
  };
}

// Put in words only where it is in sight: every row is made, few are drawn.
function Day({ day }: { day: string }) {
  return sayShortDay(day, useToday());
}

function Talk({ interviewId, talkAt }: { interviewId: string; talkAt: string | null }) {
  return (
    <Link
      className={styles.talk ?? ''}
      onPress={() => navigate({ page: 'interviews', interviewId })}
    >
      {talkAt === null ? 'Undated' : sayShortDay(dayOf(talkAt, localTimeZone()))}
    </Link>
  );
}
