import { dayOf } from '../dates.ts';
import type { FollowUp } from '../follow-ups/model.ts';
import type { Interview } from '../interviews/model.ts';
import { lastAsk, sentMessages } from '../messages/sentMessages.ts';
import type { Notebook } from '../notebook/schema.ts';
import { type Contact, type Stage, stages } from './model.ts';

/** The parts of a notebook a stage is derived from. */
export type StageSource = Pick<Notebook, 'interviews' | 'followUps'>;

/**
 * Derives where a contact stands: the furthest of what happened (asked, interview agreed, held, thanked, heard of each
 * other since) and what was chosen by hand. "Declined" and "no answer" hold until an interview is agreed.
 */
export function deriveStage({ interviews, followUps }: StageSource, contact: Contact): Stage {
  const { contactId } = contact;
  return stageAfter(
    contact,
    Object.values(interviews).filter(({ contactIds }) => contactIds.includes(contactId)),
    Object.values(followUps).filter((followUp) => followUp.contactId === contactId),
  );
}

/** Answers what derives the stage of one contact after another; reads each interview and follow-up once. */
export function stageReader(notebook: StageSource): (contact: Contact) => Stage {
  const interviews = new Map<string, Interview[]>();
  for (const interview of Object.values(notebook.interviews)) {
    for (const contactId of interview.contactIds) addTo(interviews, contactId, interview);
  }
  const followUps = new Map<string, FollowUp[]>();
  for (const followUp of Object.values(notebook.followUps)) {
    addTo(followUps, followUp.contactId, followUp);
  }
  return (contact) =>
    stageAfter(
      contact,
      interviews.get(contact.contactId) ?? noInterviews,
      followUps.get(contact.contactId) ?? noFollowUps,
    );
}

const noInterviews: readonly Interview[] = [];
const noFollowUps: readonly FollowUp[] = [];

function addTo<T>(all: Map<string, T[]>, contactId: string, one: T): void {
  const known = all.get(contactId);
  if (known === undefined) all.set(contactId, [one]);
  else known.push(one);
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
