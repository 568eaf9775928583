import { hasOpenCall } from '../../../core/interviews/callGoingOn.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import { navigate } from '../../app/navigation.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';

/** Whether an interview is one that can be held by talking, and has not been yet. */
export function canStart({ status, mode }: Interview): boolean {
  return status === 'planned' && mode !== 'email';
}

/** What starting it is called: a call that was ended by mistake is gone on with. */
export function startWords({ call: before, mode }: Interview): string {
  if (before !== null) return before.endedAt === null ? 'Go to the call' : 'Go on with the call';
  return mode === 'in_person' ? 'Start talk' : 'Start call';
}

/** Starts the call of an interview and goes into its room. */
export function startCall(interview: Interview): void {
  const { interviewId } = interview;
  const enter = () => navigate({ page: 'call', interviewId });
  if (hasOpenCall(interview)) enter();
  else attempt(call('interviews.startCall', { interviewId }).then(enter));
}
