import { dayOf, formatNearDay } from '../../dates.ts';
import { isMoot } from '../../follow-ups/isMoot.ts';
import type { FollowUp } from '../../follow-ups/model.ts';
import { openPromises } from '../../follow-ups/openPromises.ts';
import { thankYouOf } from '../../follow-ups/thankYouClock.ts';
import { isUnwritten, unwritten } from '../../follow-ups/whatKeepsOpen.ts';
import { interviewsOfContact } from '../../interviews/interviewsOfContact.ts';
import { recordsOfContact } from '../../notebook/recordsOfContact.ts';
import { checkBacks } from '../../referrals/checkBacks.ts';
import type { Referral } from '../../referrals/model.ts';
import type { Contact } from '../model.ts';
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

function checkBackSteps(notebook: StepSource, { contact, today }: StepFor): NextStep[] {
  const referrals = datedReferrals(notebook.referrals, contact.contactId);
  if (referrals.length === 0) return [];
  const named = referrals.flatMap(({ toContactId }) => notebook.contacts[toContactId ?? ''] ?? []);
  const own = recordsOf(notebook, referrals, [contact, ...named]);
  return checkBacks(own, today).map(({ text, dueOn }) => step('followUp', text, dueOn));
}

// A notebook is a value that never changes, so what was sorted out of it once stays true.
const sorted = new WeakMap<object, ReadonlyMap<string, readonly Referral[]>>();

/** The referrals a person gave that have a day to ask again. */
function datedReferrals(all: StepSource['referrals'], contactId: string): readonly Referral[] {
  const known = sorted.get(all);
  if (known !== undefined) return known.get(contactId) ?? [];
  const byReferrer = new Map<string, Referral[]>();
  for (const referral of Object.values(all)) {
    if (referral.checkBackOn === null) continue;
    const own = byReferrer.get(referral.fromContactId);
    if (own === undefined) byReferrer.set(referral.fromContactId, [referral]);
    else own.push(referral);
  }
  sorted.set(all, byReferrer);
  return byReferrer.get(contactId) ?? [];
}

/** What there is of a few people only: looking through everybody for each of them would be dear. */
function recordsOf(
  { interviews, followUps, holidays }: StepSource,
  referrals: readonly Referral[],
  people: readonly Contact[],
): Omit<StepSource, 'promises'> {
  const talks = people.flatMap(({ contactId }) => interviewsOfContact(interviews, contactId));
  const toDos = people.flatMap(({ contactId }) => recordsOfContact(followUps, contactId));
  return {
    contacts: Object.fromEntries(people.map((one) => [one.contactId, one])),
    interviews: Object.fromEntries(talks.map((one) => [one.interviewId, one])),
    followUps: Object.fromEntries(toDos.map((one) => [one.followUpId, one])),
    referrals: Object.fromEntries(referrals.map((one) => [one.referralId, one])),
    holidays,
  };
}

function about({ followUpId, interviewId }: FollowUp): Partial<NextStep> {
  return { followUpId, interviewId };
}
