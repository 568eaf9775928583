import { lookThrough } from '../bin/lookThrough.ts';
import type { BinRecords } from '../bin/model.ts';
import type { Interview, PlannedQuestion } from '../interviews/model.ts';
import { find } from '../notebook/find.ts';
import type { Notebook } from '../notebook/schema.ts';

/** From whom and to whom references go. */
type Move = { from: string; to: string };

/** The records that refer to people; a notebook holds them, and so does each entry of its bin. */
type Holder = Pick<BinRecords, 'interviews' | 'referrals' | 'followUps' | 'promises'>;

/** Lists the records of a kind for reading only; see {@link lookThrough}. */
type Look = <K extends keyof Holder>(kind: K) => readonly Holder[K][string][];

/**
 * Makes everything that refers to one person refer to another, in the notebook and in its bin. Nothing waits in
 * the bin for a place of somebody who is in the notebook, so the places there stay.
 */
export function moveReferences(notebook: Notebook, from: string, to: string): void {
  const move = { from, to };
  moveIn(
    (kind) => lookThrough(notebook, kind),
    () => notebook,
    move,
  );
  for (const { binEntryId, records } of lookThrough(notebook, 'bin')) {
    const look: Look = (kind) => Object.values(records[kind]);
    const entry = () => find(notebook.bin, binEntryId, 'entry in the bin').records;
    moveIn(look, entry, move);
    for (const { question } of Object.values(records.plannedQuestions)) {
      const { plannedQuestionId } = question;
      if (question.fate?.contactId !== from) continue;
      const planned = find(entry().plannedQuestions, plannedQuestionId, 'question');
      moveFate(planned.question, to);
    }
  }
}

/** Only what refers to the person is asked of `holder`, because that makes a draft of it. */
function moveIn(look: Look, holder: () => Holder, move: Move): void {
  const { from, to } = move;
  for (const interview of look('interviews')) {
    if (!mentions(interview, from)) continue;
    moveInInterview(find(holder().interviews, interview.interviewId, 'interview'), move);
  }
  for (const { referralId, fromContactId, toContactId } of look('referrals')) {
    if (fromContactId !== from && toContactId !== from) continue;
    const referral = find(holder().referrals, referralId, 'referral');
    if (fromContactId === from) referral.fromContactId = to;
    if (toContactId === from) referral.toContactId = to;
  }
  moveOwned(
    look('followUps'),
    (one) => find(holder().followUps, one.followUpId, 'follow-up'),
    move,
  );
  moveOwned(look('promises'), (one) => find(holder().promises, one.promiseId, 'promise'), move);
}

/** Moves the records of a kind that are for one person each. */
function moveOwned<T extends { contactId: string }>(
  records: readonly T[],
  changeable: (record: T) => T,
  { from, to }: Move,
): void {
  for (const record of records) {
    if (record.contactId === from) changeable(record).contactId = to;
  }
}

function mentions({ contactIds, questions }: Interview, contactId: string): boolean {
  return (
    contactIds.includes(contactId) ||
    Object.values(questions).some(({ fate }) => fate?.contactId === contactId)
  );
}

function moveInInterview(interview: Interview, { from, to }: Move): void {
  if (interview.contactIds.includes(from)) {
    const moved = interview.contactIds.map((id) => (id === from ? to : id));
    interview.contactIds = [...new Set(moved)];
  }
  for (const question of Object.values(interview.questions)) {
    if (question.fate?.contactId === from) moveFate(question, to);
  }
}

function moveFate(question: PlannedQuestion, to: string): void {
  if (question.fate) question.fate.contactId = to;
}
