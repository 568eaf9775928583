import { foldText } from '../contacts/searchText.ts';
import { formatDay } from '../dates.ts';
import type { PromiseRecord } from '../follow-ups/model.ts';
import { joinCells, joinTexts, quickCells } from './quickCells.ts';
import { readDay } from './readDay.ts';

/** What a line about something to do says. */
export type DatedLine = { text: string; dueOn: string | null };

/** What a line about a promise says. */
export type PromiseLine = DatedLine & Pick<PromiseRecord, 'whose'>;

/** Reads "write to Bo; Friday": what, and by when. `from` is the day it was said on; null for a blank line. */
export function readDatedLine(line: string, from: string): DatedLine | null {
  const cells = quickCells(line).filter((cell) => cell !== '');
  if (cells.length === 0) return null;
  // What is to be done comes first, even when it sounds like a day.
  const place = cells.findIndex((cell, index) => index > 0 && readDay(cell, from) !== null);
  const dueOn = place < 0 ? null : readDay(cells[place] ?? '', from);
  return { text: joinTexts(cells.filter((_, index) => index !== place)), dueOn };
}

/** Writes what {@link readDatedLine} reads. */
export function writeDatedLine({ text, dueOn }: DatedLine): string {
  return joinCells([text, dueOn === null ? '' : formatDay(dueOn)]);
}

/**
 * Reads "me: send the article; 12 May" or "them: the contact list; Friday"; a name of theirs does as well. Without a
 * beginning it is my promise. `from` is the day it was said on; null for a blank line.
 */
export function readPromiseLine(
  line: string,
  from: string,
  theirNames: readonly string[],
): PromiseLine | null {
  const [whole, before = '', rest = ''] = /^\s*([^:;\t]{1,80})[:;\t](.*)$/s.exec(line) ?? [];
  const whose = whole === undefined ? null : whoseOf(before, theirNames);
  const dated = whose === null ? null : readDatedLine(rest, from);
  if (whose !== null && dated !== null) return { whose, ...dated };
  const plain = readDatedLine(line, from);
  return plain === null ? null : { whose: 'mine', ...plain };
}

/** Writes what {@link readPromiseLine} reads. */
export function writePromiseLine({ whose, ...dated }: PromiseLine): string {
  return `${whose === 'mine' ? 'me' : 'them'}: ${writeDatedLine(dated)}`;
}

const mine = new Set(['me', 'i', 'mine', 'my', 'we']);
const theirs = new Set([
  'them',
  'they',
  'theirs',
  'their',
  'she',
  'her',
  'hers',
  'he',
  'him',
  'his',
  'you',
]);

function whoseOf(word: string, theirNames: readonly string[]): PromiseRecord['whose'] | null {
  const folded = foldText(word).trim();
  if (mine.has(folded)) return 'mine';
  const isTheirName = theirNames.some((name) => {
    const whole = foldText(name).trim();
    return whole === folded || whole.split(/\s+/).includes(folded);
  });
  return theirs.has(folded) || (folded !== '' && isTheirName) ? 'theirs' : null;
}
