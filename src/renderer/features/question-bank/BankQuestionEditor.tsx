import {
  type BankQuestion,
  type BankQuestionFields,
  type BankQuestionKind,
  bankQuestionKinds,
} from '../../../core/question-bank/model.ts';
import { attempt } from '../../app/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ConditionField } from '../../ui/ConditionField.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { TextList } from '../../ui/FieldList.tsx';
import { OwnPresses } from '../../ui/OwnPresses.tsx';
import { useLatest } from '../../ui/useLatest.ts';
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
  return (
    <OwnPresses className={styles.editor ?? ''}>
      <div className={styles.columns}>
        <Texts question={question} field="cues" label="Listen for" noun="cue" save={save} />
        <Texts question={question} field="probes" label="Probes" noun="probe" save={save} />
        <EditableText
          label="Why I ask"
          isMultiline
          value={question.whyAsk}
          placeholder="What the answer will tell me"
          onSave={(whyAsk) => save({ whyAsk })}
        />
        <EditableText
          label="How to ask it"
          isMultiline
          value={question.guidance}
          placeholder="Such as “Do not ask how much”"
          onSave={(guidance) => save({ guidance })}
        />
        <Texts
          question={question}
          field="parts"
          label="Parts with an answer each"
          noun="part"
          save={save}
        />
        <Texts question={question} field="tags" label="Tags" noun="tag" save={save} />
        <EditableText
          label="Section"
          value={question.section}
          placeholder="None"
          onSave={(section) => save({ section })}
        />
        <div className={styles.wide}>
          <ConditionField
            condition={question.condition}
            onChange={(condition) => save({ condition })}
          />
        </div>
      </div>
      <div className={styles.foot}>
        <Choice
          label="Kind"
          isLabelHidden
          value={question.kind}
          options={kindOptions}
          onChange={(kind) => attempt(save({ kind }))}
        />
        <Button look="quiet" onPress={() => remove(question.bankQuestionId)}>
          Remove question
        </Button>
      </div>
    </OwnPresses>
  );
}

function Texts({
  question,
  field,
  label,
  noun,
  save,
}: {
  question: BankQuestion;
  field: 'cues' | 'probes' | 'parts' | 'tags';
  label: string;
  noun: string;
  save: (fields: Partial<BankQuestionFields>) => Promise<unknown>;
}) {
  const change = useLatest(question[field], (texts) => save({ [field]: texts }));
  return <TextList label={label} noun={noun} texts={question[field]} change={change} />;
}
