import type { Contact } from '../../../core/contacts/model.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import { Section } from '../../ui/Section.tsx';
import { updateContact } from './updateContact.ts';

/** What I found out about a person, and what is only for me. */
export function ContactNotes({ contact }: { contact: Contact }) {
  const { contactId } = contact;
  return (
    <>
      <Section title="Research notes">
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
      </Section>
      <Section title="Private notes" aside="Left out of packets and shared copies">
        <EditableText
          label="Private notes"
          isLabelHidden
          look="content"
          isMultiline
          placeholder="Only for you"
          value={contact.privateNotes}
          onSave={(privateNotes) => updateContact(contactId, { privateNotes })}
        />
      </Section>
    </>
  );
}
