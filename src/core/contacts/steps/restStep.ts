import { formatNearDay } from '../../dates.ts';
import { keepInTouch } from '../../follow-ups/keepInTouch.ts';
import { lastAsk } from '../../messages/sentMessages.ts';
import { recordsOfContact } from '../../notebook/recordsOfContact.ts';
import { standingOf } from '../listContacts.ts';
import { restsSince } from '../restsSince.ts';
import { deriveStage } from '../stage.ts';
import { heldTalks } from '../talks.ts';
import { comesUpOn, type NextStep, type StepFor, type StepSource, step } from './model.ts';

/** What is left when nothing is owed and nothing waited for: to keep in touch, to let it rest, or nothing. */
export function restStep(notebook: StepSource, whom: StepFor): NextStep {
  return (
    plannedTouch(notebook, whom) ??
    rest(notebook, whom) ??
    touch(notebook, whom) ??
    step('nothing', nothingWords(whom), null)
  );
}

/** The first follow-up to keep in touch, which somebody planned; null for none. */
export function plannedTouch({ followUps }: StepSource, { contact }: StepFor): NextStep | null {
  const [first] = recordsOfContact(followUps, contact.contactId)
    .filter(({ kind, closedAt }) => kind === 'keep_in_touch' && closedAt === null)
    .sort((one, other) => comesUpOn(one).localeCompare(comesUpOn(other)));
  if (first === undefined) return null;
  return step('keepInTouch', first.text, comesUpOn(first), { followUpId: first.followUpId });
}

function rest(notebook: StepSource, { contact, today }: StepFor): NextStep | null {
  const stage = deriveStage(notebook, contact, today);
  const ask = lastAsk(contact);
  const answeredOn = ask?.reply === 'no' ? ask.repliedOn : null;
  if (stage === 'declined') {
    const when = answeredOn === null ? '' : ` on ${formatNearDay(answeredOn, today)}`;
    return step('rest', `They declined${when}; let it rest`, null);
  }
  const since = restsSince(notebook, contact, today);
  if (
    stage === 'no_answer' ||
    (since !== null && heldTalks(notebook, contact.contactId).length === 0)
  ) {
    const when = since === null ? '' : ` by ${formatNearDay(since, today)}`;
    return step('rest', `No answer${when}; let it rest`, null);
  }
  return null;
}

function touch(notebook: StepSource, { contact, today, timeZone }: StepFor): NextStep | null {
  const { nextOn, lastContact } = keepInTouch(notebook, contact.contactId, today, timeZone);
  if (nextOn === null || lastContact === null) return null;
  const last = formatNearDay(lastContact.on, today);
  const text =
    nextOn <= today
      ? `Get in touch again; the last time was ${last}`
      : `Get in touch again on ${formatNearDay(nextOn, today)}`;
  return step('keepInTouch', text, nextOn);
}

function nothingWords({ contact }: StepFor): string {
  return standingOf(contact) === 'pool'
    ? 'Not chosen yet; nothing is to be done'
    : 'Nothing is left to do';
}
