import { attemptWithUndo, showNotice } from '../../app/notices.ts';
import { saveExport } from '../../app/saveExport.ts';
import { flushPendingWrites } from '../../replica/pendingWrites.ts';
import type { Replica } from '../../replica/replica.ts';
import { call } from '../../transport/client.ts';
import { keepFocus } from '../../ui/keepFocus.ts';
import { rememberedChoices } from '../packet/packetMemory.ts';

/** Where a letter lies. */
export type LetterPlace = { contactId: string; messageId: string };

/** Copies a letter as it stands once everything typed has been taken in; `isNoted` asks afterwards whether it was sent. */
export async function copyLetter(
  replica: Replica,
  place: LetterPlace,
  isNoted: boolean,
): Promise<void> {
  await flushPendingWrites();
  const { contacts } = replica.getState().notebook ?? {};
  const message = contacts?.[place.contactId]?.messages[place.messageId];
  if (message === undefined) return;
  const { subject, body, channel } = message;
  const text = channel === 'email' || subject === '' ? body : `${subject}\n\n${body}`;
  if (text.trim() === '') return;
  await call('desktop.copyText', { text });
  showNotice('Copied');
  if (isNoted) await call('messages.handOver', place);
}

/** Opens a letter in the mail program. */
export async function openInMail(place: LetterPlace, isNoted: boolean): Promise<void> {
  await flushPendingWrites();
  const { isBodyOnClipboard } = await call('desktop.openMail', place);
  if (isBodyOnClipboard) {
    showNotice('The text is on the clipboard: paste it into the message.');
  }
  if (isNoted) await call('messages.handOver', place);
}

/** Saves a letter as a file. */
export async function saveLetter(
  exporter: 'letters.exportDocx' | 'letters.exportEml',
  place: LetterPlace,
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

/** Says that a letter was sent, with what was typed into it a moment before: afterwards its words stay as they went. */
export async function markSent(place: LetterPlace, done: string): Promise<void> {
  await flushPendingWrites();
  await answered(attemptWithUndo('messages.markSent', place, done));
}

/** Says that a letter was not sent after all. */
export async function markNotSent(place: LetterPlace): Promise<void> {
  await answered(call('messages.notSent', place));
}

/** The question goes with its answer; the keyboard goes on where one leaves the letter. */
function answered(step: Promise<unknown>): Promise<void> {
  return keepFocus(step, () => document.querySelector<HTMLElement>('main button'));
}
