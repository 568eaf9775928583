import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import type { Contact } from '../../../core/contacts/model.ts';
import { thankYouOwed } from '../../../core/follow-ups/thankYouClock.ts';
import { interviewsOfContact } from '../../../core/interviews/interviewsOfContact.ts';
import { letterKindWords } from '../../../core/letters/letterKindWords.ts';
import { type LetterKind, letterKinds } from '../../../core/letters/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { localTimeZone } from '../../app/dayWords.ts';
import { attempt } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { startLetter } from './startLetter.ts';
import styles from './WriteSheet.module.css';

/** Chooses what to write to a person, and opens its page. */
export function WriteSheet({
  contact,
  isOpen,
  onClose,
}: {
  contact: Contact;
  isOpen: boolean;
  onClose: () => void;
}) {
  return (
    <Sheet title={`Write to ${contact.displayName}`} isOpen={isOpen} onClose={onClose}>
      <Kinds contact={contact} onClose={onClose} />
    </Sheet>
  );
}

const remarks: Record<LetterKind, string> = {
  ask_letter: 'Who I am, what I would like, when I follow up',
  ask_email: 'Under 75 words',
  ask_phone: 'A card to speak from',
  ask_voicemail: 'What to leave on the machine',
  ask_gatekeeper: 'For whoever answers the phone in their place',
  chase_call: 'A card for asking once more by phone',
  chase_email: 'Asks once more, then leaves it',
  thank_you: 'With a quote, advice I act on and what was promised',
  thank_you_late: 'When more than a week has gone by',
  keep_in_touch: 'How things have gone since',
};

// A thank-you that has grown late is worded late by itself.
const offered = letterKinds.filter((kind) => kind !== 'thank_you_late');

function Kinds({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const notebook = useNotebook();
  const choose = (kind: LetterKind) => {
    onClose();
    const interviewId = kind === 'thank_you' ? talkToThankFor(notebook, contact) : null;
    attempt(startLetter(notebook, { contactId: contact.contactId, kind, interviewId }));
  };
  return (
    <ListBox
      aria-label="What to write"
      className={styles.list ?? ''}
      autoFocus="first"
      items={offered.map((id) => ({ id }))}
      onAction={(key) => {
        const kind = offered.find((one) => one === key);
        if (kind !== undefined) choose(kind);
      }}
    >
      {({ id }) => (
        <ListBoxItem id={id} textValue={letterKindWords[id].name} className={styles.kind ?? ''}>
          <Text slot="label" className={styles.name ?? ''}>
            {letterKindWords[id].name}
          </Text>
          <Text slot="description" className={styles.remark ?? ''}>
            {remarks[id]}
          </Text>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function talkToThankFor(notebook: Notebook, { contactId }: Contact): string | null {
  const now = new Date().toISOString();
  const owed = thankYouOwed(notebook, contactId, now, localTimeZone());
  if (owed !== null) return owed.interview.interviewId;
  const held = interviewsOfContact(notebook.interviews, contactId).filter(
    ({ status }) => status === 'done',
  );
  const [last] = held.toSorted((one, other) =>
    (other.endedAt ?? other.createdAt).localeCompare(one.endedAt ?? one.createdAt),
  );
  return last?.interviewId ?? null;
}
