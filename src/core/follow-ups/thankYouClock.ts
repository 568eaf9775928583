import { addMinutes, dayOf, daysBetween, formatClock, formatDay } from '../dates.ts';
import type { Interview } from '../interviews/model.ts';
import { recordsOfContact } from '../notebook/recordsOfContact.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { FollowUp } from './model.ts';
import { lastDayToThank } from './thankYouLimit.ts';

/** A thank-you shall go out within a day. */
const targetMinutes = 24 * 60;

/**
 * Where a thank-you stands: the 24 hours run until another day, or until today; they are over, on the same day or since
 * an earlier one; or the 7 days are over too.
 */
export type ThankYouState = 'on_time' | 'due_today' | 'past_target' | 'overdue' | 'late';

/** A thank-you I owe to one person for one talk, with its two clocks. */
export type ThankYou = {
  followUp: FollowUp;
  contactId: string;
  interview: Interview;
  state: ThankYouState;
  /** 24 hours after the talk. */
  targetAt: string;
  /** The last day on which it is not late. */
  limitOn: string;
  /** What holds in one line, such as "Thank Bo by Tue 14:00". */
  words: string;
  /** What is left of the week, such as "4 days left"; '' when nothing is. */
  left: string;
};

type ThankSource = Pick<Notebook, 'contacts' | 'interviews' | 'followUps'>;

/** Both clocks of a talk that ended at `endedAt`, seen at `now` on the clocks of a time zone. */
export function thankYouClock(
  endedAt: string,
  displayName: string,
  now: string,
  timeZone: string,
): Pick<ThankYou, 'state' | 'targetAt' | 'limitOn' | 'words' | 'left'> {
  const today = dayOf(now, timeZone);
  const targetAt = addMinutes(endedAt, targetMinutes);
  const limitOn = lastDayToThank(endedAt, timeZone);
  const targetOn = dayOf(targetAt, timeZone);
  const state = stateAt(now, today, { targetAt, targetOn, limitOn });
  const left = leftWords(daysBetween(today, limitOn));
  // Only what is said: a clock in words is dear, and a list makes thousands.
  const tail = () => {
    switch (state) {
      case 'on_time':
        return ` by ${formatDay(targetOn).slice(0, 3)} ${formatClock(targetAt, timeZone)}`;
      case 'due_today':
        return ` by ${formatClock(targetAt, timeZone)} today`;
      case 'past_target':
      case 'overdue':
        return `: 24 hours are over, ${left}`;
      case 'late':
        return ': 7 days are over, but late is better than never';
    }
  };
  return { state, targetAt, limitOn, words: `Thank ${displayName}${tail()}`, left };
}

/** The thank-you an open follow-up is about; null for any other follow-up, and when its talk was not held or is gone. */
export function thankYouOf(
  { contacts, interviews }: Pick<Notebook, 'contacts' | 'interviews'>,
  followUp: FollowUp,
  now: string,
  timeZone: string,
): ThankYou | null {
  const { kind, closedAt, contactId, interviewId } = followUp;
  if (kind !== 'thank_you' || closedAt !== null || interviewId === null) return null;
  const interview = Object.hasOwn(interviews, interviewId) ? interviews[interviewId] : undefined;
  if (interview === undefined || interview.status !== 'done') return null;
  const name = contacts[contactId]?.displayName ?? '';
  const clock = thankYouClock(interview.endedAt ?? interview.createdAt, name, now, timeZone);
  return { followUp, contactId, interview, ...clock };
}

/** The thank-you a person has been owed for longest, for one line wherever they appear; null when none is owed. */
export function thankYouOwed(
  notebook: ThankSource,
  contactId: string,
  now: string,
  timeZone: string,
): ThankYou | null {
  const [first] = recordsOfContact(notebook.followUps, contactId)
    .flatMap((followUp) => thankYouOf(notebook, followUp, now, timeZone) ?? [])
    .sort((one, other) => one.targetAt.localeCompare(other.targetAt));
  return first ?? null;
}

/** What {@link thankYouOwed} answers for everybody who is owed a thank-you, by `contactId`; for a whole list of people. */
export function thankYousOwed(
  notebook: ThankSource,
  now: string,
  timeZone: string,
): Map<string, ThankYou> {
  const owed = new Map<string, ThankYou>();
  for (const followUp of Object.values(notebook.followUps)) {
    const one = thankYouOf(notebook, followUp, now, timeZone);
    const other = owed.get(followUp.contactId);
    const isFirst = other === undefined || (one !== null && one.targetAt < other.targetAt);
    if (one !== null && isFirst) owed.set(followUp.contactId, one);
  }
  return owed;
}

function stateAt(
  now: string,
  today: string,
  { targetAt, targetOn, limitOn }: { targetAt: string; targetOn: string; limitOn: string },
): ThankYouState {
  if (today > limitOn) return 'late';
  if (now <= targetAt) return targetOn === today ? 'due_today' : 'on_time';
  return targetOn === today ? 'past_target' : 'overdue';
}

function leftWords(days: number): string {
  if (days < 0) return '';
  if (days === 0) return 'today is the last day';
  return `${days} day${days === 1 ? '' : 's'} left`;
}
