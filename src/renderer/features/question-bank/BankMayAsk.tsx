import type { BankQuestion, QuestionSet } from '../../../core/question-bank/model.ts';
import { attempt } from '../../app/notices.ts';
import { AddLine } from '../../ui/AddLine.tsx';
import { MayAskRow } from '../../ui/MayAskRow.tsx';
import { useLatest } from '../../ui/useLatest.ts';
import { addBankQuestion, bankQuestionSaver, removeBankQuestion } from './updateBankQuestion.ts';

/** The questions of a set they may put to me, with prepared answers. */
export function BankMayAsk({
  set: { questionSetId },
  questions,
}: {
  set: QuestionSet;
  questions: readonly BankQuestion[];
}) {
  const add = (text: string) =>
    attempt(addBankQuestion(questionSetId, { text, kind: 'they_may_ask' }));
  return (
    <>
      {questions
        .filter(({ kind }) => kind === 'they_may_ask')
        .map((question, index) => (
          <OneAsked key={question.bankQuestionId} question={question} number={index + 1} />
        ))}
      <AddLine label="Type a question they may ask, then Enter" look="content" onAdd={add} />
    </>
  );
}

function OneAsked({ question, number }: { question: BankQuestion; number: number }) {
  const save = bankQuestionSaver(question.bankQuestionId);
  const change = useLatest(question.answerPoints, (answerPoints) => save({ answerPoints }));
  return (
    <MayAskRow
      name={`Question ${number} they may ask`}
      text={question.text}
      answerPoints={question.answerPoints}
      onText={(text) => save({ text })}
      onAnswer={change}
      onRemove={() => removeBankQuestion(question.bankQuestionId)}
    />
  );
}
