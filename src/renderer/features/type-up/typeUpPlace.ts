/** Where one left off on the paper of an interview; null when nowhere, or never there. */
export function leftAt(interviewId: string): string | null {
  return localStorage.getItem(storageKey(interviewId));
}

/** Remembers the row one is at, for coming back to it. */
export function rememberRow(interviewId: string, rowId: string): void {
  localStorage.setItem(storageKey(interviewId), rowId);
}

/** Forgets it, once everything is typed up. */
export function forgetRow(interviewId: string): void {
  localStorage.removeItem(storageKey(interviewId));
}

const storageKey = (interviewId: string) => `askbook.typeUp.${interviewId}`;
