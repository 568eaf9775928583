import type { Contact } from '../../../core/contacts/model.ts';
import type { Message } from '../../../core/messages/model.ts';
import { call } from '../../transport/client.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import { ReadOnlyContext, useReadOnly } from '../../ui/readOnly.tsx';
import styles from './LetterPage.module.css';
import { isSpokenKind } from './letterWords.ts';
import type { Letter } from './useLetter.ts';

/** Words that a short e-mail stays under. */
const shortEmailWords = 75;

/** The words of a letter, to be changed where they stand; those that went out stay as they went. */
export function LetterText({
  contact: { contactId },
  message,
  letter,
}: {
  contact: Contact;
  message: Message;
  letter: Letter;
}) {
  const isReadOnly = useReadOnly();
  const { messageId, letterKind, channel, sentOn } = message;
  const isSpoken = isSpokenKind(letterKind);
  const write = (fields: Partial<Message>) =>
    call('messages.write', { contactId, messageId, fields });
  return (
    <ReadOnlyContext value={isReadOnly || sentOn !== null}>
      <section className={styles.sheet} aria-label={isSpoken ? 'Card to speak from' : 'Words'}>
        <div className={`${styles.paper} ${isSpoken ? styles.card : ''}`}>
          {channel === 'email' || message.subject !== '' ? (
            <EditableText
              label="Subject"
              isWrapped
              value={message.subject}
              onSave={(subject) => write({ subject })}
            />
          ) : null}
          <EditableText
            label={isSpoken ? 'What to say' : 'Text'}
            isLabelHidden
            look="content"
            isMultiline
            minLines={10}
            placeholder="What you want to say"
            value={message.body}
            onSave={(body) => write({ body })}
          />
          <p className={styles.count} role="status">
            {sayCount(letter.wordCount, letterKind === 'ask_email')}
          </p>
        </div>
      </section>
    </ReadOnlyContext>
  );
}

function sayCount(count: number, isShort: boolean): string {
  const words = `${count} ${count === 1 ? 'word' : 'words'}`;
  if (!isShort) return words;
  return count < shortEmailWords
    ? `${words}, short enough to be read at once`
    : `${words}; under ${shortEmailWords} it is read at once`;
}
