import { useMemo } from 'react';
import { type AskedLookup, askedOfPeople } from '../../../core/interviews/askedBefore.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import { useNotebook } from '../../replica/useReplica.ts';

const never: AskedLookup = () => null;

/** Answers when the people of a planned interview were asked a question; once it is held, that is of no use. */
export function useAskedBefore(interview: Interview): AskedLookup {
  const { interviews } = useNotebook();
  return useMemo(
    () => (interview.status === 'planned' ? askedOfPeople({ interviews }, interview) : never),
    [interviews, interview],
  );
}
