import type { BankQuestionFields } from '../../../core/question-bank/model.ts';
import { attemptWithUndo } from '../../app/notices.ts';
import { sayRemoved } from '../../app/safekeepingWords.ts';
import { call } from '../../transport/client.ts';

/** Makes the saver of one bank question's fields. */
export function bankQuestionSaver(bankQuestionId: string) {
  return (fields: Partial<BankQuestionFields>) =>
    call('questionBank.updateQuestion', { bankQuestionId, fields });
}

/** Adds a question at the end of a set. */
export function addBankQuestion(
  questionSetId: string,
  question: Partial<BankQuestionFields> & { text: string },
): Promise<unknown> {
  return call('questionBank.addQuestions', { questionSetId, questions: [question] });
}

/** Removes a bank question and says how it comes back. */
export function removeBankQuestion(bankQuestionId: string): void {
  const done = sayRemoved('the question');
  void attemptWithUndo('questionBank.removeQuestion', { bankQuestionId }, done);
}
