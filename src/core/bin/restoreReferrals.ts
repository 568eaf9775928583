import type { Notebook } from '../notebook/schema.ts';
import { type CommandContext, NotebookError } from '../operation.ts';
import type { Referral } from '../referrals/model.ts';
import { wouldMakeCycle } from '../referrals/paths.ts';
import type { BinEntry } from './model.ts';
import { binName, personNames, referralName } from './names.ts';
import { emptyRemoval, plain } from './putInBin.ts';
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
  // Plain values: asking a large draft for circles again and again would take long.
  const known = Object.fromEntries(
    Object.values(notebook.referrals).map((one) => [one.referralId, plain(one)]),
  );
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

function putBack(notebook: Notebook, known: Notebook['referrals'], referral: Referral): void {
  const { referralId, toContactId } = referral;
  if (Object.hasOwn(known, referralId)) return;
  const hasOtherMain =
    toContactId !== null &&
    Object.values(known).some((other) => other.isMain && other.toContactId === toContactId);
  const restored = {
    ...withInterview(notebook, 'referrals', referralId, referral),
    // Whom to mention may have been decided anew.
    isMain: referral.isMain && !hasOtherMain,
  };
  known[referralId] = restored;
  notebook.referrals[referralId] = restored;
}

function problemOf(
  notebook: Notebook,
  known: Notebook['referrals'],
  referral: Referral,
): string | null {
  const { fromContactId, toContactId } = referral;
  const nameOf = personNames(notebook.contacts, ...binContacts(notebook));
  const stays = `The referral "${referralName(nameOf, referral)}" stays in the bin, because`;
  const people = toContactId === null ? [fromContactId] : [fromContactId, toContactId];
  const missing = people.find((id) => !Object.hasOwn(notebook.contacts, id));
  if (missing !== undefined) return `${stays} ${nameOf(missing)} is not in the notebook.`;
  const circle =
    toContactId === null ? null : wouldMakeCycle({ referrals: known }, fromContactId, toContactId);
  if (circle === null) return null;
  return `${stays} the chain would run in a circle: ${circle.map(nameOf).join(' > ')}.`;
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

function binContacts({ bin }: Notebook): Notebook['contacts'][] {
  return Object.values(bin).map(({ records }) => records.contacts);
}
