import type { Interview } from '../interviews/model.ts';
import { find } from '../notebook/find.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import { checkHomes } from './checkHomes.ts';
import { type BinEntry, type BinKind, mainRecords } from './model.ts';
import { plain } from './putInBin.ts';
import { restoreLinks, restorePlaces } from './restorePlaces.ts';
import { restoreReferrals } from './restoreReferrals.ts';
import { waitForContact, withInterview } from './waiting.ts';

/** What came back. */
export type Restored = {
  kind: BinKind;
  /** Id of the person, interview, question or whatever else the entry is named after. */
  recordId: string;
  /** The interview a planned question came back to; null for everything else. */
  interviewId: string | null;
  /** A sentence for each referral that stays in the bin, as an entry of its own. */
  leftOut: string[];
};

/**
 * Brings everything of one entry back to its place. References to what is not in the notebook any
 * more are cut, and wait for it in the bin if it lies there. Errors: `not_found`; `conflict` when
 * what the entry hangs on is not there, or when nothing of it could come back.
 */
export function restoreFromBin(
  notebook: Notebook,
  binEntryId: string,
  context: CommandContext,
): Restored {
  const entry = plain(find(notebook.bin, binEntryId, 'entry in the bin'));
  delete notebook.bin[binEntryId];
  checkHomes(notebook, entry);
  const { records } = entry;
  putBack(notebook.contacts, records.contacts);
  putBack(notebook.questionSets, records.questionSets);
  putBack(notebook.bankQuestions, records.bankQuestions);
  putBack(notebook.interviews, records.interviews, (one) => withPeople(notebook, one));
  putBack(notebook.followUps, records.followUps, (one) =>
    withInterview(notebook, 'followUps', one.followUpId, one),
  );
  putBack(notebook.promises, records.promises, (one) =>
    withInterview(notebook, 'promises', one.promiseId, one),
  );
  for (const { interviewId, question } of Object.values(records.plannedQuestions)) {
    const { questions } = find(notebook.interviews, interviewId, 'interview');
    putBack(questions, { [question.plannedQuestionId]: question });
  }
  const leftOut = restoreReferrals(notebook, entry, context);
  restorePlaces(notebook, entry.places);
  restoreLinks(notebook, entry.links);
  return { kind: entry.kind, ...mainRecordOf(entry), leftOut };
}

/** Puts copies of records back as `adapt` makes them; what is there by the same id is left alone. */
function putBack<T>(
  target: Record<string, T>,
  records: Record<string, T>,
  adapt: (record: T) => T = (record) => record,
): void {
  for (const [id, record] of Object.entries(records)) {
    if (!Object.hasOwn(target, id)) target[id] = adapt({ ...record });
  }
}

function withPeople(notebook: Notebook, interview: Interview): Interview {
  const { interviewId } = interview;
  interview.contactIds.forEach((itemId, index) => {
    if (Object.hasOwn(notebook.contacts, itemId)) return;
    waitForContact(notebook, { list: 'contactIds', ownerId: interviewId, itemId, index });
  });
  const contactIds = interview.contactIds.filter((id) => Object.hasOwn(notebook.contacts, id));
  return { ...interview, contactIds };
}

function mainRecordOf({ kind, records }: BinEntry): Pick<Restored, 'recordId' | 'interviewId'> {
  const [recordId = ''] = Object.keys(records[mainRecords[kind]]);
  const planned = kind === 'question' ? records.plannedQuestions[recordId] : undefined;
  return { recordId, interviewId: planned?.interviewId ?? null };
}
