import type { Contact } from '../contacts/model.ts';
import { stageByEvents } from '../contacts/stage.ts';
import { lastAsk } from '../messages/sentMessages.ts';
import type { Notebook } from '../notebook/schema.ts';
import { isSecondReport } from '../referrals/standingReport.ts';
import { whenChased } from './chaseState.ts';
import { hasTalkSince, isSettled } from './isSettled.ts';
import type { FollowUp, FollowUpKind } from './model.ts';
import { isAboutTalkNotHeld } from './talkNotHeld.ts';

type MootSource = Pick<
  Notebook,
  'contacts' | 'interviews' | 'referrals' | 'followUps' | 'holidays'
>;

/**
 * Whether something open has become pointless by itself. What a talk asks for is, while the talk does not count as held;
 * a report is, too, while another one tells the same person the same.
 * A chase, or trying somebody else, is once an answer came, a talk is agreed or was held since, the person declined, is
 * put away or gone, a later ask exists, the ask itself is gone, or, for trying somebody else, I asked once more meanwhile;
 * not when I did so before its day, because three days without an answer stay three. Every other follow-up never is.
 * Today, the next step, lists and calendar files leave moot ones out; nothing is stored, so that what made it moot can be
 * undone.
 */
export function isMoot(notebook: MootSource, followUp: FollowUp): boolean {
  const { kind, contactId, messageId, dueOn, createdAt } = followUp;
  if (asksOfTalk.includes(kind) && isAboutTalkNotHeld(notebook, followUp)) return true;
  if (kind === 'report_back') return isSecondReport(notebook, followUp);
  if (kind !== 'chase' && kind !== 'try_another') return false;
  const contact = Object.hasOwn(notebook.contacts, contactId)
    ? notebook.contacts[contactId]
    : undefined;
  if (contact === undefined || contact.archivedAt !== null) return true;
  if (messageId === null) {
    return hasTalkSince(notebook, contact, createdAt.slice(0, 10)) || hasEnded(notebook, contact);
  }
  const ask = lastAsk(contact);
  if (ask === null || ask.messageId !== messageId || hasEnded(notebook, contact)) return true;
  const chasedOn = kind === 'try_another' ? whenChased(notebook, contact, ask) : null;
  return (chasedOn !== null && chasedOn >= dueOn) || isSettled(notebook, contact, ask);
}

/** The follow-ups a talk makes once it was held. */
const asksOfTalk: readonly FollowUpKind[] = ['thank_you', 'report_back', 'type_up', 'wrap_up'];

// One for all, because what is sorted out of it is kept by the object.
const none: Notebook['followUps'] = {};

/** Declined, or given up as unanswered by hand; what was done for them since makes no difference to that. */
function hasEnded(notebook: Pick<Notebook, 'interviews'>, contact: Contact): boolean {
  const stage = stageByEvents({ interviews: notebook.interviews, followUps: none }, contact);
  return stage === 'declined' || stage === 'no_answer';
}
