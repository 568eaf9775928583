import type { Contact } from '../../../core/contacts/model.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './ContactNotes.module.css';
import { updateContact } from './updateContact.ts';

/** What I found out about a person, and what is only for me. */
export function ContactNotes({ contact }: { contact: Contact }) {
  const { contactId } = contact;
  return (
    <>
      <Section title="Research notes">
        <div className={styles.prose}>
          <EditableText
            label="Research notes"
            isLabelHidden
            look="content"
            isMultiline
            minLines={2}
            placeholder="What you found out about them and their work"
            value={contact.researchNotes}
            onSave={(researchNotes) => updateContact(contactId, { researchNotes })}
          />
        </div>
      </Section>
      <Section title="Private notes" aside="Left out of packets and shared copies">
        <div className={styles.prose}>
          <EditableText
            label="Private notes"
            isLabelHidden
            look="content"
            isMultiline
            placeholder="Only for you"
            value={contact.privateNotes}
            onSave={(privateNotes) => updateContact(contactId, { privateNotes })}
          />
        </div>
      </Section>
    </>
  );
}
