import type { BinEntry, BinRecords } from '../bin/model.ts';
import { oneLine } from '../bin/names.ts';
import { entryHolding } from '../bin/waiting.ts';
import type { Notebook } from '../notebook/schema.ts';
import { describeInterviews } from './describeInterviews.ts';
import { compareRecords, type RecordChanges } from './recordChanges.ts';
import { sameValue } from './sameValue.ts';

/** How many half sentences there are at most. */
const maxChanges = 8;

/** How many names are listed before the rest is only counted. */
const maxNames = 3;

/**
 * Says what became of a notebook, half a sentence each, for a person: "2 people added: Ana Lind, Bo
 * Ek". Records that are the same object are passed over, so it costs little in a large notebook; [] when
 * nothing changed.
 */
export function describeChanges(before: Notebook, after: Notebook): string[] {
  const changes = [...describeFields(before, after), ...describeKinds(before, after)];
  if (changes.length <= maxChanges) return changes;
  const left = changes.length - (maxChanges - 1);
  return [...changes.slice(0, maxChanges - 1), `${left} more changes`];
}

function describeFields(before: Notebook, after: Notebook): string[] {
  return [
    ...(before.name === after.name ? [] : [`notebook renamed to ${oneLine(after.name, 60)}`]),
    ...(sameValue(before.me, after.me) ? [] : ['what the notebook says about me changed']),
    ...(sameValue(before.holidays, after.holidays) ? [] : ['the list of holidays changed']),
    ...(sameValue(before.letterTemplates, after.letterTemplates)
      ? []
      : ['wordings of letters changed']),
  ];
}

function describeKinds(before: Notebook, after: Notebook): string[] {
  const people = compareRecords(before.contacts, after.contacts);
  const sets = compareRecords(before.questionSets, after.questionSets);
  const count = (one: string, many: string, changes: RecordChanges<unknown>) =>
    describeRecords([one, many], changes, () => null);
  const { bankQuestions, referrals, followUps, promises } = before;
  return [
    ...describeRecords(['person', 'people'], people, ({ displayName }) => displayName),
    ...describeInterviews(before, after),
    ...describeRecords(['question set', 'question sets'], sets, ({ name }) => name),
    ...count('bank question', 'bank questions', compareRecords(bankQuestions, after.bankQuestions)),
    ...(before.questionSetOrder.length === after.questionSetOrder.length &&
    !sameValue(before.questionSetOrder, after.questionSetOrder)
      ? ['question sets put in another order']
      : []),
    ...count('referral', 'referrals', compareRecords(referrals, after.referrals)),
    ...count('follow-up', 'follow-ups', compareRecords(followUps, after.followUps)),
    ...count('promise', 'promises', compareRecords(promises, after.promises)),
    ...describeBin(before, after),
  ];
}

function describeRecords<T>(
  [one, many]: [one: string, many: string],
  { added, removed, changed }: RecordChanges<T>,
  nameOf: (record: T) => string | null,
): string[] {
  const kinds = [
    ['added', added],
    ['removed', removed],
    ['changed', changed.map(({ after }) => after)],
  ] as const;
  return kinds
    .filter(([, records]) => records.length > 0)
    .map(([what, records]) => {
      const counted = `${records.length} ${records.length === 1 ? one : many} ${what}`;
      const names = records.slice(0, maxNames).flatMap((record) => nameOf(record) ?? []);
      return names.length === 0 ? counted : `${counted}: ${listed(names, records.length)}`;
    });
}

function listed(names: readonly string[], count: number): string {
  const shown = names.map((name) => oneLine(name, 60)).join(', ');
  return count > names.length ? `${shown} and ${count - names.length} more` : shown;
}

function describeBin(before: Notebook, after: Notebook): string[] {
  const gone = compareRecords(before.bin, after.bin).removed.filter(
    (entry) => !isSomewhere(entry, after),
  );
  if (gone.length === 0) return [];
  return [`${gone.length} ${gone.length === 1 ? 'thing' : 'things'} removed from the bin for good`];
}

/** Whether anything of an entry that left the bin came back, or lies in another entry now. */
function isSomewhere({ records }: BinEntry, after: Notebook): boolean {
  return (Object.keys(records) as (keyof BinRecords)[]).some((kind) =>
    Object.keys(records[kind]).some(
      (id) => isKept(records, kind, id, after) || entryHolding(after, kind, id) !== undefined,
    ),
  );
}

function isKept(
  { plannedQuestions }: BinRecords,
  kind: keyof BinRecords,
  id: string,
  after: Notebook,
): boolean {
  if (kind !== 'plannedQuestions') return Object.hasOwn(after[kind], id);
  const interview = after.interviews[plannedQuestions[id]?.interviewId ?? ''];
  return interview !== undefined && Object.hasOwn(interview.questions, id);
}
