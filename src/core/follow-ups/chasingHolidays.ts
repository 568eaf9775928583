import { lookThrough, recordsBefore } from '../bin/lookThrough.ts';
import type { Holidays } from '../businessDays.ts';
import { find } from '../notebook/find.ts';
import type { Notebook } from '../notebook/schema.ts';
import { chasingDays } from './chaseState.ts';
import type { FollowUp } from './model.ts';

/**
 * Moves in place the days on which asks are chased when the list of holidays is another one; a day somebody chose, or
 * the ask itself named, stays.
 */
export function moveForHolidays(notebook: Notebook, before: Holidays, after: Holidays): void {
  const chases = lookThrough(notebook, 'followUps').filter(isOpenChase);
  if (chases.length === 0) return;
  const contacts = recordsBefore(notebook, 'contacts');
  for (const { followUpId, contactId, messageId, kind, dueOn } of chases) {
    const ask = contacts[contactId]?.messages[messageId];
    if (ask?.sentOn == null) continue;
    const dayBy = (holidays: Holidays) => {
      const days = chasingDays({ ...ask, sentOn: ask.sentOn ?? '' }, holidays);
      return kind === 'chase' ? days.chaseOn : days.tryAnotherOn;
    };
    const [was, is] = [dayBy(before), dayBy(after)];
    if (dueOn === was && is !== was) find(notebook.followUps, followUpId, 'follow-up').dueOn = is;
  }
}

function isOpenChase(followUp: FollowUp): followUp is FollowUp & { messageId: string } {
  const { kind, closedAt, messageId } = followUp;
  return (kind === 'chase' || kind === 'try_another') && closedAt === null && messageId !== null;
}
