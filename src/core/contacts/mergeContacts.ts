import { lookThrough } from '../bin/lookThrough.ts';
import { plain } from '../bin/putInBin.ts';
import { assignFields, find } from '../notebook/find.ts';
import type { Notebook } from '../notebook/schema.ts';
import { type CommandContext, NotebookError } from '../operation.ts';
import { whyNotOnePerson } from '../referrals/whyNotOnePerson.ts';
import { mergedFields } from './mergedFields.ts';
import type { ContactFields } from './model.ts';
import { moveReferences } from './moveReferences.ts';

/** Which two people are one, and what a person decided about single fields. */
export type Merge = {
  keptContactId: string;
  /** Goes, and everything of theirs belongs to the kept one. */
  mergedContactId: string;
  /** Win over what {@link mergedFields} proposes. */
  fields: { [K in keyof ContactFields]?: ContactFields[K] | undefined };
};

/**
 * Makes one person of two in place: their fields are joined, and everything that refers to the merged one refers to
 * the kept one, in the bin too. Errors: `not_found`; `invalid_input` for one and the same person; `conflict` when
 * one named the other.
 */
export function mergeContacts(
  notebook: Notebook,
  { keptContactId, mergedContactId, fields }: Merge,
  { now }: Pick<CommandContext, 'now'>,
): void {
  const kept = find(notebook.contacts, keptContactId, 'person');
  const merged = find(notebook.contacts, mergedContactId, 'person');
  if (keptContactId === mergedContactId) {
    throw new NotebookError('invalid_input', 'Nobody can be merged with themselves.', [
      { path: 'mergedContactId', message: 'Must be somebody else' },
    ]);
  }
  const referrals = lookThrough(notebook, 'referrals');
  const refusal = whyNotOnePerson(notebook.contacts, referrals, keptContactId, mergedContactId);
  if (refusal !== null) throw new NotebookError('conflict', refusal);

  assignFields(kept, mergedFields(plain(kept), plain(merged)));
  assignFields(kept, fields);
  kept.updatedAt = now;
  moveReferences(notebook, mergedContactId, keptContactId);
  keepOneMain(notebook, keptContactId, mergedContactId);
  dropSecondThankYous(notebook, keptContactId, mergedContactId);
  delete notebook.contacts[mergedContactId];
}

/** Whom to mention stays as it was for the kept person; only if they had nobody, as it was for the merged one. */
function keepOneMain(notebook: Notebook, keptContactId: string, mergedContactId: string): void {
  const mains = lookThrough(notebook, 'referrals').filter(({ isMain }) => isMain);
  const own = mains.filter(({ toContactId }) => toContactId === keptContactId);
  const others = mains.filter(({ toContactId }) => toContactId === mergedContactId);
  for (const { referralId } of [...own, ...others].slice(1)) {
    find(notebook.referrals, referralId, 'referral').isMain = false;
  }
}

/** Where both took part in a talk, one person is thanked for it once. */
function dropSecondThankYous(
  notebook: Notebook,
  keptContactId: string,
  mergedContactId: string,
): void {
  const open = lookThrough(notebook, 'followUps').filter(
    ({ kind, closedAs, interviewId }) =>
      kind === 'thank_you' && closedAs === null && interviewId !== null,
  );
  const thanked = new Set(
    open
      .filter(({ contactId }) => contactId === keptContactId)
      .map(({ interviewId }) => interviewId),
  );
  for (const { followUpId, contactId, interviewId } of open) {
    if (contactId === mergedContactId && thanked.has(interviewId)) {
      delete notebook.followUps[followUpId];
    }
  }
}
