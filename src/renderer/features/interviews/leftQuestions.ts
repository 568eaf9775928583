// Not part of the place: whoever comes back to the page later finds it quiet.
let wantedFor: string | null = null;

/** Has the sheet of what earlier talks have left open by itself when the page of this interview comes up. */
export function openLeftQuestions(interviewId: string): void {
  wantedFor = interviewId;
}

/** Answers, once, whether the sheet is to open by itself for an interview. */
export function takeLeftQuestions(interviewId: string): boolean {
  const isWanted = wantedFor === interviewId;
  if (isWanted) wantedFor = null;
  return isWanted;
}
