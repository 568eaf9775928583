import type { Answer, AnswerGrid, GridRow } from '../../../core/answers/model.ts';

/** Height of every line of a cell, and room around what is in it, in px. */
export const lineHeight = 22;
/** The room inside of a cell around its text, in px. */
const cellRoom = { block: 8, inline: 12 };

/** Height of the row of people, in px. */
export const headHeight = 88;

/** Most lines a row is high; what is longer is opened over its cell. */
const mostLines = 9;

// A letter of the text font at 15 px is about so wide.
const letterWidth = 7.6;

/** How wide columns and how high rows are, in px. */
export type GridLayout = {
  questionWidth: number;
  personWidth: number;
  /** Where each row begins below the row of people, and in the end where the last one ends. */
  tops: readonly number[];
};

/** Widths for a box of a width: a few people fill it, more go on beyond its edge. */
export function columnWidths(
  boxWidth: number,
  personCount: number,
): Pick<GridLayout, 'questionWidth' | 'personWidth'> {
  const questionWidth = Math.round(Math.min(280, Math.max(120, boxWidth * 0.3)));
  const rest = Math.max(boxWidth - questionWidth, 120);
  const share = Math.floor(rest / Math.max(personCount, 1));
  return { questionWidth, personWidth: Math.max(Math.min(240, rest), Math.min(share, 460)) };
}

/** Lays out the rows: each as high as its longest answer, up to a limit. */
export function layOutGrid(
  { rows, people }: AnswerGrid,
  isByTopic: boolean,
  boxWidth: number,
): GridLayout {
  const widths = columnWidths(boxWidth, people.length);
  const withDays = new Set(
    people.flatMap(({ contact, talks }) => (talks.length > 1 ? [contact.contactId] : [])),
  );
  const perQuestion = lettersIn(widths.questionWidth);
  const look = { perLine: lettersIn(widths.personWidth), withDays, isByTopic };
  const tops = [0];
  let top = 0;
  for (const row of rows) {
    top += rowLines(row, perQuestion, look) * lineHeight + cellRoom.block * 2 + 1;
    tops.push(top);
  }
  return { ...widths, tops };
}

/** The places from `first` to `last` of which something lies between two positions; `edges` as in `tops`. */
export function placesBetween(
  edges: readonly number[],
  from: number,
  to: number,
): { first: number; last: number } {
  const last = edges.length - 2;
  return {
    first: Math.min(Math.max(placeAt(edges, from), 0), Math.max(last, 0)),
    last: Math.min(placeAt(edges, to), last),
  };
}

// The last edge that is not beyond the position.
function placeAt(edges: readonly number[], position: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lettersIn(width: number): number {
  return Math.max(8, Math.floor((width - cellRoom.inline * 2) / letterWidth));
}

type CellLook = { perLine: number; withDays: ReadonlySet<string>; isByTopic: boolean };

function rowLines(row: GridRow, perQuestion: number, look: CellLook): number {
  // A line each for its section and for how many people stand behind it.
  const own = Math.min(linesOf(row.text, perQuestion), mostLines) + 2;
  let longest = own;
  for (const [contactId, answers] of row.cells) {
    longest = Math.max(longest, cellLines(answers, look.withDays.has(contactId), look));
    if (longest >= mostLines) break;
  }
  return Math.max(own, Math.min(longest, mostLines));
}

function cellLines(
  answers: readonly Answer[],
  showsDays: boolean,
  { perLine, isByTopic }: CellLook,
): number {
  // An empty line between two answers.
  let lines = Math.max(answers.length - 1, 0);
  for (const answer of answers) {
    if (showsDays || answer.togetherWith.length > 0) lines += 1;
    if (isByTopic) lines += linesOf(answer.question, perLine - 10);
    for (const text of [answer.askedAs, ...answer.cues.map((cue) => cue.text)]) {
      if (text !== '') lines += linesOf(text, perLine - 12);
    }
    for (const { part, text } of answer.notes) {
      lines += (part === '' ? 0 : linesOf(part, perLine)) + linesOf(text, perLine);
      if (lines >= mostLines) return mostLines;
    }
    if (answer.state !== 'answered') lines += 1;
  }
  return lines;
}

function linesOf(text: string, perLine: number): number {
  // Beyond the limit nothing is shown, so nothing more needs counting.
  const shown = text.slice(0, mostLines * perLine);
  return shown
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(perLine, 1))), 0);
}
