import { Copy, FileText, Mail } from 'lucide-react';
import type { Contact } from '../../../core/contacts/model.ts';
import type { Message } from '../../../core/messages/model.ts';
import { attempt, attemptWithUndo, showNotice } from '../../app/notices.ts';
import { saveExport, useIsSaving } from '../../app/saveExport.ts';
import { flushPendingWrites } from '../../replica/pendingWrites.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton, type MenuLine } from '../../ui/MenuButton.tsx';
import { useReadOnly } from '../../ui/readOnly.tsx';
import { rememberedChoices } from '../packet/packetMemory.ts';
import { isSpokenKind } from './letterWords.ts';

type LetterProps = { contact: Contact; message: Message };

/** How a letter leaves the notebook. None of it sends anything, so that is asked afterwards. */
export function LetterActions({ contact, message }: LetterProps) {
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
  const saveWord = () => attempt(save('letters.exportDocx', place, isNoted));
  const copy = () => attempt(copyLetter(message, place, isNoted));
  const more: MenuLine[] = [
    ...(isMail ? [] : [{ id: 'mail', label: 'Open in mail program', run: openMail }]),
    {
      id: 'eml',
      label: 'Save as e-mail file…',
      run: () => attempt(save('letters.exportEml', place, isNoted)),
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

type Place = { contactId: string; messageId: string };

function MarkSent({ place, isSpoken }: { place: Place; isSpoken: boolean }) {
  const done = isSpoken ? 'Marked as said' : 'Marked as sent';
  return (
    <Button
      changes
      {...(isSpoken ? { look: 'primary' as const } : {})}
      onPress={() => void attemptWithUndo('messages.markSent', place, done)}
    >
      {isSpoken ? 'Said' : 'Mark as sent'}
    </Button>
  );
}

async function copyLetter(
  { subject, body, channel }: Message,
  place: Place,
  isNoted: boolean,
): Promise<void> {
  await flushPendingWrites();
  const text = channel === 'email' || subject === '' ? body : `${subject}\n\n${body}`;
  if (text.trim() === '') return;
  await call('desktop.copyText', { text });
  showNotice('Copied');
  if (isNoted) await call('messages.handOver', place);
}

async function openInMail(place: Place, isNoted: boolean): Promise<void> {
  await flushPendingWrites();
  const { isBodyOnClipboard } = await call('desktop.openMail', place);
  if (isBodyOnClipboard) {
    showNotice('The text is on the clipboard: paste it into the message.');
  }
  if (isNoted) await call('messages.handOver', place);
}

async function save(
  exporter: 'letters.exportDocx' | 'letters.exportEml',
  place: Place,
  isNoted: boolean,
): Promise<void> {
  const { paper } = rememberedChoices();
  const isSaved = await saveExport(() =>
    exporter === 'letters.exportDocx'
      ? call('letters.exportDocx', { ...place, paper })
      : call('letters.exportEml', place),
  );
  if (isSaved && isNoted) await call('messages.handOver', place);
}
