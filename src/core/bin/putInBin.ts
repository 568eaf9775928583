import { current, type Draft, isDraft } from 'immer';
import type { Notebook } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import { isExpired } from './listBin.ts';
import type { BinEntry, BinKind } from './model.ts';
import { binName } from './names.ts';

/** What a removal has taken out so far; becomes a {@link BinEntry}. */
export type Removal = Pick<BinEntry, 'records' | 'places' | 'links'>;

/** A removal that has taken nothing yet. */
export function emptyRemoval(): Removal {
  return {
    records: {
      contacts: {},
      interviews: {},
      referrals: {},
      followUps: {},
      promises: {},
      questionSets: {},
      bankQuestions: {},
      plannedQuestions: {},
    },
    places: [],
    links: [],
  };
}

/** Moves a record, as it is now, from the notebook's records of a kind to those taken out. */
export function takeRecord<T>(
  records: Record<string, T>,
  taken: Record<string, T>,
  id: string,
): void {
  const record = records[id];
  if (record === undefined) return;
  taken[id] = plain(record);
  delete records[id];
}

/** Answers `items` without an id, and remembers where it stood. */
export function takeFromList(
  removal: Removal,
  items: readonly string[],
  { list, ownerId, itemId }: Omit<BinEntry['places'][number], 'index'>,
): string[] {
  items.forEach((item, index) => {
    if (item === itemId) removal.places.push({ list, ownerId, itemId, index });
  });
  return items.filter((item) => item !== itemId);
}

/** Puts what was taken into the bin and drops what lay there too long; answers the entry's id. */
export function putInBin(
  notebook: Notebook,
  kind: BinKind,
  removal: Removal,
  { newId, now }: Pick<CommandContext, 'newId' | 'now'>,
): string {
  dropExpired(notebook, now);
  const binEntryId = newId();
  const name = binName(notebook, kind, removal.records);
  notebook.bin[binEntryId] = { binEntryId, kind, name, removedAt: now, ...removal };
  return binEntryId;
}

/** Removes for good what lay in the bin for longer than it is kept; answers how many entries. */
export function dropExpired(notebook: Pick<Notebook, 'bin'>, now: string): number {
  const expired = Object.values(notebook.bin).filter((entry) => isExpired(entry, now));
  for (const { binEntryId } of expired) delete notebook.bin[binEntryId];
  return expired.length;
}

/** The value behind a draft, with what was changed in it so far. */
export function plain<T>(value: T): T {
  return isDraft(value) ? current(value as Draft<T>) : value;
}
