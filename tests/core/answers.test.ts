import { describe, expect, it } from 'vitest';
import { answerGrid } from '../../src/core/answers/answerGrid.ts';
import { answersTable } from '../../src/core/answers/answersTable.ts';
import {
  type AnswerFilter,
  type AnswerGrid,
  type AnswerGrouping,
  everyAnswer,
} from '../../src/core/answers/model.ts';
import { answersFrame, answersTables, groupSizes } from '../../src/core/answers/outlineAnswers.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { answersNotebook } from '../fixtures/answersNotebook.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
  packetNow,
} from '../fixtures/packetNotebook.ts';

const notebook = answersNotebook();

const gridOf = (
  filter: Partial<AnswerFilter> = {},
  grouping: AnswerGrouping = 'questions',
  of: Notebook = notebook,
) => answerGrid(of, { ...everyAnswer, ...filter }, grouping);

/** Each row with who answered it, in few words. */
const shape = ({ rows, people }: AnswerGrid) =>
  rows.map(({ text, cells }) => [
    text,
    people
      .filter(({ contact }) =>
        cells.get(contact.contactId)?.some(({ state }) => state === 'answered'),
      )
      .map(({ contact }) => contact.contactId)
      .join(' '),
  ]);

const cell = (grid: AnswerGrid, text: string, contactId: string) =>
  grid.rows.find((row) => row.text === text)?.cells.get(contactId) ?? [];

const talk = (id: string, contactIds: string[], notes: Record<string, string>) =>
  makeInterview(
    id,
    contactIds,
    Object.entries(notes).map(([text, note], place) =>
      makeQuestion(`${id}-${place}`, { text, note }),
    ),
    { status: 'done' },
  );

const single = (interviews: Notebook['interviews'][string][]) =>
  makeNotebook({ contacts: [makeContact('ana'), makeContact('bo')], interviews });

describe('a grid of answers', () => {
  it('has questions down in the order of the bank, then of the plans, and people across as I met them', () => {
    const grid = gridOf();
    expect(shape(grid)).toEqual([
      ['What do you enjoy most?', 'ana bo cy'],
      ['Is there a budget?', 'ana'],
      ['WHERE  should i begin?', 'ana cy'],
    ]);
    expect(grid.people.map(({ contact }) => contact.displayName)).toEqual([
      'Ana Ruiz',
      'Bo Ek',
      'Cyra Adeyemi',
    ]);
    expect(grid.people[0]?.talks).toEqual([
      { interviewId: 'first', on: '2026-04-10' },
      { interviewId: 'joint', on: '2026-04-20' },
    ]);
  });

  it('keeps parts under their words, and cues that were settled', () => {
    expect(cell(gridOf(), 'Is there a budget?', 'ana')).toEqual([
      expect.objectContaining({
        interviewId: 'first',
        plannedQuestionId: 'f2',
        on: '2026-04-10',
        notes: [{ part: 'Whether', text: 'Yes, a small one' }],
        cues: [
          { text: 'Grants', state: 'heard' },
          { text: 'Friends', state: 'not_heard' },
        ],
        togetherWith: [],
      }),
    ]);
  });

  it('puts what two said together into both columns and names the other one', () => {
    const grid = gridOf();
    const [asked, said] = cell(grid, 'What do you enjoy most?', 'ana');
    expect(asked).toMatchObject({
      state: 'asked',
      askedAs: 'What do you enjoy?',
      on: '2026-04-10',
    });
    expect(said).toMatchObject({ togetherWith: ['Bo Ek'], askedAs: '' });
    expect(cell(grid, 'What do you enjoy most?', 'bo')).toMatchObject([
      { togetherWith: ['Ana Ruiz'], notes: said?.notes },
    ]);
  });

  it('marks a question one person alone has answered, and counts everybody for the others', () => {
    const { rows } = gridOf();
    expect(rows.map(({ sourceCount }) => sourceCount)).toEqual([3, 1, 2]);
    expect(shape(gridOf({ onlySingleSource: true }))).toEqual([['Is there a budget?', 'ana']]);
    // Looking at one person alone makes no single source.
    const [enjoy] = gridOf({ field: 'Schools' }).rows;
    expect(enjoy).toMatchObject({ sourceCount: 3, shownCount: 1 });
  });

  it('brings the same question together: by its bank question, else by its words, also within one talk', () => {
    const twice = single([
      talk('one', ['ana'], { 'Why here?': 'A', 'WHY  here?': 'B' }),
      talk('two', ['bo'], { 'why here?': 'C' }),
    ]);
    const grid = gridOf({}, 'questions', twice);
    expect(shape(grid)).toEqual([['why here?', 'ana bo']]);
    expect(cell(grid, 'why here?', 'ana').map(({ askedAs }) => askedAs)).toEqual(['', '']);
    expect(cell(grid, 'why here?', 'ana').map(({ notes }) => notes[0]?.text)).toEqual(['A', 'B']);
  });

  it('puts two talks with one person into one column, oldest first', () => {
    const later = { startsAt: '2026-06-01T12:00:00.000Z' };
    const grid = gridOf(
      {},
      'questions',
      single([
        { ...talk('new', ['ana'], { 'Why?': 'B' }), ...later },
        talk('old', ['ana'], { 'Why?': 'A' }),
      ]),
    );
    expect(cell(grid, 'Why?', 'ana').map(({ notes }) => notes[0]?.text)).toEqual(['A', 'B']);
    expect(grid.rows[0]?.sourceCount).toBe(1);
  });

  it('has no column for somebody who was removed', () => {
    const grid = gridOf({}, 'questions', {
      ...notebook,
      contacts: { ana: notebook.contacts.ana ?? makeContact('ana') },
    });
    expect(grid.people.map(({ contact }) => contact.contactId)).toEqual(['ana']);
    expect(cell(grid, 'What do you enjoy most?', 'ana').at(-1)?.togetherWith).toEqual([]);
  });

  it('counts a talk with notes that nobody marked as held, and no planned one without', () => {
    const open = { ...talk('open', ['ana'], { 'Why?': 'Because' }), status: 'planned' as const };
    const empty = { ...talk('empty', ['bo'], { 'Why?': ' \n' }), status: 'planned' as const };
    expect(shape(gridOf({}, 'questions', single([open, empty])))).toEqual([['Why?', 'ana']]);
  });

  it('leaves out what nobody answered unless it is asked for', () => {
    const texts = gridOf({ withUnanswered: true }).rows.map(({ text }) => text);
    expect(texts).toContain('What changes?');
    expect(texts).toHaveLength(4);
    expect(cell(gridOf({ withUnanswered: true }), 'What changes?', 'bo')[0]?.state).toBe('skipped');
    expect(gridOf().rows.map(({ text }) => text)).not.toContain('What changes?');
  });

  it('arranges by topic: the sections of the questions, each answer under its question', () => {
    const grid = gridOf({}, 'topics');
    expect(shape(grid)).toEqual([
      ['The work', 'ana bo cy'],
      ['Money', 'ana'],
      ['Other questions', 'ana cy'],
    ]);
    expect(cell(grid, 'Money', 'ana')[0]).toMatchObject({
      question: 'Is there a budget?',
      isSingleSource: true,
    });
  });
});

describe('filters', () => {
  it.each<[string, Partial<AnswerFilter>, [string, string][]]>([
    ['a word of an answer', { search: 'SMALL' }, [['Is there a budget?', 'ana']]],
    [
      'a word of the question and one of the answer',
      { search: 'begin 田中' },
      [['WHERE  should i begin?', 'cy']],
    ],
    ['a cue', { search: 'grants' }, [['Is there a budget?', 'ana']]],
    ['a word nobody said', { search: 'small begin' }, []],
    ['a set', { questionSetId: 'money' }, [['Is there a budget?', 'ana']]],
    [
      'an organisation',
      { organisation: 'City Library', search: 'enjoy' },
      [['What do you enjoy most?', 'ana bo']],
    ],
    ['a tag', { tag: 'library', search: 'begin' }, [['WHERE  should i begin?', 'ana']]],
    ['a field', { field: 'Schools', search: 'begin' }, [['WHERE  should i begin?', 'cy']]],
    ['starred lines', { onlyStarred: true }, [['What do you enjoy most?', 'ana bo']]],
    ['a starred line that says something', { onlyStarred: true, search: 'regulars' }, []],
  ])('lets through %s', (_what, filter, expected) => {
    expect(shape(gridOf(filter))).toEqual(expected);
  });

  it('shows nothing but the starred lines, minute marks included', () => {
    const [said] = cell(gridOf({ onlyStarred: true }), 'What do you enjoy most?', 'bo');
    expect(said?.notes).toEqual([{ part: '', text: '★ Nobody is a customer\n7′ ★ Names first' }]);
  });

  it('finds the answers of a notebook that has changed since', () => {
    expect(shape(gridOf({ search: 'desk' }))).toEqual([['WHERE  should i begin?', 'ana']]);
    const changed = structuredClone(notebook);
    const question = changed.interviews.first?.questions.f1;
    if (question) question.note = 'In the van.';
    expect(shape(gridOf({ search: 'desk' }, 'questions', changed))).toEqual([]);
    expect(shape(gridOf({ search: 'van' }, 'questions', changed))).toHaveLength(1);
    const alone = single([talk('one', ['ana'], { 'Why?': 'A' })]);
    const two = talk('two', ['bo'], { 'Why?': 'B' });
    const joined = { ...alone, interviews: { ...alone.interviews, two } };
    const before = gridOf({}, 'topics', alone);
    const after = gridOf({}, 'topics', joined);
    const ofAna = (grid: AnswerGrid) => cell(grid, 'Other questions', 'ana')[0]?.isSingleSource;
    expect([ofAna(before), ofAna(after)]).toEqual([true, false]);
    const renamed = structuredClone(notebook.contacts);
    if (renamed.bo) renamed.bo.displayName = 'Bo Lind';
    const later = gridOf({}, 'questions', { ...notebook, contacts: renamed });
    expect(cell(later, 'What do you enjoy most?', 'ana').at(-1)?.togetherWith).toEqual(['Bo Lind']);
  });
});

describe('the table of a grid', () => {
  it('says sections, sources and answers in plain cells', () => {
    const [head, enjoy, budget] = answersTable(gridOf(), 'questions', '2026-05-04');
    expect(head).toEqual(['Section', 'Question', 'Sources', 'Ana Ruiz', 'Bo Ek', 'Cyra Adeyemi']);
    expect(enjoy?.slice(0, 3)).toEqual(['The work', 'What do you enjoy most?', '3 people']);
    expect(enjoy?.[3]).toBe(
      '10 Apr\nAsked as: What do you enjoy?\nAsked, nothing noted\n\n20 Apr, with Bo Ek\nThe regulars\n★ Nobody is a customer\n7′ ★ Names first',
    );
    expect(budget?.[2]).toBe('1 source');
    expect(budget?.[3]).toBe(
      '10 Apr\nWhether: Yes, a small one\nHeard: Grants\nNot heard: Friends',
    );
  });

  it('tells two people of one name apart', () => {
    const same = { ...notebook.contacts };
    for (const id of ['ana', 'bo', 'cy']) {
      same[id] = makeContact(id, { displayName: 'Jo', organisation: id === 'cy' ? '' : 'City' });
    }
    const [head] = answersTable(
      gridOf({}, 'questions', { ...notebook, contacts: same }),
      'questions',
      '2026-05-04',
    );
    expect(head?.slice(3)).toEqual(['Jo', 'Jo (City)', 'Jo 2']);
  });
});

describe('the document of a grid', () => {
  const order = {
    filter: everyAnswer,
    grouping: 'questions' as const,
    paper: 'a4' as const,
    now: packetNow,
    timeZone: 'Europe/Berlin',
  };

  it('says what is in it and what was left out', () => {
    const filter = { ...everyAnswer, search: 'budget', questionSetId: 'money' };
    expect(answersFrame(notebook, gridOf(filter), { ...order, filter }).remarks).toEqual([
      '1 question, 1 person, as of Mon 4 May 2026',
      'Shown: “budget”  ·  Set Set money',
      '1 of 1 rests on one person alone and is marked “1 source”.',
    ]);
  });

  it('parts many people into tables of about the same size', () => {
    expect([1, 5, 6, 11, 60].map(groupSizes)).toEqual([
      [1],
      [5],
      [3, 3],
      [4, 4, 3],
      Array(12).fill(5),
    ]);
    const contacts = Array.from({ length: 7 }, (_, place) => makeContact(`p${place}`));
    const talks = contacts.map(({ contactId }, place) =>
      talk(
        `t${place}`,
        [contactId],
        place === 0 ? { 'Only first?': 'x', 'All?': 'x' } : { 'All?': 'x' },
      ),
    );
    const many = gridOf({}, 'questions', makeNotebook({ contacts, interviews: talks }));
    const tables = [...answersTables(many, order)];
    expect(tables.map(({ heading }) => heading)).toEqual([
      'People 1 to 4 of 7',
      'People 5 to 7 of 7',
    ]);
    expect(tables.map(({ rows }) => rows.map(({ text }) => text))).toEqual([
      ['Only first?', 'All?'],
      ['All?'],
    ]);
    expect(tables.flatMap(({ columns }) => columns.map(({ name }) => name))).toHaveLength(7);
  });

  it('holds no private notes', () => {
    const everything = JSON.stringify([
      [...answersTables(gridOf({ withUnanswered: true }), order)],
      answersTable(gridOf({ withUnanswered: true }), 'topics', '2026-05-04'),
    ]);
    expect(everything).toContain('Ana Ruiz');
    expect(everything).not.toContain('SECRET');
  });

  it('takes an answer of 50,000 characters whole', () => {
    const long = 'An answer that goes on. '.repeat(2_100);
    const grid = gridOf(
      { search: 'goes on' },
      'questions',
      single([talk('one', ['ana'], { 'Why?': long })]),
    );
    const [table] = answersTables(grid, order);
    expect(table?.rows[0]?.cells[0]?.[0]?.notes[0]?.text).toBe(long.trimEnd());
  });
});
