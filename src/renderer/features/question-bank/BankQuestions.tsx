import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { placeInSet } from '../../../core/question-bank/groupQuestions.ts';
import type { BankQuestion, QuestionSet } from '../../../core/question-bank/model.ts';
import { useAction } from '../../app/commands.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { AddLine } from '../../ui/AddLine.tsx';
import { RankedList } from '../../ui/RankedList.tsx';
import { useStableItems } from '../../ui/useStableItems.ts';
import { BankRow } from './BankRow.tsx';
import { BankContext } from './bankContext.ts';
import { type BankItem, bankItems } from './bankItems.ts';
import styles from './QuestionsPage.module.css';
import { addBankQuestion, removeBankQuestion } from './updateBankQuestion.ts';

const row = (item: BankItem) => <BankRow item={item} />;

/** The questions of a set under their sections, in an order one can change, and a line for the next. */
export function BankQuestions({
  set,
  questions,
  soughtId,
}: {
  set: QuestionSet;
  questions: readonly BankQuestion[];
  soughtId: string | null;
}) {
  const [openIds, setOpenIds] = useState<readonly string[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef<HTMLInputElement>(null);
  const items = useStableItems(bankItems(questions, new Set(openIds)));
  const toggle = useCallback(
    (id: string) =>
      setOpenIds((before) =>
        before.includes(id) ? before.filter((other) => other !== id) : [...before, id],
      ),
    [],
  );
  useEffect(() => {
    if (soughtId === null) return;
    setOpenIds((before) => (before.includes(soughtId) ? before : [...before, soughtId]));
    list.current?.querySelector(`[data-key="${soughtId}"]`)?.scrollIntoView({ block: 'center' });
  }, [soughtId]);
  const context = useMemo(() => ({ toggle, remove: removeBankQuestion }), [toggle]);
  const move = (bankQuestionId: string, shownIndex: number) => {
    const shown = items.map((item) => item.question);
    const place = placeInSet(shown, set.questionIds, bankQuestionId, shownIndex);
    attempt(call('questionBank.moveQuestion', { bankQuestionId, ...place }));
  };
  const add = (text: string) => {
    const section = items.at(-1)?.question.section ?? '';
    attempt(addBankQuestion(set.questionSetId, { text, section }));
  };
  useAction('question.add', () => typed.current?.focus());
  return (
    <div ref={list}>
      {items.length > 0 ? (
        <BankContext value={context}>
          <RankedList
            label={`Questions of ${set.name}`}
            items={items}
            onMove={move}
            onToggle={toggle}
            onRemove={context.remove}
            lastOpenedId={openIds.at(-1) ?? null}
          >
            {row}
          </RankedList>
        </BankContext>
      ) : null}
      <div className={styles.add}>
        <AddLine
          label={
            items.length > 0
              ? 'Type a question, then Enter'
              : 'Type the first question, then Enter; or paste a list'
          }
          look="content"
          onAdd={add}
          inputRef={typed}
        />
      </div>
    </div>
  );
}
