import type { Notebook } from '../notebook/schema.ts';
import type { FollowUp } from './model.ts';

/** Whether a follow-up is about a talk that was marked as held, and then as planned again or cancelled. */
export function isAboutTalkNotHeld(
  { interviews }: Pick<Notebook, 'interviews'>,
  { interviewId }: Pick<FollowUp, 'interviewId'>,
): boolean {
  if (interviewId === null || !Object.hasOwn(interviews, interviewId)) return false;
  return interviews[interviewId]?.status !== 'done';
}
