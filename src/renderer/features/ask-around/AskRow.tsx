import { useState } from 'react';
import type { ListedAsk } from '../../../core/ask-around/askList.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import { joinWords } from '../../ui/joinWords.ts';
import { PersonLink } from '../../ui/PersonLink.tsx';
import { AskAnswer } from './AskAnswer.tsx';
import styles from './AskAround.module.css';
import { AskButtons } from './AskButtons.tsx';
import { AskWhen } from './AskWhen.tsx';
import { AskWords } from './AskWords.tsx';
import { askSteps } from './askSteps.ts';

/** One person I ask for names: for what, since when, and what they said. */
export function AskRow({ listed, onName }: { listed: ListedAsk; onName: () => void }) {
  const { contact, ask, status, names } = listed;
  const { contactId, displayName: name, role, organisation } = contact;
  const [isShown, setIsShown] = useState(false);
  const steps = askSteps(listed);
  return (
    <li className={styles.ask} data-ask={ask.askId}>
      <div className={styles.row}>
        <span className={styles.who}>
          <PersonLink contactId={contactId} />
          <span className={styles.place} dir="auto">
            {joinWords(role, organisation)}
          </span>
        </span>
        <span className={styles.wanted}>
          <EditableText
            label={`What to ask ${name} for`}
            isLabelHidden
            placeholder="For anybody who could help"
            value={ask.wanted}
            onSave={(wanted) => steps.update({ wanted })}
          />
        </span>
        <span className={styles.when}>
          <AskWhen listed={listed} steps={steps} />
        </span>
        <AskButtons
          listed={listed}
          steps={steps}
          isShown={isShown}
          onShow={setIsShown}
          onName={onName}
        />
      </div>
      {isShown && status !== 'answered' ? <AskWords ask={ask} /> : null}
      {status === 'answered' ? (
        <AskAnswer
          name={name}
          answer={ask.answer}
          names={names}
          onSave={(answer) => steps.update({ answer })}
        />
      ) : null}
    </li>
  );
}
