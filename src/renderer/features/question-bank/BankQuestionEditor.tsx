import {
  type BankQuestion,
  type BankQuestionKind,
  bankQuestionKinds,
} from '../../../core/question-bank/model.ts';
import { attempt } from '../../app/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { TextList } from '../../ui/FieldList.tsx';
import { QuestionDetails } from '../../ui/QuestionDetails.tsx';
import styles from './BankRow.module.css';
import { useBank } from './bankContext.ts';
import { bankQuestionSaver } from './updateBankQuestion.ts';

const kindWords: Record<BankQuestionKind, string> = {
  question: 'I ask it',
  talking_point: 'I say it',
  they_may_ask: 'They may ask it',
};
const kindOptions = bankQuestionKinds.map((kind) => ({ id: kind, label: kindWords[kind] }));

/** Everything about a bank question besides its text, priority and minutes. */
export function BankQuestionEditor({ question }: { question: BankQuestion }) {
  const { remove } = useBank();
  const save = bankQuestionSaver(question.bankQuestionId);
  const list = (field: 'cues' | 'probes' | 'parts' | 'tags', label: string, noun: string) => (
    <TextList
      label={label}
      noun={noun}
      texts={question[field]}
      onSave={(texts) => save({ [field]: texts })}
    />
  );
  return (
    <QuestionDetails
      question={question}
      save={save}
      lists={
        <>
          {list('cues', 'Listen for', 'cue')}
          {list('probes', 'Probes', 'probe')}
        </>
      }
      moreLists={
        <>
          {list('parts', 'Parts with an answer each', 'part')}
          {list('tags', 'Tags', 'tag')}
        </>
      }
      foot={
        <div className={styles.foot}>
          <Choice
            label="Kind"
            isLabelHidden
            value={question.kind}
            options={kindOptions}
            onChange={(kind) => attempt(save({ kind }))}
          />
          <Button changes look="quiet" onPress={() => remove(question.bankQuestionId)}>
            Remove question
          </Button>
        </div>
      }
    />
  );
}
