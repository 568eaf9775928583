import { formatNearDay } from '../../dates.ts';
import { type ChaseState, chaseState } from '../../follow-ups/chaseState.ts';
import { hasTalkSince } from '../../follow-ups/isSettled.ts';
import type { FollowUp } from '../../follow-ups/model.ts';
import { interviewsOfContact } from '../../interviews/interviewsOfContact.ts';
import { leadingOnce } from '../../referrals/leadingReferrals.ts';
import { whatMayBeSaid } from '../../referrals/mayBeSaid.ts';
import { standingOf } from '../listContacts.ts';
import { deriveStage } from '../stage.ts';
import { agreedTalks, heldTalks } from '../talks.ts';
import { freshThere } from '../whoElseThere.ts';
import { comesUpOn, type NextStep, type StepFor, type StepSource, step } from './model.ts';

/**
 * What is to be done until a talk is agreed: to ask, to wait, to try somebody else, to ask once more, or to agree on a
 * time. Null once a talk is agreed or came of it, when they declined, and while it rests.
 */
export function arrangingStep(notebook: StepSource, whom: StepFor): NextStep | null {
  const { contact } = whom;
  const stage = deriveStage(notebook, contact, whom.today);
  if (stage === 'declined' || stage === 'no_answer') return null;
  if (agreedTalks(notebook, contact.contactId).length > 0) return null;
  const state = chaseState(notebook, contact);
  if (state !== null) {
    return hasTalkSince(notebook, contact, state.ask.sentOn)
      ? undatedTalk(notebook, whom)
      : askedStep(notebook, state, whom);
  }
  const undated = undatedTalk(notebook, whom);
  if (undated !== null) return undated;
  if (heldTalks(notebook, contact.contactId).length > 0) return null;
  if (stage === 'asked') return step('waitForAnswer', 'Wait for an answer', null);
  if (stage === 'scheduled') return step('arrange', `Put in when you meet ${nameOf(whom)}`, null);
  return stage === 'identified' ? firstStep(notebook, whom) : null;
}

function askedStep(notebook: StepSource, state: ChaseState, whom: StepFor): NextStep | null {
  const { today } = whom;
  const { ask, answer, tryAnother, chase, chasedOn, restsOn } = state;
  const about = { messageId: ask.messageId };
  if (answer !== null) return answeredStep(answer, whom, about);
  if (restsOn !== null && chasedOn !== null) return restsOn > today ? wait(restsOn, whom) : null;
  const chaseOn = upOn(chase, state.chaseOn);
  if (chaseOn <= today) {
    const text = `${verbOf(ask.channel)} ${nameOf(whom)} once more`;
    return step('chase', text, chaseOn, { ...about, followUpId: chase?.followUpId ?? null });
  }
  const isTried = tryAnother !== null && tryAnother.closedAt !== null;
  const tryOn = upOn(tryAnother, state.tryAnotherOn);
  if (isTried || tryOn > chaseOn) return wait(chaseOn, whom);
  if (tryOn > today) return wait(tryOn, whom);
  const followUpId = tryAnother?.followUpId ?? null;
  return step('tryAnother', tryWords(notebook, whom), tryOn, { ...about, followUpId });
}

function answeredStep(
  { reply, repliedOn }: NonNullable<ChaseState['answer']>,
  whom: StepFor,
  about: Partial<NextStep>,
): NextStep | null {
  const day = formatNearDay(repliedOn, whom.today);
  switch (reply) {
    case 'yes':
      return step('arrange', `Agree on a time with ${nameOf(whom)}`, repliedOn, about);
    case 'other':
      return step(
        'arrange',
        `Go on with ${nameOf(whom)}, who answered on ${day}`,
        repliedOn,
        about,
      );
    case 'no':
      return null;
  }
}

/** The first step to somebody I have not asked; who must not be asked yet because of their referrer is waited for. */
function firstStep(notebook: StepSource, whom: StepFor): NextStep | null {
  const { contact } = whom;
  if (standingOf(contact) === 'pool') return null;
  const draft = Object.values(contact.messages).find(
    ({ purpose, sentOn, isFromThem }) => purpose === 'ask' && sentOn === null && !isFromThem,
  );
  if (draft !== undefined) {
    const text = `Finish your message to ${nameOf(whom)}, and send it`;
    return step('askFirst', text, null, { messageId: draft.messageId });
  }
  const { referral, explanation } = whatMayBeSaid(
    notebook,
    contact.contactId,
    leadingOnce(notebook),
  );
  const isWaited =
    referral?.permission === 'will_ask_first' || referral?.permission === 'will_introduce';
  if (isWaited) {
    return step('waitForAnswer', explanation.replace(/\.$/, ''), referral.checkBackOn);
  }
  return step('askFirst', `Ask ${nameOf(whom)} for a talk`, null);
}

function undatedTalk({ interviews }: StepSource, whom: StepFor): NextStep | null {
  const talk = interviewsOfContact(interviews, whom.contact.contactId).find(
    ({ status, startsAt }) => status === 'planned' && startsAt === null,
  );
  if (talk === undefined) return null;
  const { interviewId } = talk;
  return step('arrange', `Agree on a time with ${nameOf(whom)}`, null, { interviewId });
}

function tryWords(notebook: StepSource, { contact, today }: StepFor): string {
  const whom = freshThere(notebook, contact.contactId, today, 2)
    .map(({ displayName }) => displayName)
    .join(' or ');
  if (whom !== '') return `Try somebody else: ${whom}`;
  const place = contact.organisation.trim();
  return place === '' ? 'Try somebody else' : `Try somebody else at ${place}`;
}

function wait(day: string, { today }: StepFor): NextStep {
  return step('waitForAnswer', `Wait for an answer until ${formatNearDay(day, today)}`, day);
}

function upOn(followUp: FollowUp | null, planned: string): string {
  return followUp === null ? planned : comesUpOn(followUp);
}

function verbOf(channel: ChaseState['ask']['channel']): string {
  return channel === 'phone' || channel === 'voicemail' ? 'Call' : 'Write to';
}

const nameOf = ({ contact }: Pick<StepFor, 'contact'>) => contact.displayName;
