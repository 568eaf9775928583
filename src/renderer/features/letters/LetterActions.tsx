import { Copy, FileText, Mail } from 'lucide-react';
import type { Contact } from '../../../core/contacts/model.ts';
import type { Message } from '../../../core/messages/model.ts';
import { attempt } from '../../app/notices.ts';
import { useIsSaving } from '../../app/saveExport.ts';
import { useReplicaItself } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton, type MenuLine } from '../../ui/MenuButton.tsx';
import { useReadOnly } from '../../ui/readOnly.tsx';
import { copyLetter, type LetterPlace, markSent, openInMail, saveLetter } from './handOver.ts';
import { isSpokenKind } from './letterWords.ts';

type LetterProps = { contact: Contact; message: Message };

/** How a letter leaves the notebook. None of it sends anything, so that is asked afterwards. */
export function LetterActions({ contact, message }: LetterProps) {
  const replica = useReplicaItself();
  const isSaving = useIsSaving();
  const isReadOnly = useReadOnly();
  const { sentOn, channel, letterKind, handedOverAt } = message;
  // Once it is out of here, whether it was sent is the question.
  const look = sentOn === null && handedOverAt === null ? 'primary' : 'plain';
  const place = { contactId: contact.contactId, messageId: message.messageId };
  const isSpoken = isSpokenKind(letterKind);
  const isMail = channel === 'email' && !isSpoken;
  // It can be taken out of a notebook that can only be read, which keeps no word of it.
  const isNoted = sentOn === null && !isReadOnly;
  const openMail = () => attempt(openInMail(place, isNoted));
  const saveWord = () => attempt(saveLetter('letters.exportDocx', place, isNoted));
  const copy = () => attempt(copyLetter(replica, place, isNoted));
  const more: MenuLine[] = [
    ...(isMail ? [] : [{ id: 'mail', label: 'Open in mail program', run: openMail }]),
    {
      id: 'eml',
      label: 'Save as e-mail file…',
      run: () => attempt(saveLetter('letters.exportEml', place, isNoted)),
    },
    ...(isMail ? [{ id: 'word', label: 'Save for Word…', run: saveWord }] : []),
  ];
  return (
    <>
      <Button icon={Copy} onPress={copy}>
        Copy
      </Button>
      {isMail ? (
        <Button look={look} icon={Mail} onPress={openMail}>
          Open in mail program
        </Button>
      ) : null}
      {!(isMail || isSpoken) ? (
        <Button look={look} icon={FileText} isDisabled={isSaving} onPress={saveWord}>
          Save for Word…
        </Button>
      ) : null}
      {sentOn === null && handedOverAt === null ? (
        <MarkSent place={place} isSpoken={isSpoken} />
      ) : null}
      <MenuButton label="More ways to take it along" lines={more} />
    </>
  );
}

function MarkSent({ place, isSpoken }: { place: LetterPlace; isSpoken: boolean }) {
  const done = isSpoken ? 'Marked as said' : 'Marked as sent';
  return (
    <Button
      changes
      {...(isSpoken ? { look: 'primary' as const } : {})}
      onPress={() => void markSent(place, done)}
    >
      {isSpoken ? 'Said' : 'Mark as sent'}
    </Button>
  );
}
