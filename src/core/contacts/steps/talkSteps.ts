import { dayOf, formatClock, formatNearDay } from '../../dates.ts';
import { isTimeOver } from '../../follow-ups/agenda.ts';
import { hasOpenCall } from '../../interviews/callGoingOn.ts';
import { agreedTalks } from '../talks.ts';
import { type NextStep, type StepFor, type StepSource, step } from './model.ts';

/** What the talks that are agreed ask for: to prepare, to hold them, or to say what became of them. */
export function talkSteps(
  { interviews }: Pick<StepSource, 'interviews'>,
  { contact: { contactId }, now, today, timeZone }: StepFor,
): NextStep[] {
  return agreedTalks({ interviews }, contactId).map((talk) => {
    const { interviewId, startsAt } = talk;
    const startsOn = dayOf(startsAt, timeZone);
    const day = formatNearDay(startsOn, today);
    const about = { interviewId };
    if (hasOpenCall(talk)) return step('hold', 'The call goes on', today, about);
    if (isTimeOver(talk, now)) {
      return step('hold', `Say whether the talk on ${day} was held`, startsOn, about);
    }
    if (startsOn <= today) {
      return step('hold', `Talk at ${formatClock(startsAt, timeZone)} today`, startsOn, about);
    }
    return step('prepare', `Prepare for the talk on ${day}`, startsOn, about);
  });
}
