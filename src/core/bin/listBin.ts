import type { Notebook } from '../notebook/schema.ts';
import { type BinEntry, type BinKind, type BinRecords, binDays, mainRecords } from './model.ts';

const dayLength = 24 * 60 * 60 * 1_000;

/** One line of the bin as it is shown. */
export type ListedBinEntry = {
  binEntryId: string;
  kind: BinKind;
  name: string;
  removedAt: string;
  /** Whole days until it goes for good, rounded up; 0 once it may go any time. */
  daysLeft: number;
  /** What came along with it, such as "2 referrals"; [] when it was alone. */
  alsoHolds: string[];
};

/** What lies in the bin, what was removed last first. */
export function listBin(notebook: Pick<Notebook, 'bin'>, now: string): ListedBinEntry[] {
  return Object.values(notebook.bin)
    .map((entry) => ({
      binEntryId: entry.binEntryId,
      kind: entry.kind,
      name: entry.name,
      removedAt: entry.removedAt,
      daysLeft: daysLeft(entry, now),
      alsoHolds: alsoHolds(entry),
    }))
    .sort((one, other) => compare(other, one));
}

/** Whether an entry lay in the bin for longer than it is kept. */
export function isExpired(entry: Pick<BinEntry, 'removedAt'>, now: string): boolean {
  return timeLeft(entry, now) < 0;
}

function daysLeft(entry: BinEntry, now: string): number {
  // A clock that was set back must not promise more days than there are.
  return Math.min(binDays, Math.max(0, Math.ceil(timeLeft(entry, now) / dayLength)));
}

function timeLeft({ removedAt }: Pick<BinEntry, 'removedAt'>, now: string): number {
  return Date.parse(removedAt) + binDays * dayLength - Date.parse(now);
}

// The id last, so that equal instants give the same order on every machine.
function compare(one: ListedBinEntry, other: ListedBinEntry): number {
  return (
    Date.parse(one.removedAt) - Date.parse(other.removedAt) ||
    (one.binEntryId < other.binEntryId ? -1 : 1)
  );
}

const words: Record<keyof BinRecords, [one: string, many: string]> = {
  contacts: ['person', 'people'],
  interviews: ['interview', 'interviews'],
  referrals: ['referral', 'referrals'],
  followUps: ['follow-up', 'follow-ups'],
  promises: ['promise', 'promises'],
  questionSets: ['question set', 'question sets'],
  bankQuestions: ['question', 'questions'],
  plannedQuestions: ['question', 'questions'],
};

function alsoHolds({ kind, records }: BinEntry): string[] {
  return (Object.keys(words) as (keyof BinRecords)[]).flatMap((recordKind) => {
    const count = Object.keys(records[recordKind]).length;
    if (count === 0 || recordKind === mainRecords[kind]) return [];
    return countInWords(recordKind, count);
  });
}

/** A number of records of a kind, such as "2 referrals". */
export function countInWords(recordKind: keyof BinRecords, count: number): string {
  return `${count} ${words[recordKind][count === 1 ? 0 : 1]}`;
}
