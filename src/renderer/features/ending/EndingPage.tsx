import type { Interview } from '../../../core/interviews/model.ts';

/** What is left to do once a call is over. */
export function EndingPage({ interview }: { interview: Interview }) {
  return <main aria-label="Ending">{interview.interviewId}</main>;
}
