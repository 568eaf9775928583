import type { ContactListSource } from '../contacts/listContacts.ts';
import type { Stage } from '../contacts/model.ts';
import { onceADay } from '../notebook/onceADay.ts';
import type { Notebook } from '../notebook/schema.ts';
import { compareReferrals } from './leadingReferrals.ts';
import { permissions, type Referral } from './model.ts';
import { type NameState, nameStateOf, nameStates, stagesById, stagesOnce } from './nameStates.ts';
import { type SortKey, type SortOrder, sortRows } from './sortRows.ts';

/** One referral as a row of the table of names. */
export type NameRow = {
  referral: Referral;
  /** The person named, or the bare name. */
  name: string;
  giverName: string;
  state: NameState;
  /** When the interview it came from took place; null for none. */
  talkAt: string | null;
};

/** What the table of names can be sorted by. */
export const nameColumns = [
  'name',
  'giver',
  'when',
  'permission',
  'checkBack',
  'state',
  'interview',
] as const;

/** One of {@link nameColumns}. */
export type NameColumn = (typeof nameColumns)[number];

/** Which names a table shows: every one, those I have not acted on, those to ask permission for, those set aside. */
export const nameFilters = ['all', 'open', 'to_ask', 'set_aside'] as const;

/** One of {@link nameFilters}. */
export type NameFilter = (typeof nameFilters)[number];

/** Every referral of a notebook as a row, as of a day, in the order they were given. */
export function nameRows(
  notebook: ContactListSource & Pick<Notebook, 'referrals'>,
  today: string,
  stages: ReadonlyMap<string, Stage> = stagesById(notebook, today),
): NameRow[] {
  const { contacts, interviews } = notebook;
  return Object.values(notebook.referrals)
    .filter(({ fromContactId, toContactId }) => {
      const isKnown = (id: string) => Object.hasOwn(contacts, id);
      return isKnown(fromContactId) && (toContactId === null || isKnown(toContactId));
    })
    .sort(compareReferrals)
    .map((referral) => ({
      referral,
      name: contacts[referral.toContactId ?? '']?.displayName ?? referral.toName,
      giverName: contacts[referral.fromContactId]?.displayName ?? '',
      state: nameStateOf(referral, stages),
      talkAt: interviews[referral.interviewId ?? '']?.startsAt ?? null,
    }));
}

/** What {@link nameRows} answers, made once for each state of a notebook. */
export const nameRowsOnce = onceADay(
  ['referrals', 'contacts', 'interviews', 'followUps', 'holidays'],
  (notebook, today): readonly NameRow[] => nameRows(notebook, today, stagesOnce(notebook, today)),
);

/** The rows a filter lets through. */
export function filterNames(rows: readonly NameRow[], filter: NameFilter): NameRow[] {
  return rows.filter(({ state, referral }) => {
    if (filter === 'all') return true;
    return filter === 'to_ask' ? referral.permission === 'not_asked' : state === filter;
  });
}

/** Sorts the rows of names; equal ones by name. */
export function sortNames(
  rows: readonly NameRow[],
  { column, isDescending }: SortOrder<NameColumn>,
): NameRow[] {
  return sortRows(
    sortRows(rows, ({ name }) => name, false),
    keys[column],
    isDescending,
  );
}

const keys: Record<NameColumn, (row: NameRow) => SortKey> = {
  name: ({ name }) => name,
  giver: ({ giverName }) => giverName,
  when: ({ referral }) => referral.referredOn,
  permission: ({ referral }) => permissions.indexOf(referral.permission),
  checkBack: ({ referral }) => referral.checkBackOn,
  state: ({ state }) => nameStates.indexOf(state),
  interview: ({ talkAt }) => talkAt,
};
