import { businessDaysAfter } from '../../../core/businessDays.ts';
import { dayOf } from '../../../core/dates.ts';
import {
  draftLetter,
  type LetterDraft,
  type LetterRequest,
} from '../../../core/letters/draftLetter.ts';
import { letterKindWords } from '../../../core/letters/letterKindWords.ts';
import type { LetterKind } from '../../../core/letters/model.ts';
import type { Message } from '../../../core/messages/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { localTimeZone } from '../../app/dayWords.ts';
import { navigate } from '../../app/navigation.ts';
import { call } from '../../transport/client.ts';

/** In how many business days I say that I follow up, unless another day is chosen. */
const daysToFollowUp = 7;

/** What a letter is to be, and for whom. */
export type LetterStart = { contactId: string; kind: LetterKind; interviewId: string | null };

/** Opens the draft of a letter to a person: the one that is there, else a new one drawn from its wording. */
export async function startLetter(notebook: Notebook, start: LetterStart): Promise<void> {
  const { contactId } = start;
  const known = draftOf(notebook, start);
  const messageId = known?.messageId ?? (await beginLetter(notebook, start));
  navigate({ page: 'letter', contactId, messageId });
}

/** Draws a letter as of now. */
export function drawLetter(notebook: Notebook, request: LetterRequest): LetterDraft {
  const now = new Date().toISOString();
  return draftLetter(notebook, request, { now, timeZone: localTimeZone() });
}

async function beginLetter(
  notebook: Notebook,
  { contactId, kind: asked, interviewId }: LetterStart,
): Promise<string> {
  const { purpose } = letterKindWords[asked];
  const today = dayOf(new Date().toISOString(), localTimeZone());
  const followUpOn =
    purpose === 'ask' ? businessDaysAfter(today, daysToFollowUp, notebook.holidays) : null;
  const drawn = drawLetter(notebook, { kind: asked, contactId, interviewId, followUpOn });
  const { channel } = letterKindWords[drawn.kind];
  const { subject, body, kind: letterKind } = drawn;
  const fields = { purpose, channel, letterKind, interviewId, subject, body, followUpOn };
  const { messageId } = await call('messages.draft', { contactId, ...fields });
  return messageId;
}

/** A thank-you that has grown late is the same letter. */
function draftOf(
  { contacts }: Notebook,
  { contactId, kind, interviewId }: LetterStart,
): Message | null {
  const messages = contacts[contactId]?.messages ?? {};
  const isSame = ({ letterKind }: Message) =>
    letterKind === kind || (kind === 'thank_you' && letterKind === 'thank_you_late');
  return (
    Object.values(messages).find(
      (one) => one.sentOn === null && isSame(one) && one.interviewId === interviewId,
    ) ?? null
  );
}
