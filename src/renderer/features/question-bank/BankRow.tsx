import { QuestionRow } from '../../ui/QuestionRow.tsx';
import { BankQuestionEditor } from './BankQuestionEditor.tsx';
import styles from './BankRow.module.css';
import { useBank } from './bankContext.ts';
import type { BankItem } from './bankItems.ts';
import { bankQuestionSaver } from './updateBankQuestion.ts';

/** One question of a set: a line while closed, everything about it once opened. */
export function BankRow({ item }: { item: BankItem }) {
  const { question, isOpen } = item;
  const { toggle } = useBank();
  return (
    <QuestionRow
      question={question}
      heading={item.heading}
      isOpen={isOpen}
      labels={{
        move: `Move: ${item.name}`,
        text: 'Question',
        priority: 'Priority',
        minutes: 'Minutes',
        details: `Details: ${item.name}`,
      }}
      save={bankQuestionSaver(item.id)}
      onToggle={() => toggle(item.id)}
    >
      {isOpen ? <BankQuestionEditor question={question} /> : <Facts item={item} />}
    </QuestionRow>
  );
}

function Facts({ item }: { item: BankItem }) {
  const { condition, cues } = item.question;
  const facts = [
    condition === null ? '' : `Only if: ${condition.text}`,
    cues.length === 0 ? '' : `Listen for: ${cues.join('; ')}`,
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return <div className={styles.facts}>{facts.join(' · ')}</div>;
}
