import { ChevronRight } from 'lucide-react';
import { attempt } from '../../app/notices.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import { MinutesField } from '../../ui/MinutesField.tsx';
import { OwnPresses } from '../../ui/OwnPresses.tsx';
import { PriorityMenu } from '../../ui/PriorityMenu.tsx';
import { MoveHandle } from '../../ui/RankedList.tsx';
import { BankQuestionEditor } from './BankQuestionEditor.tsx';
import styles from './BankRow.module.css';
import { useBank } from './bankContext.ts';
import type { BankItem } from './bankItems.ts';
import { bankQuestionSaver } from './updateBankQuestion.ts';

/** One question of a set: a line while closed, everything about it once opened. */
export function BankRow({ item }: { item: BankItem }) {
  const { question, isOpen } = item;
  const save = bankQuestionSaver(item.id);
  return (
    <div>
      {item.heading ? <div className={styles.heading}>{item.heading}</div> : null}
      <div className={styles.line}>
        <span className={styles.cell}>
          <MoveHandle label={`Move: ${item.name}`} />
        </span>
        {isOpen ? (
          <OwnPresses>
            <EditableText
              label="Question"
              isLabelHidden
              isRequired
              isWrapped
              look="content"
              value={question.text}
              onSave={(text) => save({ text })}
            />
          </OwnPresses>
        ) : (
          <span className={styles.text} dir="auto">
            {question.text}
          </span>
        )}
        <span className={styles.cell}>
          <PriorityMenu
            label="Priority"
            value={question.priority}
            onChange={(priority) => attempt(save({ priority }))}
          />
        </span>
        <span className={styles.cell}>
          <MinutesField
            label="Minutes"
            value={question.minutes}
            onChange={(minutes) => attempt(save({ minutes }))}
          />
        </span>
        <Toggle item={item} />
      </div>
      {isOpen ? <BankQuestionEditor question={question} /> : <Facts item={item} />}
    </div>
  );
}

function Toggle({ item }: { item: BankItem }) {
  const { toggle } = useBank();
  return (
    <OwnPresses>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={item.isOpen}
        aria-label={`Details: ${item.name}`}
        onClick={() => toggle(item.id)}
      >
        <ChevronRight
          size={15}
          aria-hidden
          className={`${styles.chevron} ${item.isOpen ? styles.isOpen : ''}`}
        />
      </button>
    </OwnPresses>
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
