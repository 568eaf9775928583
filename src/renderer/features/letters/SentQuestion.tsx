import type { Contact } from '../../../core/contacts/model.ts';
import { dayOf } from '../../../core/dates.ts';
import { channels, type Message } from '../../../core/messages/model.ts';
import { channelWords } from '../../../core/words.ts';
import { localTimeZone, sayDay, sayDistance } from '../../app/dayWords.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { markNotSent, markSent } from './handOver.ts';
import styles from './LetterPage.module.css';
import { sentWords } from './letterWords.ts';

/** Whether a letter that was handed over was sent, which only I can say; and when, once it was. */
export function SentQuestion({ contact, message }: { contact: Contact; message: Message }) {
  const { contactId } = contact;
  const { messageId, handedOverAt, sentOn } = message;
  if (sentOn !== null) return <WhenAndHow place={{ contactId, messageId }} message={message} />;
  if (handedOverAt === null) return null;
  const on = dayOf(handedOverAt, localTimeZone());
  return (
    <div className={styles.question}>
      <p>You took it out of here {sayDistance(on)}. Was it sent?</p>
      <Button
        changes
        look="primary"
        onPress={() => void markSent({ contactId, messageId }, 'Marked as sent')}
      >
        Sent
      </Button>
      <Button changes onPress={() => attempt(markNotSent({ contactId, messageId }))}>
        Not sent
      </Button>
    </div>
  );
}

/** When it went and how, which may have been put down wrongly; its words stay as they went. */
function WhenAndHow({
  place,
  message,
}: {
  place: { contactId: string; messageId: string };
  message: Message;
}) {
  const { sentOn, channel } = message;
  const update = (fields: Partial<Pick<Message, 'sentOn' | 'channel'>>) =>
    attempt(call('messages.update', { ...place, fields }));
  if (sentOn === null) return null;
  return (
    <div className={styles.sent}>
      <p>
        {sentWords(message)} {sayDay(sentOn)}, {sayDistance(sentOn)}. Its words stay as they went.
      </p>
      <DateField
        label="Day it went"
        isLabelHidden
        look="quiet"
        isRequired
        value={sentOn}
        onChange={(day) => day !== null && update({ sentOn: day })}
      />
      <Choice
        label="How it went"
        isLabelHidden
        look="quiet"
        value={channel}
        options={channelOptions}
        onChange={(next) => update({ channel: next })}
      />
    </div>
  );
}

const channelOptions = channels.map((id) => ({ id, label: channelWords[id] }));
