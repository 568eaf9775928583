import { type Contact, type Source, sources } from '../../../core/contacts/model.ts';
import { sourceWords } from '../../../core/words.ts';
import { attempt } from '../../app/notices.ts';
import { Choice } from '../../ui/Choice.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import styles from './Facts.module.css';
import { updateContact } from './updateContact.ts';

/** How I may know of a person, as a choice. */
export const sourceOptions = [
  { id: 'unknown', label: 'Not said' },
  ...sources.map((source) => ({ id: source, label: sourceWords[source] })),
] as const;

/** How I know of a person: a source, and which friend or event it was. */
export function SourceFact({ contact }: { contact: Contact }) {
  const { contactId, source, sourceDetail } = contact;
  const set = (id: Source | 'unknown') =>
    attempt(updateContact(contactId, { source: id === 'unknown' ? null : id }));
  return (
    <div className={styles.split}>
      <div className={styles.source}>
        <Choice
          label="Source"
          isLabelHidden
          look="quiet"
          value={source ?? 'unknown'}
          options={sourceOptions}
          onChange={set}
        />
      </div>
      <EditableText
        label="Which one"
        isLabelHidden
        placeholder="Which one"
        value={sourceDetail}
        onSave={(text) => updateContact(contactId, { sourceDetail: text })}
      />
    </div>
  );
}
