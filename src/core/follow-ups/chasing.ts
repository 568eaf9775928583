import { recordsBefore } from '../bin/lookThrough.ts';
import { plain } from '../bin/putInBin.ts';
import type { Contact } from '../contacts/model.ts';
import { freshThere } from '../contacts/whoElseThere.ts';
import { dayOf } from '../dates.ts';
import type { Message } from '../messages/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import { addFollowUp } from './addFollowUp.ts';
import { chasingDays, lastChase } from './chaseState.ts';
import { nameAmongOthers } from './nameInWords.ts';

/**
 * Plans in place what is to be done when an ask gets no answer: to try somebody else there, and to ask once more, unless
 * that was written down before the ask. Both become moot by themselves; see isMoot.ts.
 */
export function planChasing(
  notebook: Notebook,
  contact: Contact,
  message: Message & { sentOn: string },
  context: CommandContext,
): void {
  const { contactId } = contact;
  const { messageId } = message;
  const { tryAnotherOn, chaseOn } = chasingDays(message, plain(notebook.holidays));
  const about = { contactId, interviewId: null, messageId };
  addFollowUp(
    notebook,
    {
      ...about,
      kind: 'try_another',
      text: tryText(notebook, contact, context),
      dueOn: tryAnotherOn,
    },
    context,
  );
  if (lastChase(plain(contact), message) !== null) return;
  addFollowUp(
    notebook,
    { ...about, kind: 'chase', text: chaseText(contact, message), dueOn: chaseOn },
    context,
  );
}

/** The words of trying somebody else: who it could be when anybody is known, else where to look. */
function tryText(notebook: Notebook, contact: Contact, { now, timeZone }: CommandContext): string {
  const [name, place] = [contact.displayName, contact.organisation].map(nameAmongOthers);
  const source = {
    contacts: recordsBefore(notebook, 'contacts'),
    interviews: recordsBefore(notebook, 'interviews'),
    followUps: recordsBefore(notebook, 'followUps'),
    holidays: plain(notebook.holidays),
  };
  const others = freshThere(source, contact.contactId, dayOf(now, timeZone), 2).map((one) =>
    nameAmongOthers(one.displayName),
  );
  const whom = others.length > 0 ? others.join(' or ') : 'somebody else';
  return place === '' || others.length > 0
    ? `No answer from ${name}: try ${whom}`
    : `No answer from ${name}: try ${whom} at ${place}`;
}

/** The words of asking a person once more. */
function chaseText({ displayName }: Contact, { channel }: Message): string {
  const verb = channel === 'phone' || channel === 'voicemail' ? 'Call' : 'Write to';
  return `${verb} ${nameAmongOthers(displayName)} once more, then leave it`;
}
