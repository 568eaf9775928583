import { dayOf } from '../dates.ts';
import type { FollowUp } from '../follow-ups/model.ts';
import { interviewsOfContact } from '../interviews/interviewsOfContact.ts';
import type { Interview } from '../interviews/model.ts';
import { lastAsk, sentMessages } from '../messages/sentMessages.ts';
import { recordsOfContact } from '../notebook/recordsOfContact.ts';
import type { Notebook } from '../notebook/schema.ts';
import { type Contact, type Stage, stages } from './model.ts';
import { restsSince } from './restsSince.ts';

/** The parts of a notebook a stage is derived from. */
export type StageSource = Pick<Notebook, 'interviews' | 'followUps' | 'holidays'>;

/**
 * Derives where a contact stands on a day: the furthest of what happened (asked, interview agreed, held, thanked, heard
 * of each other since) and what was chosen by hand. "Declined" and "no answer" hold until an interview is agreed; who
 * was asked once more in vain comes to "no answer" by themselves, as the days go by. Not for the draft of a command.
 */
export function deriveStage(notebook: StageSource, contact: Contact, today: string): Stage {
  const stage = stageByEvents(notebook, contact);
  if (stage !== 'asked') return stage;
  return restsSince(notebook, contact, today) === null ? 'asked' : 'no_answer';
}

/** The same by what was done and chosen alone, whatever day it is: nobody runs out of time to answer. */
export function stageByEvents(
  { interviews, followUps }: Pick<StageSource, 'interviews' | 'followUps'>,
  contact: Contact,
): Stage {
  return stageAfter(
    contact,
    interviewsOfContact(interviews, contact.contactId),
    recordsOfContact(followUps, contact.contactId),
  );
}

/** The stage of a contact after their own interviews and follow-ups. */
function stageAfter(
  contact: Contact,
  interviews: readonly Interview[],
  followUps: readonly FollowUp[],
): Stage {
  const happened = stageFromEvents(contact, interviews, followUps);
  const chosen = contact.stageByHand;
  if (chosen === null) return happened;
  if (chosen === 'declined' || chosen === 'no_answer') {
    return isBeforeAgreement(happened) ? chosen : happened;
  }
  return rankOf(chosen) > rankOf(happened) ? chosen : happened;
}

function isBeforeAgreement(stage: Stage): boolean {
  return rankOf(stage) < stages.indexOf('scheduled');
}

/** How far a stage is on the way; who declined or did not answer was asked. */
function rankOf(stage: Stage): number {
  const isEnd = stage === 'declined' || stage === 'no_answer';
  return stages.indexOf(isEnd ? 'asked' : stage);
}

function stageFromEvents(
  contact: Contact,
  interviews: readonly Interview[],
  followUps: readonly FollowUp[],
): Stage {
  const held = interviews.filter(({ status }) => status === 'done');
  if (held.length > 0) return stageAfterTalk(contact, held, followUps);
  const agreed = interviews.some(
    ({ status, startsAt }) => status === 'planned' && startsAt !== null,
  );
  if (agreed) return 'scheduled';
  const ask = lastAsk(contact);
  if (ask === null) return 'identified';
  return ask.reply === 'no' ? 'declined' : 'asked';
}

function stageAfterTalk(
  contact: Contact,
  held: readonly Interview[],
  followUps: readonly FollowUp[],
): Stage {
  const done = followUps.filter(({ closedAs }) => closedAs === 'done');
  const messages = sentMessages(contact);
  const isThanked =
    done.some(({ kind }) => kind === 'thank_you') ||
    messages.some(({ purpose }) => purpose === 'thank_you');
  if (!isThanked) return 'talked';
  const lastTalkOn = held
    .map(({ endedAt, createdAt, timeZone }) => dayOf(endedAt ?? createdAt, timeZone))
    .reduce((last, day) => (day > last ? day : last));
  const isInTouch =
    done.some((followUp) => isWordAfter(followUp, lastTalkOn)) ||
    messages.some(
      ({ purpose, isFromThem, sentOn }) =>
        sentOn >= lastTalkOn &&
        (isFromThem || purpose === 'report_back' || purpose === 'keep_in_touch'),
    );
  return isInTouch ? 'in_touch' : 'thanked';
}

/** Whether a follow-up that was done let the person hear of me after a talk; by its due day, which has no time zone. */
function isWordAfter({ kind, dueOn }: FollowUp, lastTalkOn: string): boolean {
  return (kind === 'report_back' || kind === 'keep_in_touch') && dueOn >= lastTalkOn;
}
