import type { Referral } from '../../../core/referrals/model.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import { PersonLink } from '../../ui/PersonLink.tsx';
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
        {names.map(({ referralId, toContactId, toName }) =>
          toContactId === null ? (
            <span key={referralId} className={styles.bareName} dir="auto">
              {toName}
            </span>
          ) : (
            <PersonLink key={referralId} contactId={toContactId} />
          ),
        )}
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
