import { useState } from 'react';
import type { ContactFilter, ContactSort } from '../../../core/contacts/listContacts.ts';

/** What the list of people shows and in which order. */
export type PeopleView = { filter: ContactFilter; sort: ContactSort };

/** Every active person, by name. */
export const wholeList: PeopleView = {
  filter: { search: '', standing: 'active', stage: null, source: null, tag: null },
  sort: 'name',
};

// Coming back to the list finds it as it was left.
let left: PeopleView = wholeList;

/** Keeps what the list shows, also while another page is open. */
export function usePeopleView(): [PeopleView, (view: PeopleView) => void] {
  const [view, setView] = useState(left);
  const keep = (next: PeopleView) => {
    left = next;
    setView(next);
  };
  return [view, keep];
}

/** Whether anything besides active, pool or archived narrows the list. */
export function isNarrowed({ filter }: PeopleView): boolean {
  const { search, stage, source, tag } = filter;
  return search !== '' || stage !== null || source !== null || tag !== null;
}
