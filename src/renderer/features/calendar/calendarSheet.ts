import { useSyncExternalStore } from 'react';
import type { CalendarPick } from '../../../core/calendar/model.ts';

// Outside of the pages, because many of them can ask for it.
let picked: CalendarPick | null = null;
const listeners = new Set<() => void>();

/** Opens the sheet that saves a calendar file: of one date, or of all that are chosen there. */
export function openCalendarSheet(pick: CalendarPick): void {
  set(pick);
}

/** Closes the sheet. */
export function closeCalendarSheet(): void {
  set(null);
}

/** What the sheet is open for; null while it is closed. */
export function usePicked(): CalendarPick | null {
  const read = () => picked;
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read,
    read,
  );
}

function set(next: CalendarPick | null): void {
  picked = next;
  for (const listener of listeners) listener();
}
