import type { Notebook } from '../notebook/schema.ts';
import { type CommandContext, NotebookError } from '../operation.ts';
import type { Referral } from '../referrals/model.ts';
import { wouldMakeCycle } from '../referrals/paths.ts';
import { type KnownReferrals, knownReferrals } from './knownReferrals.ts';
import { lookThrough } from './lookThrough.ts';
import type { BinEntry } from './model.ts';
import { binName, type PersonName, personNames, referralName } from './names.ts';
import { emptyRemoval } from './putInBin.ts';
import { withInterview } from './waiting.ts';

/**
 * Brings the referrals of an entry back. One whose people are not there, or that would now close a
 * circle, stays in the bin as an entry of its own; answers a sentence for each of them. Errors:
 * `conflict` with that sentence when the entry is nothing but such a referral.
 */
export function restoreReferrals(
  notebook: Notebook,
  { kind, removedAt, records }: BinEntry,
  context: CommandContext,
): string[] {
  const removed = Object.values(records.referrals).sort(earliestFirst);
  if (removed.length === 0) return [];
  const known = knownReferrals(lookThrough(notebook, 'referrals'));
  const leftOut: string[] = [];
  for (const referral of removed) {
    const problem = problemOf(notebook, known, referral);
    if (problem === null) putBack(notebook, known, referral);
    else if (kind === 'referral') throw new NotebookError('conflict', problem);
    else {
      leftOut.push(problem);
      keepInBin(notebook, referral, removedAt, context);
    }
  }
  return leftOut;
}

// Where two would close a circle together, the one that was there first comes back.
function earliestFirst(one: Referral, other: Referral): number {
  const key = ({ createdAt, referralId }: Referral) => `${createdAt} ${referralId}`;
  return key(one) < key(other) ? -1 : 1;
}

function putBack(notebook: Notebook, known: KnownReferrals, referral: Referral): void {
  const { referralId, toContactId } = referral;
  if (Object.hasOwn(known.byId, referralId)) return;
  const hasOtherMain = toContactId !== null && known.hasMain(toContactId);
  const restored = {
    ...withInterview(notebook, 'referrals', referralId, referral),
    // Whom to mention may have been decided anew.
    isMain: referral.isMain && !hasOtherMain,
  };
  known.add(restored);
  notebook.referrals[referralId] = restored;
}

function problemOf(notebook: Notebook, known: KnownReferrals, referral: Referral): string | null {
  const { fromContactId, toContactId } = referral;
  const people = toContactId === null ? [fromContactId] : [fromContactId, toContactId];
  const missing = people.find((id) => !Object.hasOwn(notebook.contacts, id));
  if (missing !== undefined) {
    return staysBecause(
      notebook,
      referral,
      (nameOf) => `${nameOf(missing)} is not in the notebook`,
    );
  }
  if (toContactId === null || !known.leadsTo(toContactId, fromContactId)) return null;
  const circle = wouldMakeCycle({ referrals: known.byId }, fromContactId, toContactId) ?? [];
  return staysBecause(notebook, referral, (nameOf) => {
    return `the chain would run in a circle: ${circle.map(nameOf).join(' > ')}`;
  });
}

function staysBecause(
  notebook: Notebook,
  referral: Referral,
  reason: (nameOf: PersonName) => string,
): string {
  const inBin = Object.values(notebook.bin).map(({ records }) => records.contacts);
  const nameOf = personNames(notebook.contacts, ...inBin);
  const name = referralName(nameOf, referral);
  return `The referral "${name}" stays in the bin, because ${reason(nameOf)}.`;
}

function keepInBin(
  notebook: Notebook,
  referral: Referral,
  removedAt: string,
  { newId }: CommandContext,
): void {
  const binEntryId = newId();
  const removal = emptyRemoval();
  removal.records.referrals[referral.referralId] = referral;
  const name = binName(notebook, 'referral', removal.records);
  notebook.bin[binEntryId] = { binEntryId, kind: 'referral', name, removedAt, ...removal };
}
