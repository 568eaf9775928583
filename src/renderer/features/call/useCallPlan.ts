import { useMemo, useRef } from 'react';
import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import { type CallPlan, planCall } from '../../../core/interviews/callPlan.ts';
import { earlierTalks } from '../../../core/interviews/carryOver.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { useNow } from './useNow.ts';

/** Answers what is asked and what is left of a call, anew every second. */
export function useCallPlan(interview: InCall): CallPlan {
  const { interviews } = useNotebook();
  const now = useNow();
  const { contactIds, call } = interview;
  // Looked for once: reading thousands of interviews at every note would be felt while typing.
  const atFirst = useRef(interviews);
  const withThem = useMemo(
    () =>
      Object.values(atFirst.current)
        .filter((one) => one.contactIds.some((id) => contactIds.includes(id)))
        .map(({ interviewId }) => interviewId),
    [contactIds],
  );
  const talks = withThem.flatMap((id) => interviews[id] ?? []);
  // A step taken since the last tick must not lie in the future.
  const instant = now < call.shownAt ? call.shownAt : now;
  return planCall(interview, instant, earlierTalks(talks, interview));
}
