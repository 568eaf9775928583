import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import type { CallPlan, CallQuestion } from '../../../core/interviews/callPlan.ts';

/** The question that stands in the middle; null while something else does, or when there is none. */
export function shownQuestion(
  { call: { lane, plannedQuestionId } }: InCall,
  { done, left }: CallPlan,
): CallQuestion | null {
  if (lane !== 'question') return null;
  // One that was removed leaves its place to the next.
  const all = [...done, ...left];
  return all.find((one) => one.plannedQuestionId === plannedQuestionId) ?? left[0] ?? null;
}

/** The question that comes after the one in the middle; null when none is left. */
export function nextQuestion(interview: InCall, plan: CallPlan): CallQuestion | null {
  const { plannedQuestionId } = interview.call;
  return plan.left.find((one) => one.plannedQuestionId !== plannedQuestionId) ?? null;
}
