/** Marks what a note of the call is written in, for the keys that work on the line one is in. */
export const noteMark = 'data-call-note';

/** The note of the call one writes in, else the first one shown; null while none is. */
export function currentNote(): HTMLTextAreaElement | null {
  const active = document.activeElement;
  if (active instanceof HTMLTextAreaElement && active.closest(`[${noteMark}]`)) return active;
  return document.querySelector<HTMLTextAreaElement>(`[${noteMark}] textarea`);
}

/** Puts the caret into the note of what stands in the middle. */
export function focusNote(): void {
  currentNote()?.focus();
}
