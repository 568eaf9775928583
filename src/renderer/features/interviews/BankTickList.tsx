import { Check } from 'lucide-react';
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  type Selection,
} from 'react-aria-components';
import { groupQuestions } from '../../../core/question-bank/groupQuestions.ts';
import type { BankQuestion } from '../../../core/question-bank/model.ts';
import tick from '../../ui/Tick.module.css';
import styles from './AddFromBankSheet.module.css';

/** Bank questions with a tick each, under their sections; those already planned cannot be ticked. */
export function BankTickList({
  questions,
  planned,
  ticked,
  onTick,
  none,
}: {
  questions: readonly BankQuestion[];
  planned: ReadonlySet<string>;
  ticked: ReadonlySet<string>;
  onTick: (selection: Selection) => void;
  /** What is said when there is nothing to tick. */
  none: string;
}) {
  const groups = groupQuestions(questions).map((group, index) => ({
    ...group,
    id: `group:${index}`,
  }));
  return (
    <ListBox
      aria-label="Questions"
      className={styles.questions ?? ''}
      items={groups}
      dependencies={[planned]}
      selectionMode="multiple"
      selectedKeys={ticked}
      onSelectionChange={onTick}
      disabledKeys={planned}
      escapeKeyBehavior="none"
      renderEmptyState={() => <p className={styles.none}>{none}</p>}
    >
      {(group) => (
        <ListBoxSection id={group.id} {...(group.heading ? {} : { 'aria-label': 'No section' })}>
          {group.heading ? <Header className={styles.heading ?? ''}>{group.heading}</Header> : null}
          <Collection items={group.questions} dependencies={[planned]}>
            {({ bankQuestionId, text }) => (
              <ListBoxItem id={bankQuestionId} textValue={text} className={styles.question ?? ''}>
                <span className={`${tick.box} ${styles.box}`} aria-hidden>
                  <Check size={12} strokeWidth={3} />
                </span>
                <span className={styles.text} dir="auto">
                  {text}
                </span>
                {planned.has(bankQuestionId) ? (
                  <span className={styles.planned}>In the plan</span>
                ) : null}
              </ListBoxItem>
            )}
          </Collection>
        </ListBoxSection>
      )}
    </ListBox>
  );
}
