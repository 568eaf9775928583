import { useMemo } from 'react';
import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import { type CallPlan, planCall } from '../../../core/interviews/callPlan.ts';
import { earlierTalks } from '../../../core/interviews/carryOver.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { useNow } from './useNow.ts';

/** Answers what is asked and what is left of a call, anew every second. */
export function useCallPlan(interview: InCall): CallPlan {
  const { interviews } = useNotebook();
  const now = useNow();
  const { interviewId, contactIds } = interview;
  const earlier = useMemo(
    () => earlierTalks(Object.values(interviews), { interviewId, contactIds }),
    [interviews, interviewId, contactIds],
  );
  return useMemo(() => {
    // A step taken since the last tick must not lie in the future.
    const shownAt = interview.call.shownAt;
    return planCall(interview, now < shownAt ? shownAt : now, earlier);
  }, [interview, now, earlier]);
}
