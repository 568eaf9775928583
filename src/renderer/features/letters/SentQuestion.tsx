import type { Contact } from '../../../core/contacts/model.ts';
import { dayOf } from '../../../core/dates.ts';
import type { Message } from '../../../core/messages/model.ts';
import { localTimeZone, sayDay, sayDistance } from '../../app/dayWords.ts';
import { attempt, attemptWithUndo } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './LetterPage.module.css';
import { sentWords } from './letterWords.ts';

/** Whether a letter that was handed over was sent, which only I can say; and when, once it was. */
export function SentQuestion({ contact, message }: { contact: Contact; message: Message }) {
  const { contactId } = contact;
  const { messageId, handedOverAt, sentOn } = message;
  if (sentOn !== null) {
    return (
      <p className={styles.sent}>
        {sentWords(message)} {sayDay(sentOn)}, {sayDistance(sentOn)}. Its words stay as they went.
      </p>
    );
  }
  if (handedOverAt === null) return null;
  const on = dayOf(handedOverAt, localTimeZone());
  return (
    <div className={styles.question}>
      <p>You took it out of here {sayDistance(on)}. Was it sent?</p>
      <Button
        changes
        look="primary"
        onPress={() =>
          void attemptWithUndo('messages.markSent', { contactId, messageId }, 'Marked as sent')
        }
      >
        Sent
      </Button>
      <Button changes onPress={() => attempt(call('messages.notSent', { contactId, messageId }))}>
        Not sent
      </Button>
    </div>
  );
}
