import { restDay, whenChased } from '../follow-ups/chaseState.ts';
import { isSettled } from '../follow-ups/isSettled.ts';
import { lastAsk } from '../messages/sentMessages.ts';
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
  const ask = lastAsk(contact);
  const chasedOn = ask === null ? null : whenChased(notebook, contact, ask);
  // Business days are dear, and thousands are asked for their stage at once.
  if (ask === null || chasedOn === null || chasedOn >= today) return null;
  const restsOn = restDay(chasedOn, notebook.holidays);
  return restsOn > today || isSettled(notebook, contact, ask) ? null : restsOn;
}
