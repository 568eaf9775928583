import { find } from '../notebook/find.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import { emptyRemoval, plain, putInBin, takeFromList, takeRecord } from './putInBin.ts';

/** Puts a referral into the bin; both people stay. Answers the entry's id. Errors: `not_found`. */
export function removeReferral(
  notebook: Notebook,
  referralId: string,
  context: CommandContext,
): string {
  find(notebook.referrals, referralId, 'referral');
  const removal = emptyRemoval();
  takeRecord(notebook.referrals, removal.records.referrals, referralId);
  return putInBin(notebook, 'referral', removal, context);
}

/** Puts a follow-up into the bin and answers the entry's id. Errors: `not_found`. */
export function removeFollowUp(
  notebook: Notebook,
  followUpId: string,
  context: CommandContext,
): string {
  find(notebook.followUps, followUpId, 'follow-up');
  const removal = emptyRemoval();
  takeRecord(notebook.followUps, removal.records.followUps, followUpId);
  return putInBin(notebook, 'follow_up', removal, context);
}

/** Puts a promise into the bin and answers the entry's id. Errors: `not_found`. */
export function removePromise(
  notebook: Notebook,
  promiseId: string,
  context: CommandContext,
): string {
  find(notebook.promises, promiseId, 'promise');
  const removal = emptyRemoval();
  takeRecord(notebook.promises, removal.records.promises, promiseId);
  return putInBin(notebook, 'promise', removal, context);
}

/** Puts a planned question and its note into the bin; answers the entry's id. Errors: `not_found`. */
export function removePlannedQuestion(
  notebook: Notebook,
  interviewId: string,
  plannedQuestionId: string,
  context: CommandContext,
): string {
  const interview = find(notebook.interviews, interviewId, 'interview');
  const question = plain(find(interview.questions, plannedQuestionId, 'question'));
  const removal = emptyRemoval();
  removal.records.plannedQuestions[plannedQuestionId] = { interviewId, question };
  delete interview.questions[plannedQuestionId];
  interview.questionOrder = takeFromList(removal, interview.questionOrder, {
    list: 'questionOrder',
    ownerId: interviewId,
    itemId: plannedQuestionId,
  });
  return putInBin(notebook, 'question', removal, context);
}

/** Puts a bank question into the bin; plans keep their copies. Answers the entry's id. Errors: `not_found`. */
export function removeBankQuestion(
  notebook: Notebook,
  bankQuestionId: string,
  context: CommandContext,
): string {
  find(notebook.bankQuestions, bankQuestionId, 'question');
  const removal = emptyRemoval();
  for (const set of Object.values(notebook.questionSets)) {
    if (!set.questionIds.includes(bankQuestionId)) continue;
    set.questionIds = takeFromList(removal, set.questionIds, {
      list: 'questionIds',
      ownerId: set.questionSetId,
      itemId: bankQuestionId,
    });
  }
  takeRecord(notebook.bankQuestions, removal.records.bankQuestions, bankQuestionId);
  return putInBin(notebook, 'bank_question', removal, context);
}

/** Puts a set with its questions into the bin; plans keep their copies. Answers the entry's id. Errors: `not_found`. */
export function removeQuestionSet(
  notebook: Notebook,
  questionSetId: string,
  context: CommandContext,
): string {
  const { questionIds } = find(notebook.questionSets, questionSetId, 'question set');
  const removal = emptyRemoval();
  for (const id of questionIds)
    takeRecord(notebook.bankQuestions, removal.records.bankQuestions, id);
  takeRecord(notebook.questionSets, removal.records.questionSets, questionSetId);
  notebook.questionSetOrder = takeFromList(removal, notebook.questionSetOrder, {
    list: 'questionSetOrder',
    ownerId: null,
    itemId: questionSetId,
  });
  return putInBin(notebook, 'question_set', removal, context);
}
