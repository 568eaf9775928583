import { parseNoteLine } from '../interviews/noteLines.ts';

/** The starred lines of a note, as they stand; '' when there is none. */
export function starredLines(note: string): string {
  return note
    .split('\n')
    .filter((line) => parseNoteLine(line).isStarred)
    .join('\n');
}
