import type { BankQuestion, QuestionSet } from '../../../core/question-bank/model.ts';
import { attempt } from '../../app/notices.ts';
import { FieldList } from '../../ui/FieldList.tsx';
import { addBankQuestion, bankQuestionSaver, removeBankQuestion } from './updateBankQuestion.ts';

/** The talking points of a set. */
export function BankTalkingPoints({
  set: { questionSetId },
  questions,
}: {
  set: QuestionSet;
  questions: readonly BankQuestion[];
}) {
  const add = (text: string) =>
    attempt(addBankQuestion(questionSetId, { text, kind: 'talking_point' }));
  return (
    <FieldList
      label="What I want to say"
      isLabelHidden
      noun="talking point"
      look="content"
      lines={questions
        .filter(({ kind }) => kind === 'talking_point')
        .map(({ bankQuestionId, text }) => ({ id: bankQuestionId, text }))}
      onAdd={add}
      onChange={(id, text) => bankQuestionSaver(id)({ text })}
      onRemove={removeBankQuestion}
    />
  );
}
