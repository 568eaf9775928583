import type { Referral } from '../../../core/referrals/model.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import { PersonOrName } from '../../ui/PersonLink.tsx';
import styles from './AskAround.module.css';

/** What somebody answered: the names they gave, and what they said. */
export function AskAnswer({
  name,
  answer,
  names,
  onSave,
}: {
  name: string;
  answer: string;
  names: readonly Referral[];
  onSave: (answer: string) => Promise<unknown>;
}) {
  return (
    <div className={styles.answer}>
      <span className={styles.named}>
        {names.length === 0 ? 'No names' : 'Named'}
        {names.map(({ referralId, toContactId, toName }) => (
          <PersonOrName key={referralId} contactId={toContactId} name={toName} />
        ))}
      </span>
      <EditableText
        label={`What ${name} said`}
        isLabelHidden
        isMultiline
        placeholder="What they said"
        value={answer}
        onSave={onSave}
      />
    </div>
  );
}
