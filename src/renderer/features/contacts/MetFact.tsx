import type { Contact } from '../../../core/contacts/model.ts';
import { attempt } from '../../app/notices.ts';
import { DateField } from '../../ui/DateField.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import styles from './Facts.module.css';
import { updateContact } from './updateContact.ts';

/** Where and when we met. */
export function MetFact({ contact, isAsked }: { contact: Contact; isAsked: boolean }) {
  const { contactId } = contact;
  return (
    <div className={styles.split}>
      <EditableText
        label="Met where"
        isLabelHidden
        placeholder="Where"
        autoFocus={isAsked}
        value={contact.metWhere}
        onSave={(metWhere) => updateContact(contactId, { metWhere })}
      />
      <DateField
        label="Met on"
        isLabelHidden
        look="quiet"
        value={contact.metOn}
        onChange={(metOn) => attempt(updateContact(contactId, { metOn }))}
      />
    </div>
  );
}
