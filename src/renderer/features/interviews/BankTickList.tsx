import { Check } from 'lucide-react';
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  type Selection,
} from 'react-aria-components';
import { formatShortDay } from '../../../core/dates.ts';
import type { AskedLookup } from '../../../core/interviews/askedBefore.ts';
import { groupQuestions } from '../../../core/question-bank/groupQuestions.ts';
import type { BankQuestion } from '../../../core/question-bank/model.ts';
import tick from '../../ui/Tick.module.css';
import styles from './AddFromBankSheet.module.css';

/** Bank questions with a tick each, under their sections; those already planned cannot be ticked. */
export function BankTickList({
  questions,
  planned,
  askedBefore,
  ticked,
  onTick,
  none,
}: {
  questions: readonly BankQuestion[];
  planned: ReadonlySet<string>;
  /** Answers when the people of the interview were asked a question; that is said, and hinders nothing. */
  askedBefore: AskedLookup;
  ticked: ReadonlySet<string>;
  onTick: (selection: Selection) => void;
  /** What is said when there is nothing to tick. */
  none: string;
}) {
  const groups = groupQuestions(questions).map((group, index) => ({
    ...group,
    id: `group:${index}`,
  }));
  const askedWords = (question: BankQuestion) => {
    const asked = question.kind === 'question' ? askedBefore(question) : null;
    return asked === null ? '' : `Asked on ${formatShortDay(asked.askedOn)}`;
  };
  return (
    <ListBox
      aria-label="Questions"
      className={styles.questions ?? ''}
      items={groups}
      dependencies={[planned, askedBefore]}
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
          <Collection items={group.questions} dependencies={[planned, askedBefore]}>
            {(question) => {
              const { bankQuestionId, text } = question;
              return (
                <ListBoxItem id={bankQuestionId} textValue={text} className={styles.question ?? ''}>
                  <span className={`${tick.box} ${styles.box}`} aria-hidden>
                    <Check size={12} strokeWidth={3} />
                  </span>
                  <span className={styles.text} dir="auto">
                    {text}
                  </span>
                  <State
                    words={planned.has(bankQuestionId) ? 'In the plan' : askedWords(question)}
                  />
                </ListBoxItem>
              );
            }}
          </Collection>
        </ListBoxSection>
      )}
    </ListBox>
  );
}

function State({ words }: { words: string }) {
  return words === '' ? null : <span className={styles.planned}>{words}</span>;
}
