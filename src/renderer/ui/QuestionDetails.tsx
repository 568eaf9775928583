import type { ReactNode } from 'react';
import type { BankQuestionFields } from '../../core/question-bank/model.ts';
import { ConditionField } from './ConditionField.tsx';
import { EditableText } from './EditableText.tsx';
import { OwnPresses } from './OwnPresses.tsx';
import styles from './QuestionDetails.module.css';

type Details = Pick<BankQuestionFields, 'whyAsk' | 'guidance' | 'section' | 'condition'>;

/** What an open question shows below its line: the fields every question has among those of its kind. */
export function QuestionDetails({
  question,
  save,
  above,
  lists,
  moreLists,
  foot,
}: {
  question: Details;
  save: (fields: Partial<Details>) => Promise<unknown>;
  /** Over the whole width, before the columns. */
  above?: ReactNode;
  /** First in the columns. */
  lists: ReactNode;
  /** In the columns after why and how to ask. */
  moreLists?: ReactNode;
  foot: ReactNode;
}) {
  return (
    <OwnPresses className={styles.details ?? ''}>
      {above}
      <div className={styles.columns}>
        {lists}
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
        {moreLists}
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
      {foot}
    </OwnPresses>
  );
}
