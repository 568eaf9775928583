import { hasOpenCall } from './callGoingOn.ts';
import type { Interview, PlannedQuestion } from './model.ts';

/**
 * Marks a planned question in place as asked, skipped or not asked yet. Its moment is the first one of a call it was
 * marked at; marking it the same way again later leaves that alone.
 */
export function markOutcome(
  interview: Interview,
  question: PlannedQuestion,
  outcome: PlannedQuestion['outcome'],
  now: string,
): void {
  const isSame = question.outcome === outcome;
  question.outcome = outcome;
  if (outcome === 'asked') question.fate = null;
  if (outcome === 'unasked') question.askedAt = null;
  else if (hasOpenCall(interview)) question.askedAt ??= now;
  else if (!isSame) question.askedAt = null;
}
