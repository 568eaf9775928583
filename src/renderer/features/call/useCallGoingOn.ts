import { useMemo, useRef } from 'react';
import { callGoingOn, hasOpenCall, type InCall } from '../../../core/interviews/callGoingOn.ts';
import type { Interview } from '../../../core/interviews/model.ts';

/** Answers the interview whose call goes on; null while none does. */
export function useCallGoingOn(interviews: Readonly<Record<string, Interview>>): InCall | null {
  const lastId = useRef('');
  return useMemo(() => {
    // The one that went on a moment ago most likely still does; all the others need not be read then.
    const last = interviews[lastId.current];
    const interview = last && hasOpenCall(last) ? last : callGoingOn(Object.values(interviews));
    lastId.current = interview?.interviewId ?? '';
    return interview;
  }, [interviews]);
}
