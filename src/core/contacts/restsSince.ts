import { chaseState } from '../follow-ups/chaseState.ts';
import { isSettled } from '../follow-ups/isMoot.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { Contact } from './model.ts';

/**
 * Since when a person counts as one who does not answer: I asked once more, or chose not to, and three business days
 * went by. Null while there is hope, and for whom it never came to that.
 */
export function restsSince(
  notebook: Pick<Notebook, 'interviews' | 'followUps' | 'holidays'>,
  contact: Contact,
  today: string,
): string | null {
  const state = chaseState(notebook, contact);
  if (state === null || state.restsOn === null || state.restsOn > today) return null;
  return isSettled(notebook, contact, state.ask) ? null : state.restsOn;
}
