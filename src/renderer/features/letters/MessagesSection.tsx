import { PenLine } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Contact } from '../../../core/contacts/model.ts';
import type { Message } from '../../../core/messages/model.ts';
import { lastAsk, sentMessages } from '../../../core/messages/sentMessages.ts';
import { useAction } from '../../app/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { DatedList } from '../contacts/DatedList.tsx';
import { MessageRow } from './MessageRow.tsx';
import { RecordMessage } from './RecordMessage.tsx';
import { WriteSheet } from './WriteSheet.tsx';

/** How many messages are shown before the rest is unfolded. */
const shownCount = 4;

/** What went to and came from a person outside of talks: drafts first, then the latest. */
export function MessagesSection({ contact }: { contact: Contact }) {
  const [isRecording, setIsRecording] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const drafts = useMemo(() => draftsOf(contact), [contact]);
  const sent = useMemo(() => sentMessages(contact), [contact]);
  const waitingId = waitingAsk(contact);
  useAction('letter.write', () => setIsWriting(true));
  const row = (message: Message) => (
    <MessageRow
      key={message.messageId}
      contact={contact}
      message={message}
      isWaiting={message.messageId === waitingId}
    />
  );
  return (
    <Section
      title="Messages"
      actions={
        <>
          <Button changes look="quiet" onPress={() => setIsRecording(true)}>
            Record message
          </Button>
          <Button changes look="quiet" icon={PenLine} onPress={() => setIsWriting(true)}>
            Write…
          </Button>
        </>
      }
    >
      {isRecording ? (
        <RecordMessage contact={contact} onClose={() => setIsRecording(false)} />
      ) : null}
      <DatedList
        open={[...drafts, ...sent.slice(0, shownCount)].map(row)}
        closed={sent.slice(shownCount).map(row)}
        none={isRecording ? '' : 'Nothing written or said outside of talks yet.'}
        foldWords={['Show earlier ones', 'Hide earlier ones']}
      />
      <WriteSheet contact={contact} isOpen={isWriting} onClose={() => setIsWriting(false)} />
    </Section>
  );
}

function draftsOf({ messages }: Contact): Message[] {
  return Object.values(messages)
    .filter(({ sentOn }) => sentOn === null)
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
}

/** The ask somebody may still answer. */
function waitingAsk(contact: Contact): string | null {
  const ask = lastAsk(contact);
  return ask === null || ask.reply !== null ? null : ask.messageId;
}
