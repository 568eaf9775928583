import type { NextStep } from '../../../core/contacts/steps/model.ts';
import { daysBetween } from '../../../core/dates.ts';
import { dueWords, sayDistance } from '../../app/dayWords.ts';
import type { Tone } from '../../ui/Pill.tsx';

/** How a next step's day is said beside it; null where its words say all, and nothing is due. */
export function stepDue(
  {
    action,
    by,
    followUpId,
    interviewId,
  }: Pick<NextStep, 'action' | 'by' | 'followUpId' | 'interviewId'>,
  today: string,
): { words: string; tone: Tone } | null {
  if (by === null) return null;
  switch (action) {
    case 'waitForAnswer':
    case 'rest':
    case 'nothing':
      return null;
    case 'hold':
    case 'prepare':
      return {
        words: sayDistance(by, today),
        tone: daysBetween(today, by) <= 3 ? 'due' : 'neutral',
      };
    case 'keepInTouch':
      // Losing touch is never overdue; what I planned says what, not when.
      if (by <= today) return { words: 'due', tone: 'due' };
      return followUpId === null ? null : { words: sayDistance(by, today), tone: 'neutral' };
    case 'thank':
      // The words tell both clocks of a talk already; days over beside days left would read as a contradiction.
      if (interviewId !== null && by < today) return { words: 'overdue', tone: 'alarm' };
      return dueWords(by, today);
    default:
      return dueWords(by, today);
  }
}
