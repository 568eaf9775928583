import { useState } from 'react';
import type { GiverColumn } from '../../../core/referrals/sortGivers.ts';
import type { NameColumn, NameFilter } from '../../../core/referrals/sortNames.ts';
import type { SortOrder } from '../../../core/referrals/sortRows.ts';
import { useNotebook } from '../../replica/useReplica.ts';

/** What list and table of the referrals show, and in which order. */
export type ReferralsView = {
  scope: 'chains' | 'everybody';
  search: string;
  /** The nodes of the list whose names are hidden. */
  collapsed: ReadonlySet<string>;
  table: 'givers' | 'names';
  filter: NameFilter;
  giverOrder: SortOrder<GiverColumn>;
  nameOrder: SortOrder<NameColumn>;
};

const fresh: ReferralsView = {
  scope: 'chains',
  search: '',
  collapsed: new Set(),
  table: 'givers',
  filter: 'all',
  giverOrder: { column: 'given', isDescending: true },
  nameOrder: { column: 'when', isDescending: true },
};

// Coming back to the referrals finds them as they were left, for as long as the notebook is the same.
let notebookOf = '';
let left = fresh;

/** Keeps what list and table show, also while another page is open. */
export function useReferralsView(): [ReferralsView, (part: Partial<ReferralsView>) => void] {
  const { notebookId } = useNotebook();
  if (notebookOf !== notebookId) {
    notebookOf = notebookId;
    left = fresh;
  }
  const [view, setView] = useState(left);
  const keep = (part: Partial<ReferralsView>) => {
    left = { ...left, ...part };
    setView(left);
  };
  return [view, keep];
}
