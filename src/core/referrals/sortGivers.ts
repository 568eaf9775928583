import type { Notebook } from '../notebook/schema.ts';
import { dayOfReferral } from './leadingReferrals.ts';
import type { GiverCounts } from './referralCounts.ts';
import { type SortKey, type SortOrder, sortRows } from './sortRows.ts';

/** What the table of people who gave names can be sorted by. */
export const giverColumns = ['name', 'given', 'talked', 'further', 'doors', 'oldest'] as const;

/** One of {@link giverColumns}. */
export type GiverColumn = (typeof giverColumns)[number];

/** Sorts the people who gave names; equal ones by name. */
export function sortGivers(
  givers: readonly GiverCounts[],
  contacts: Notebook['contacts'],
  { column, isDescending }: SortOrder<GiverColumn>,
): GiverCounts[] {
  const nameOf = ({ contactId }: GiverCounts) => contacts[contactId]?.displayName ?? null;
  const keys: Record<GiverColumn, (giver: GiverCounts) => SortKey> = {
    name: nameOf,
    given: ({ givenCount }) => givenCount,
    talked: ({ talkedToCount }) => talkedToCount,
    further: ({ ledFurtherCount }) => ledFurtherCount,
    doors: ({ doorsCount }) => doorsCount,
    oldest: ({ oldestOpen }) => (oldestOpen === null ? null : dayOfReferral(oldestOpen)),
  };
  return sortRows(sortRows(givers, nameOf, false), keys[column], isDescending);
}
