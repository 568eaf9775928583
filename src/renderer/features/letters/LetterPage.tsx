import { ArrowLeft, PenLine } from 'lucide-react';
import type { Contact } from '../../../core/contacts/model.ts';
import type { Message } from '../../../core/messages/model.ts';
import { navigate } from '../../app/navigation.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { LetterActions } from './LetterActions.tsx';
import { LetterAside } from './LetterAside.tsx';
import styles from './LetterPage.module.css';
import { LetterText } from './LetterText.tsx';
import { letterName } from './letterWords.ts';
import { SentQuestion } from './SentQuestion.tsx';
import { useLetter } from './useLetter.ts';

/** One letter, e-mail or script to a person: its words, what dropped out of them and why, and how it goes out. */
export function LetterPage({ contactId, messageId }: { contactId: string; messageId: string }) {
  const contact = useNotebook().contacts[contactId];
  const message = contact?.messages[messageId];
  if (contact === undefined || message === undefined) return <NoLetter contact={contact} />;
  return <Letter key={messageId} contact={contact} message={message} />;
}

function Letter({ contact, message }: { contact: Contact; message: Message }) {
  const letter = useLetter(contact, message);
  const name = letterName(message.letterKind);
  const toPerson = () => navigate({ page: 'people', contactId: contact.contactId });
  return (
    <main className={styles.page} aria-label={`${name} to ${contact.displayName}`}>
      <PageBar
        back={
          <Button look="quiet" icon={ArrowLeft} onPress={toPerson}>
            Back to the person
          </Button>
        }
        title={
          <>
            {name} to {contact.displayName}
          </>
        }
        buttons={<LetterActions contact={contact} message={message} />}
      />
      <SentQuestion contact={contact} message={message} />
      <div className={styles.panes}>
        <LetterText contact={contact} message={message} letter={letter} />
        <LetterAside contact={contact} message={message} letter={letter} />
      </div>
    </main>
  );
}

function NoLetter({ contact }: { contact: Contact | undefined }) {
  return (
    <main className={styles.page} aria-label="Letter">
      <EmptyState
        icon={PenLine}
        title="This letter is no longer here"
        action={
          contact === undefined ? undefined : (
            <Button
              onPress={() => navigate({ page: 'people', contactId: contact.contactId })}
            >{`Back to ${contact.displayName}`}</Button>
          )
        }
      />
    </main>
  );
}
