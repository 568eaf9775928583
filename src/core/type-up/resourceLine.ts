import type { Resource } from '../interviews/model.ts';
import { joinCells, joinTexts, quickCells } from './quickCells.ts';

/** What a line about something that was named says. */
export type ResourceLine = Pick<Resource, 'text' | 'detail'>;

/** Reads "Library Journal; in the reading room": what, and where to find it or what for; null for a blank line. */
export function readResourceLine(line: string): ResourceLine | null {
  const [text, ...details] = quickCells(line).filter((cell) => cell !== '');
  return text === undefined ? null : { text, detail: joinTexts(details) };
}

/** Writes what {@link readResourceLine} reads. */
export function writeResourceLine({ text, detail }: ResourceLine): string {
  return joinCells([text, detail]);
}
