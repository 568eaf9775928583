import type { InCall } from '../../../core/interviews/callGoingOn.ts';

/** The room of a call that goes on. */
export function CallRoom({ interview }: { interview: InCall }) {
  return <main aria-label="Call">{interview.interviewId}</main>;
}
