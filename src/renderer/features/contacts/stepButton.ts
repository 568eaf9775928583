import type { Contact } from '../../../core/contacts/model.ts';
import type { NextStep } from '../../../core/contacts/steps/model.ts';
import { hasOpenCall } from '../../../core/interviews/callGoingOn.ts';
import type { LetterKind } from '../../../core/letters/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { runAction } from '../../app/commands.ts';
import { navigate } from '../../app/navigation.ts';
import { attempt } from '../../app/notices.ts';
import { startLetter } from '../letters/startLetter.ts';

/** The button that does, or begins, a next step. */
export type StepButton = { label: string; changes: boolean; run: () => void };

/** What to press for the next step with a person, on their page; null for what is done elsewhere or only waited for. */
export function stepButton(
  notebook: Notebook,
  contact: Contact,
  step: NextStep,
): StepButton | null {
  const { action, interviewId } = step;
  const write: Write = (label, kind) =>
    writing(notebook, { contactId: contact.contactId, kind, interviewId }, label);
  switch (action) {
    case 'thank':
      return draftOf(contact, step) ?? write('Write thank-you', 'thank_you');
    case 'askFirst':
      return draftOf(contact, step) ?? asking(contact, write);
    case 'chase':
      return draftOf(contact, step) ?? chasing(contact, step, write);
    case 'keepInTouch':
      return draftOf(contact, step) ?? write('Write to them', 'keep_in_touch');
    case 'arrange':
      return interviewId === null ? planning : toTalk(interviewId);
    case 'hold':
    case 'prepare':
      return interviewId === null ? null : opening(notebook, interviewId);
    case 'typeUp':
      return typingUp(notebook, step);
    case 'reportBack':
    case 'followUp':
      return draftOf(contact, step);
    default:
      return null;
  }
}

const planning: StepButton = {
  label: 'Plan interview',
  changes: true,
  run: () => void runAction('interview.plan'),
};

function writing(
  notebook: Notebook,
  start: { contactId: string; kind: LetterKind; interviewId: string | null },
  label: string,
): StepButton {
  return { label, changes: true, run: () => attempt(startLetter(notebook, start)) };
}

/** The message a step is about, where it was begun and did not go out. */
function draftOf({ contactId, messages }: Contact, { messageId }: NextStep): StepButton | null {
  const message = messageId === null ? undefined : messages[messageId];
  if (messageId === null || message === undefined || message.sentOn !== null) return null;
  const open = () => navigate({ page: 'letter', contactId, messageId });
  return { label: 'Open message', changes: false, run: open };
}

type Write = (label: string, kind: LetterKind) => StepButton;

/** By the way they can be reached. */
function asking({ emails, phones }: Contact, write: Write): StepButton {
  const isByPhone = emails.length === 0 && phones.length > 0;
  return isByPhone ? write('Prepare the call', 'ask_phone') : write('Write to them', 'ask_email');
}

/** I go on by the way I began: who was called is called again. */
function chasing({ messages }: Contact, { messageId }: NextStep, write: Write): StepButton {
  const channel = messages[messageId ?? '']?.channel;
  const isCalled = channel === 'phone' || channel === 'voicemail';
  return isCalled
    ? write('Prepare the call', 'chase_call')
    : write('Write once more', 'chase_email');
}

function toTalk(interviewId: string): StepButton {
  const open = () => navigate({ page: 'interviews', interviewId });
  return { label: 'Open the talk', changes: false, run: open };
}

function opening({ interviews }: Notebook, interviewId: string): StepButton {
  const interview = interviews[interviewId];
  if (interview === undefined || !hasOpenCall(interview)) return toTalk(interviewId);
  const back = () => navigate({ page: 'call', interviewId });
  return { label: 'Back to the call', changes: false, run: back };
}

function typingUp({ followUps }: Notebook, { interviewId, followUpId }: NextStep) {
  if (interviewId === null) return null;
  if (followUps[followUpId ?? '']?.kind === 'wrap_up') {
    const wrapUp = () => navigate({ page: 'call', interviewId });
    return { label: 'Wrap up', changes: true, run: wrapUp };
  }
  const typeUp = () => navigate({ page: 'typeUp', interviewId });
  return { label: 'Type up', changes: true, run: typeUp };
}
