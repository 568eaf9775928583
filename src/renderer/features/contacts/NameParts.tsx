import { useState } from 'react';
import type { Contact } from '../../../core/contacts/model.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import styles from './Facts.module.css';
import { nameParts } from './facts.ts';
import { updateContact } from './updateContact.ts';

/** The parts of a name in one line; parts that are empty show while the row was asked for. */
export function NameParts({ contact, isWhole }: { contact: Contact; isWhole: boolean }) {
  const isEmpty = nameParts.every(([part]) => contact[part] === '');
  // A part emptied while one writes stays, so that the field does not vanish under the cursor.
  const [shownFirst] = useState(() => nameParts.filter(([part]) => contact[part] !== ''));
  const shown = nameParts.filter(
    (part) => isWhole || isEmpty || shownFirst.includes(part) || contact[part[0]] !== '',
  );
  return (
    <div className={styles.inline}>
      {shown.map(([part, label]) => (
        <EditableText
          key={part}
          label={label}
          isLabelHidden
          placeholder={label}
          autoFocus={isWhole && part === 'givenName'}
          value={contact[part]}
          onSave={(text) => updateContact(contact.contactId, { [part]: text })}
        />
      ))}
    </div>
  );
}
