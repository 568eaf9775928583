import { groupQuestions } from '../../../core/question-bank/groupQuestions.ts';
import type { BankQuestion } from '../../../core/question-bank/model.ts';

/** What one row of a set shows. */
export type BankItem = {
  id: string;
  /** How the row is called when it is read out. */
  name: string;
  question: BankQuestion;
  /** The section, on its first row; '' on the others. */
  heading: string;
  isOpen: boolean;
};

/** The rows of a set's own questions, section by section. */
export function bankItems(
  questions: readonly BankQuestion[],
  openIds: ReadonlySet<string>,
): BankItem[] {
  return groupQuestions(questions).flatMap(({ heading, questions: inGroup }) =>
    inGroup.map((question, index) => ({
      id: question.bankQuestionId,
      name: question.text,
      question,
      heading: index === 0 ? heading : '',
      isOpen: openIds.has(question.bankQuestionId),
    })),
  );
}
