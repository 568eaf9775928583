import { dayOf } from '../dates.ts';
import type { Notebook } from '../notebook/schema.ts';
import { type AgendaSource, agenda } from './agenda.ts';
import { type AgendaRow, isLosingTouch } from './agendaRow.ts';
import { rowWords } from './agendaWords.ts';

/** How many things a reminder names; the rest is counted. */
const namedCount = 3;

/** What a reminder says: the line above, and what there is to do. */
export type Reminder = { title: string; body: string };

/** When somebody was reminded, and when it was last looked whether they should be. */
export type ReminderClock = {
  now: string;
  timeZone: string;
  /** The day of the last reminder about this notebook; null for none. */
  remindedOn: string | null;
  /** When it was last looked; null for not since reminders were switched on, or the notebook was opened. */
  lookedAt: string | null;
};

/** How much is due in a notebook now; an example counts for nothing, nor does losing touch. */
export function dueCount(notebook: Notebook, now: string, timeZone: string): number {
  return dueRows(notebook, now, timeZone).length;
}

/**
 * What to remind of now, at most once a day: when it is first looked, on a new day, or when something has become due
 * since by the clock alone. What I have just written down myself is nothing to remind me of. Null for nothing.
 */
export function reminderNow(notebook: Notebook, clock: ReminderClock): Reminder | null {
  const { now, timeZone, remindedOn, lookedAt } = clock;
  const today = dayOf(now, timeZone);
  if (remindedOn === today) return null;
  const due = dueRows(notebook, now, timeZone);
  if (due.length === 0) return null;
  const isFirstLook = lookedAt === null || dayOf(lookedAt, timeZone) !== today;
  if (!isFirstLook) {
    const before = new Set(dueRows(notebook, lookedAt, timeZone).map(({ key }) => key));
    if (due.every(({ key }) => before.has(key))) return null;
  }
  return reminderOf(notebook, due);
}

function dueRows(notebook: Notebook, now: string, timeZone: string): AgendaRow[] {
  if (notebook.isSample) return [];
  return agenda(notebook, now, timeZone).now.filter((row) => !isLosingTouch(row));
}

function reminderOf(notebook: AgendaSource, due: readonly AgendaRow[]): Reminder {
  const named = due.slice(0, namedCount).map((row) => rowWords(notebook, row));
  const rest = due.length - named.length;
  const more = rest === 0 ? '' : ` and ${rest} more`;
  return {
    title: due.length === 1 ? '1 thing for today' : `${due.length} things for today`,
    body: `${named.join(', ')}${more}`,
  };
}
