import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { dayOfReferral } from '../../../core/referrals/leadingReferrals.ts';
import type { Referral } from '../../../core/referrals/model.ts';
import { type GiverCounts, giverCountsOnce } from '../../../core/referrals/referralCounts.ts';
import { type GiverColumn, sortGivers } from '../../../core/referrals/sortGivers.ts';
import type { SortOrder } from '../../../core/referrals/sortRows.ts';
import { useToday } from '../../app/useMinute.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { NameCell } from './NameCell.tsx';
import { SortedTable, type TableColumn } from './SortedTable.tsx';

const columns: readonly TableColumn<GiverColumn>[] = [
  { id: 'name', label: 'Person', width: '3fr' },
  { id: 'given', label: 'Given', width: 72 },
  { id: 'talked', label: 'Talked to', width: 84 },
  { id: 'further', label: 'Led further', width: 96 },
  { id: 'doors', label: 'Doors opened', width: 112 },
  { id: 'oldest', label: 'Oldest not acted on', width: '3fr' },
];

/** The table of the people who gave names, and what came of them. */
export function GiverTable({
  order: chosenOrder,
  onSort,
}: {
  order: SortOrder<GiverColumn>;
  onSort: (order: SortOrder<GiverColumn>) => void;
}) {
  const { contacts, interviews, followUps, referrals, holidays } = useNotebook();
  const today = useToday();
  // The heading answers at once; thousands are put in order after it.
  const order = useDeferredValue(chosenOrder);
  const givers = giverCountsOnce({ contacts, interviews, followUps, referrals, holidays }, today);
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
      order={chosenOrder}
      onSort={onSort}
      cells={giverCells}
    />
  );
}

function giverCells(giver: GiverCounts): Record<GiverColumn, ReactNode> {
  return {
    name: <NameCell contactId={giver.contactId} />,
    given: giver.givenCount,
    talked: giver.talkedToCount,
    further: giver.ledFurtherCount,
    doors: giver.doorsCount,
    oldest: giver.oldestOpen === null ? null : <Oldest referral={giver.oldestOpen} />,
  };
}

function Oldest({ referral }: { referral: Referral }) {
  const { toContactId, toName } = referral;
  return <NameCell contactId={toContactId} name={toName} day={dayOfReferral(referral)} />;
}
