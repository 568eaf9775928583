import type { NextStep } from '../../../core/contacts/steps/model.ts';
import { daysBetween } from '../../../core/dates.ts';
import { dueWords, sayDistance } from '../../app/dayWords.ts';
import type { Tone } from '../../ui/Pill.tsx';

/** How a next step's day is said beside it; null where its words say all, and nothing is due. */
export function stepDue(
  { action, by }: Pick<NextStep, 'action' | 'by'>,
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
      // Losing touch is never overdue.
      return by > today ? null : { words: 'due', tone: 'due' };
    default:
      return dueWords(by, today);
  }
}
