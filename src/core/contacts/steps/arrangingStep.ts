import { formatNearDay } from '../../dates.ts';
import { type ChaseState, chaseState } from '../../follow-ups/chaseState.ts';
import { isMoot } from '../../follow-ups/isMoot.ts';
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
  if (stage === 'declined') return null;
  if (agreedTalks(notebook, contact.contactId).length > 0) return null;
  const state = chaseState(notebook, contact);
  if (stage === 'no_answer') return state === null ? null : leftOfAsk(notebook, state, whom);
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
  const { ask, answer, restsOn } = state;
  if (answer !== null) return answeredStep(answer, whom, { messageId: ask.messageId });
  const due = dueStep(notebook, state, whom);
  if (due !== null || (restsOn !== null && restsOn <= today)) return due;
  const [next] = [...Object.values(comingUp(notebook, state)), restsOn].filter(isDay).sort();
  return next === undefined ? null : wait(next, whom);
}

/** What is still to be done for one who does not answer; nothing for whom I gave up by hand. */
function leftOfAsk(notebook: StepSource, state: ChaseState, whom: StepFor): NextStep | null {
  return whom.contact.stageByHand === 'no_answer' ? null : dueStep(notebook, state, whom);
}

/** What an ask without an answer asks for now: to ask once more, else to try somebody else; null for neither. */
function dueStep(notebook: StepSource, state: ChaseState, whom: StepFor): NextStep | null {
  const { ask, chase, tryAnother } = state;
  const { chaseOn, tryOn } = comingUp(notebook, state);
  const about = (followUp: FollowUp | null) => ({
    messageId: ask.messageId,
    followUpId: followUp?.followUpId ?? null,
  });
  if (chaseOn !== null && chaseOn <= whom.today) {
    const text = `${verbOf(ask.channel)} ${nameOf(whom)} once more`;
    return step('chase', text, chaseOn, about(chase));
  }
  if (tryOn === null || tryOn > whom.today) return null;
  return step('tryAnother', tryWords(notebook, whom), tryOn, about(tryAnother));
}

/**
 * When I am to ask once more and to try somebody else, by what stands open as Today shows it; null for what was done or
 * is pointless. Where nothing was planned, the days of the ask count until I asked once more.
 */
function comingUp(
  notebook: StepSource,
  { chase, tryAnother, chaseOn, tryAnotherOn, chasedOn }: ChaseState,
): Record<'chaseOn' | 'tryOn', string | null> {
  const dayBy = (followUp: FollowUp | null, planned: string) => {
    if (followUp === null) return chasedOn === null ? planned : null;
    const isOpen = followUp.closedAt === null && !isMoot(notebook, followUp);
    return isOpen ? comesUpOn(followUp) : null;
  };
  return { chaseOn: dayBy(chase, chaseOn), tryOn: dayBy(tryAnother, tryAnotherOn) };
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

function isDay(day: string | null): day is string {
  return day !== null;
}

function verbOf(channel: ChaseState['ask']['channel']): string {
  return channel === 'phone' || channel === 'voicemail' ? 'Call' : 'Write to';
}

const nameOf = ({ contact }: Pick<StepFor, 'contact'>) => contact.displayName;
