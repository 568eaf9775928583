import { dayOf, formatNearDay } from '../../dates.ts';
import type { Purpose } from '../../messages/model.ts';
import { type NextStep, type StepAction, type StepFor, step } from './model.ts';

const actionOf: Record<Purpose, StepAction> = {
  ask: 'askFirst',
  chase: 'chase',
  thank_you: 'thank',
  report_back: 'reportBack',
  keep_in_touch: 'keepInTouch',
  other: 'followUp',
};

/** The messages that were handed over and may have been sent; each stands for what it was to do. */
export function sentQuestions({
  contact,
  today,
  timeZone,
}: Pick<StepFor, 'contact' | 'today' | 'timeZone'>): NextStep[] {
  return Object.values(contact.messages).flatMap((message) => {
    const { messageId, purpose, handedOverAt, sentOn, isFromThem } = message;
    if (handedOverAt === null || sentOn !== null || isFromThem) return [];
    const day = dayOf(handedOverAt, timeZone);
    const text = `Say whether your message of ${formatNearDay(day, today)} was sent`;
    return [step(actionOf[purpose], text, day, { messageId })];
  });
}
