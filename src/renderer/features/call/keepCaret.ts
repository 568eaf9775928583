import type { MouseEvent } from 'react';

/** Keeps the caret where it is when a button is pressed with the mouse; for parts where one types all the while. */
export function keepCaret(event: MouseEvent<HTMLElement>): void {
  if ((event.target as HTMLElement).closest('button')) event.preventDefault();
}
