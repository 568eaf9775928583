import { binDays } from '../../core/bin/model.ts';
import { dayOf, formatClock, formatDay } from '../../core/dates.ts';
import {
  type BackupInfo,
  type BackupReason,
  type RecordCounts,
  type RecordKind,
  recordKinds,
} from '../../core/safekeeping/model.ts';
import { sayDay } from './dayWords.ts';

/** Why a backup was made, as a person says it. */
export const reasonWords: Record<BackupReason, string> = {
  interval: 'Every quarter of an hour',
  before_import: 'Before an import',
  before_restore: 'Before going back to an earlier notebook',
  before_migration: 'Before a newer Askbook took the notebook over',
  before_loss: 'Before many records were removed',
  asked: 'Made by you',
};

/** Where a backup lies; in both places is how it should be, so it is said in few words. */
export const placeWords: Record<BackupInfo['place'], string> = {
  inside: 'in the notebook’s folder',
  outside: 'second copy on this computer',
  both: 'two copies',
};

const countWords: Record<RecordKind, readonly [one: string, many: string]> = {
  contacts: ['person', 'people'],
  interviews: ['interview', 'interviews'],
  questionSets: ['question set', 'question sets'],
  bankQuestions: ['question', 'questions'],
  referrals: ['referral', 'referrals'],
  followUps: ['follow-up', 'follow-ups'],
  promises: ['promise', 'promises'],
};

/** How much a notebook holds, such as "34 people, 12 interviews"; people are always named. */
export function sayCounts(counts: RecordCounts): string {
  return sayKinds(counts, ['contacts', 'interviews']);
}

/** How much a notebook holds of each kind, for those who want to know exactly. */
export function sayAllCounts(counts: RecordCounts): string {
  return sayKinds(counts, recordKinds);
}

function sayKinds(counts: RecordCounts, kinds: readonly RecordKind[]): string {
  return kinds
    .filter((kind) => kind === 'contacts' || counts[kind] > 0)
    .map((kind) => sayCount(counts[kind], countWords[kind]))
    .join(', ');
}

function sayCount(count: number, [one, many]: readonly [string, string]): string {
  return `${count === 0 ? 'no' : count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** The day of an instant as a heading: "Today", "Yesterday", else "Tue 5 May". */
export function dayTitle(day: string, today: string, yesterday: string): string {
  if (day === today) return 'Today';
  if (day === yesterday) return 'Yesterday';
  return sayDay(day, today);
}

/** What a backup is called in a sentence, such as "the notebook of Tue 5 May, 14:00". */
export function sayEarlier(instant: string, timeZone: string, today: string): string {
  return `the notebook of ${sayMoment(instant, timeZone, today)}`;
}

/** A moment in the past, such as "Tue 5 May, 14:00"; today is said as "today, 14:00". */
export function sayMoment(instant: string, timeZone: string, today: string): string {
  const day = dayOf(instant, timeZone);
  return `${day === today ? 'today' : sayDay(day, today)}, ${formatClock(instant, timeZone)}`;
}

/** A moment in full, for hovering. */
export function sayExactly(instant: string, timeZone: string): string {
  return `${formatDay(dayOf(instant, timeZone))}, ${formatClock(instant, timeZone)}`;
}

/** What is said once something was removed, such as "Removed the set. You can bring it back for 30 days". */
export function sayRemoved(what: string, pronoun: 'it' | 'them' = 'it'): string {
  return `Removed ${what}. You can bring ${pronoun} back for ${binDays} days`;
}

/** What is said on the page of something that was removed. */
export const removedHint = `What is removed can be brought back for ${binDays} days.`;
