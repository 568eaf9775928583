/** What was written on paper, row by row in print order. */
export function TypeUpPage({ interviewId }: { interviewId: string }) {
  return <main aria-label="Type up">{interviewId}</main>;
}
