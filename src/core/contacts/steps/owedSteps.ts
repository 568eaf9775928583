import { dayOf, formatNearDay } from '../../dates.ts';
import { isMoot } from '../../follow-ups/isMoot.ts';
import type { FollowUp } from '../../follow-ups/model.ts';
import { openPromises } from '../../follow-ups/openPromises.ts';
import { thankYouOf } from '../../follow-ups/thankYouClock.ts';
import { isUnwritten, unwritten } from '../../follow-ups/whatKeepsOpen.ts';
import { recordsOfContact } from '../../notebook/recordsOfContact.ts';
import { checkBacks } from '../../referrals/checkBacks.ts';
import { comesUpOn, type NextStep, type StepFor, type StepSource, step } from './model.ts';

/** What I owe a person or mean to do for them, but for asking and keeping in touch, which are steps of their own. */
export function owedSteps(notebook: StepSource, whom: StepFor): NextStep[] {
  const { contactId } = whom.contact;
  return [
    ...recordsOfContact(notebook.followUps, contactId).flatMap((followUp) =>
      followUpSteps(notebook, followUp, whom),
    ),
    ...unwritten(notebook, contactId).map((followUp) =>
      step('typeUp', followUp.text, comesUpOn(followUp), about(followUp)),
    ),
    ...promiseSteps(notebook, whom),
    ...checkBackSteps(notebook, whom),
  ];
}

function followUpSteps(
  notebook: StepSource,
  followUp: FollowUp,
  { now, timeZone }: StepFor,
): NextStep[] {
  const { kind, closedAt, text, messageId } = followUp;
  if (closedAt !== null || kind === 'keep_in_touch') return [];
  // Those about an ask are told by where the ask stands; those about a talk, with the talk.
  const isAboutAsk = kind === 'chase' || kind === 'try_another';
  if (isUnwritten(followUp) ? followUp.interviewId !== null : isAboutAsk && messageId !== null) {
    return [];
  }
  if (isMoot(notebook, followUp)) return [];
  const thankYou = thankYouOf(notebook, followUp, now, timeZone);
  if (thankYou !== null) {
    const by = dayOf(thankYou.targetAt, timeZone);
    const { remindOn } = followUp;
    return [step('thank', thankYou.words, comesUpOn({ dueOn: by, remindOn }), about(followUp))];
  }
  return [step(actionOf[kind], text, comesUpOn(followUp), about(followUp))];
}

const actionOf = {
  thank_you: 'thank',
  report_back: 'reportBack',
  chase: 'chase',
  try_another: 'tryAnother',
  check_back: 'followUp',
  custom: 'followUp',
  type_up: 'typeUp',
  wrap_up: 'typeUp',
} as const;

function promiseSteps(notebook: StepSource, { contact, today }: StepFor): NextStep[] {
  return openPromises(notebook, contact.contactId, today).mine.map(({ promise, isOverdue }) => {
    const { promiseId, interviewId, text, dueOn, remindOn } = promise;
    const when = dueOn === null ? '' : ` (by ${formatNearDay(dueOn, today)})`;
    const by = dueOn === null ? remindOn : comesUpOn({ dueOn, remindOn });
    const words = isOverdue ? 'Keep your promise, which is overdue' : 'Keep your promise';
    return step('keepPromise', `${words}: ${text}${when}`, by, { promiseId, interviewId });
  });
}

function checkBackSteps(
  notebook: StepSource,
  { contact: { contactId }, today }: StepFor,
): NextStep[] {
  const own = Object.values(notebook.referrals).filter(
    ({ fromContactId, checkBackOn }) => fromContactId === contactId && checkBackOn !== null,
  );
  if (own.length === 0) return [];
  const referrals = Object.fromEntries(own.map((one) => [one.referralId, one]));
  return checkBacks({ ...notebook, referrals }, today).map(({ text, dueOn }) =>
    step('followUp', text, dueOn),
  );
}

function about({ followUpId, interviewId }: FollowUp): Partial<NextStep> {
  return { followUpId, interviewId };
}
