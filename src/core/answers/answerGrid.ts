import { foldText, searchWords } from '../contacts/searchText.ts';
import { askedQuestions, dayOfTalk } from './askedQuestions.ts';
import type {
  Answer,
  AnswerFilter,
  AnswerGrid,
  AnswerGrouping,
  GridPerson,
  GridRow,
} from './model.ts';
import { narrowAnswers } from './narrowAnswers.ts';
import { type AnswerSource, type QuestionRow, questionRows } from './questionRows.ts';

/** What the questions without a section are called where sections make the rows. */
const noSection = 'Other questions';

/** The answers a filter lets through: questions or topics down, people across. */
export function answerGrid(
  notebook: AnswerSource,
  filter: AnswerFilter,
  grouping: AnswerGrouping,
): AnswerGrid {
  const all = questionRows(notebook);
  const chosen = all.filter(
    (row) =>
      (filter.questionSetId === null || row.questionSetId === filter.questionSetId) &&
      (!filter.onlySingleSource || row.sources.size === 1),
  );
  const people = peopleTalkedTo(notebook).filter(({ contact }) => isWanted(contact, filter));
  const asked = { ...filter, words: searchWords(filter.search), contactIds: idsOf(people) };
  const rows = chosen.flatMap((row) => narrowedRow(row, asked) ?? []);
  const shown = filter.withUnanswered ? rows.flatMap(everybodyIn) : rows.flatMap(answeredBy);
  const present = new Set(shown);
  const shownPeople = people.filter(({ contact }) => present.has(contact.contactId));
  const ofShown = rows.map((row) => onlyOf(present, row));
  return {
    people: shownPeople,
    rows: grouping === 'questions' ? ofShown : intoTopics(ofShown, all, filter.withUnanswered),
  };
}

/** Everybody talked to, in the order of the first talk; of people met at the same time by their name. */
export function peopleTalkedTo({
  contacts,
  interviews,
}: Pick<AnswerSource, 'contacts' | 'interviews'>): GridPerson[] {
  const talks = new Map<string, { interviewId: string; on: string }[]>();
  for (const interview of askedQuestions(interviews).talks) {
    const talk = { interviewId: interview.interviewId, on: dayOfTalk(interview) };
    for (const contactId of new Set(interview.contactIds)) {
      const earlier = talks.get(contactId);
      if (earlier) earlier.push(talk);
      else talks.set(contactId, [talk]);
    }
  }
  return [...talks].flatMap(([contactId, own]) => {
    const contact = Object.hasOwn(contacts, contactId) ? contacts[contactId] : undefined;
    return contact === undefined ? [] : [{ contact, talks: own }];
  });
}

function isWanted(contact: GridPerson['contact'], filter: AnswerFilter): boolean {
  const { tag, organisation, field } = filter;
  return (
    (tag === null || contact.tags.includes(tag)) &&
    (organisation === null || contact.organisation === organisation) &&
    (field === null || contact.field === field)
  );
}

function idsOf(people: readonly GridPerson[]): Set<string> {
  return new Set(people.map(({ contact }) => contact.contactId));
}

function narrowedRow(
  row: QuestionRow,
  asked: Parameters<typeof narrowAnswers>[1] & Pick<AnswerFilter, 'withUnanswered'>,
): GridRow | null {
  const cells = narrowAnswers(row, asked);
  const { topic, text, section, sources } = row;
  const made = { rowId: topic, text, section, sourceCount: sources.size, cells };
  const shownCount = answeredBy({ cells }).length;
  const isShown = asked.withUnanswered ? cells.size > 0 : shownCount > 0;
  return isShown ? { ...made, shownCount } : null;
}

function everybodyIn({ cells }: Pick<GridRow, 'cells'>): string[] {
  return [...cells.keys()];
}

function answeredBy({ cells }: Pick<GridRow, 'cells'>): string[] {
  return [...cells].flatMap(([contactId, answers]) =>
    answers.some(({ state }) => state === 'answered') ? [contactId] : [],
  );
}

// Somebody without any answer has no column, so that "not asked" of theirs has no place either.
function onlyOf(present: ReadonlySet<string>, row: GridRow): GridRow {
  if ([...row.cells.keys()].every((id) => present.has(id))) return row;
  return { ...row, cells: new Map([...row.cells].filter(([id]) => present.has(id))) };
}

/** Rows of questions brought together under their sections, each where its first question stands. */
function intoTopics(
  rows: readonly GridRow[],
  all: readonly QuestionRow[],
  withUnanswered: boolean,
): GridRow[] {
  const sources = new Map<string, Set<string>>();
  for (const row of all) {
    const key = sectionKey(row.section);
    const known = sources.get(key) ?? new Set();
    for (const contactId of row.sources) known.add(contactId);
    sources.set(key, known);
  }
  const topics = new Map<string, { text: string; rows: GridRow[] }>();
  for (const row of rows) {
    const key = sectionKey(row.section);
    const topic = topics.get(key) ?? { text: row.section.trim() || noSection, rows: [] };
    topic.rows.push(row);
    topics.set(key, topic);
  }
  return [...topics].map(([key, topic]) => {
    const cells = joinCells(topic.rows, withUnanswered);
    const sourceCount = sources.get(key)?.size ?? 0;
    const shownCount = answeredBy({ cells }).length;
    return {
      rowId: `section ${key}`,
      text: topic.text,
      section: '',
      sourceCount,
      shownCount,
      cells,
    };
  });
}

function sectionKey(section: string): string {
  return foldText(section).trim();
}

function joinCells(rows: readonly GridRow[], withUnanswered: boolean): GridRow['cells'] {
  const joined = new Map<string, readonly Answer[]>();
  for (const { cells } of rows) {
    for (const [contactId, answers] of cells) {
      const kept = withUnanswered ? answers : answers.filter(({ state }) => state === 'answered');
      if (kept.length > 0) joined.set(contactId, [...(joined.get(contactId) ?? []), ...kept]);
    }
  }
  return joined;
}
