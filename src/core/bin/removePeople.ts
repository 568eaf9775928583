import type { FollowUp, PromiseRecord } from '../follow-ups/model.ts';
import { find } from '../notebook/find.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import type { Referral } from '../referrals/model.ts';
import { lookThrough } from './lookThrough.ts';
import type { BinLink } from './model.ts';
import { emptyRemoval, putInBin, type Removal, takeFromList, takeRecord } from './putInBin.ts';

/**
 * Puts a person into the bin with what hangs only on them: referrals from and to them, follow-ups,
 * promises, and interviews with nobody else. From interviews with others they are taken out.
 * Answers the id of the one entry. Errors: `not_found`.
 */
export function removeContact(
  notebook: Notebook,
  contactId: string,
  context: CommandContext,
): string {
  find(notebook.contacts, contactId, 'person');
  const removal = emptyRemoval();
  // Before the interviews: what goes along keeps its own reference to them.
  takeReferrals(notebook, removal, contactId);
  takeAgenda(notebook, removal, contactId);
  for (const { interviewId, contactIds } of lookThrough(notebook, 'interviews')) {
    if (!contactIds.includes(contactId)) continue;
    if (contactIds.every((id) => id === contactId)) takeInterview(notebook, removal, interviewId);
    else {
      const place = { list: 'contactIds', ownerId: interviewId, itemId: contactId } as const;
      const interview = find(notebook.interviews, interviewId, 'interview');
      interview.contactIds = takeFromList(removal, contactIds, place);
    }
  }
  takeRecord(notebook.contacts, removal.records.contacts, contactId);
  return putInBin(notebook, 'person', removal, context);
}

/**
 * Puts an interview into the bin with its plan and notes; referrals, follow-ups and promises from
 * it stay, and find it again when it comes back. Answers the id of the entry. Errors: `not_found`.
 */
export function removeInterview(
  notebook: Notebook,
  interviewId: string,
  context: CommandContext,
): string {
  find(notebook.interviews, interviewId, 'interview');
  const removal = emptyRemoval();
  takeInterview(notebook, removal, interviewId);
  return putInBin(notebook, 'interview', removal, context);
}

function takeReferrals(notebook: Notebook, removal: Removal, contactId: string): void {
  for (const { referralId, fromContactId, toContactId } of lookThrough(notebook, 'referrals')) {
    if (fromContactId !== contactId && toContactId !== contactId) continue;
    takeRecord(notebook.referrals, removal.records.referrals, referralId);
  }
}

function takeAgenda(notebook: Notebook, removal: Removal, contactId: string): void {
  for (const followUp of lookThrough(notebook, 'followUps')) {
    if (followUp.contactId !== contactId) continue;
    takeRecord(notebook.followUps, removal.records.followUps, followUp.followUpId);
  }
  for (const promise of lookThrough(notebook, 'promises')) {
    if (promise.contactId !== contactId) continue;
    takeRecord(notebook.promises, removal.records.promises, promise.promiseId);
  }
}

function takeInterview(notebook: Notebook, removal: Removal, interviewId: string): void {
  cutLinks(notebook, removal, interviewId, 'referrals');
  cutLinks(notebook, removal, interviewId, 'followUps');
  cutLinks(notebook, removal, interviewId, 'promises');
  takeRecord(notebook.interviews, removal.records.interviews, interviewId);
}

function cutLinks(
  notebook: Notebook,
  removal: Removal,
  interviewId: string,
  kind: BinLink['kind'],
): void {
  const records: Record<string, { interviewId: string | null }> = notebook[kind];
  for (const before of lookThrough(notebook, kind)) {
    if (before.interviewId !== interviewId) continue;
    const recordId = idOf(before);
    const record = records[recordId];
    // Those that went along with a person are not there any more, and keep theirs.
    if (record === undefined) continue;
    record.interviewId = null;
    removal.links.push({ kind, recordId, interviewId });
  }
}

function idOf(record: Referral | FollowUp | PromiseRecord): string {
  if ('promiseId' in record) return record.promiseId;
  return 'followUpId' in record ? record.followUpId : record.referralId;
}
