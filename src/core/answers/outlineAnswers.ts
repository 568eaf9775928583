import { dayOf, formatDay } from '../dates.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import type { PacketPaper } from '../packet/choices.ts';
import { shorten } from '../packet/wording.ts';
import { cueStateWords } from '../words.ts';
import {
  dayTeller,
  filterWords,
  gridWords,
  sourceWords,
  stateWords,
  togetherWords,
} from './answerWords.ts';
import type {
  Answer,
  AnswerFilter,
  AnswerGrid,
  AnswerGrouping,
  GridPerson,
  GridRow,
} from './model.ts';
import type { AnswersColumn, AnswersFrame, AnswersTable, PrintedAnswer } from './outline.ts';

type DayTeller = ReturnType<typeof dayTeller>;

/** Most people beside each other on a page: a column of theirs then still holds five words a line. */
const mostColumns = 5;

/** What a document of answers is made for, and what its making may know. */
export type AnswersOrder = Pick<CommandContext, 'now' | 'timeZone'> & {
  filter: AnswerFilter;
  grouping: AnswerGrouping;
  paper: PacketPaper;
};

/** What the document says besides its tables. */
export function answersFrame(
  notebook: Pick<Notebook, 'me' | 'questionSets'>,
  grid: AnswerGrid,
  { filter, grouping, paper, now, timeZone }: AnswersOrder,
): AnswersFrame {
  const title = grouping === 'questions' ? 'Answers by question' : 'Answers by topic';
  const left = filterWords(filter, notebook);
  const singleCount = grid.rows.filter(({ sourceCount }) => sourceCount === 1).length;
  return {
    properties: { title, author: notebook.me.displayName, language: 'en', createdAt: now },
    paper,
    title,
    remarks: [
      `${gridWords(grid, grouping)}, as of ${formatDay(dayOf(now, timeZone))}`,
      left.length === 0 ? '' : `Shown: ${left.join('  ·  ')}`,
      singleCount === 0 ? '' : singleWords(singleCount, grid.rows.length),
    ].filter((line) => line !== ''),
  };
}

function singleWords(count: number, of: number): string {
  const who = count === of && of > 1 ? 'All' : `${count} of ${of}`;
  const does =
    count === 1 ? 'rests on one person alone and is' : 'rest on one person alone and are';
  return `${who} ${does} marked “1 source”.`;
}

/** The tables of the document, one after the other: people in groups of about the same size that fit a page's width. */
export function* answersTables(
  grid: AnswerGrid,
  { filter, grouping, now, timeZone }: AnswersOrder,
): Generator<AnswersTable> {
  const sayDay = dayTeller(dayOf(now, timeZone));
  const isByTopic = grouping === 'topics';
  const { people, rows } = grid;
  let first = 0;
  for (const size of groupSizes(people.length)) {
    const group = people.slice(first, first + size);
    const ids = group.map(({ contact }) => contact.contactId);
    const own = filter.withUnanswered
      ? rows
      : rows.filter(({ cells }) => ids.some((id) => isAnswered(cells.get(id))));
    yield {
      heading: headingOf(first, size, people.length),
      rowLabel: isByTopic ? 'Topic' : 'Question',
      columns: group.map((person) => columnOf(person, sayDay)),
      rows: own.map((row) => ({
        text: row.text,
        section: row.section,
        sources: sourceWords(row),
        isSingleSource: row.sourceCount === 1,
        cells: group.map((person) => printed(row, person, isByTopic, sayDay)),
      })),
    };
    first += size;
  }
}

/** How many people each table has: as few tables as fit, none much narrower than another. */
export function groupSizes(count: number): number[] {
  const tables = Math.ceil(count / mostColumns);
  return Array.from({ length: tables }, (_, place) => {
    const least = Math.floor(count / tables);
    return least + (place < count % tables ? 1 : 0);
  });
}

function isAnswered(answers: readonly Answer[] | undefined): boolean {
  return answers?.some(({ state }) => state === 'answered') ?? false;
}

function headingOf(first: number, size: number, count: number): string {
  if (size === count) return count === 1 ? 'What one person said' : 'What they said';
  const last = first + size;
  const range = size === 1 ? `Person ${last}` : `People ${first + 1} to ${last}`;
  return `${range} of ${count}`;
}

function columnOf({ contact, talks }: GridPerson, sayDay: DayTeller): AnswersColumn {
  const { displayName, role, organisation } = contact;
  const days = [...new Set(talks.map(({ on }) => sayDay(on)))];
  const description = [role, organisation].filter((words) => words.trim() !== '').join(', ');
  // A row that is repeated on every page must leave room on it.
  return {
    name: shorten(displayName, 120),
    description: shorten(description, 160),
    when: shorten(days.join(', '), 160),
  };
}

function printed(
  row: GridRow,
  { contact, talks }: GridPerson,
  isByTopic: boolean,
  sayDay: DayTeller,
): PrintedAnswer[] {
  // The head of the column says when a single talk was.
  const dayOfAnswer = ({ on }: Answer) => (talks.length > 1 ? sayDay(on) : '');
  return (row.cells.get(contact.contactId) ?? []).map((answer) => ({
    question: isByTopic ? answer.question : '',
    isSingleSource: isByTopic && answer.isSingleSource,
    when: [dayOfAnswer(answer), togetherWords(answer)].filter(Boolean).join(', '),
    askedAs: answer.askedAs,
    notes: answer.notes,
    cues: answer.cues.map(({ text, state }) => `${cueStateWords[state]}: ${text}`),
    state: answer.state === 'answered' ? '' : stateWords[answer.state],
  }));
}
