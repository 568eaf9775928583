import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerGrid } from '../../src/core/answers/answerGrid.ts';
import { type AnswerGrid, answerGroupings, everyAnswer } from '../../src/core/answers/model.ts';
import { answersTables } from '../../src/core/answers/outlineAnswers.ts';
import type { Interview } from '../../src/core/interviews/model.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { answersNotebook } from '../fixtures/answersNotebook.ts';
import { makeContact, makeInterview, makeQuestion, packetNow } from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const people = ['ana', 'bo', 'cy', 'dee', 'eli'];
const words = ['Why?', 'why?', 'How  now?', 'How now?', 'Who else?', '何ですか'];
const bankIds = [null, null, 'enjoy', 'budget', 'gone'];
const note = fc.constantFrom(
  '',
  '',
  ' \n',
  'said',
  '★ starred',
  'line\n5′ ★ star',
  'שלום',
  '👩🏽‍🚀',
);

const question = fc.record({
  text: fc.constantFrom(...words),
  bankQuestionId: fc.constantFrom(...bankIds),
  section: fc.constantFrom('', 'The work', 'the WORK', 'Money'),
  note,
  parts: fc.array(note, { maxLength: 2 }),
  outcome: fc.constantFrom('unasked' as const, 'asked' as const, 'skipped' as const),
});
const talk = fc.record({
  contactIds: fc.subarray(people, { minLength: 1 }),
  status: fc.constantFrom(
    'done' as const,
    'done' as const,
    'planned' as const,
    'cancelled' as const,
  ),
  hour: fc.integer({ min: 0, max: 400 }),
  questions: fc.array(question, { maxLength: 5 }),
});

type Talk = typeof talk extends fc.Arbitrary<infer T> ? T : never;

// Marks make every note another one, so that each can be looked for.
function interviewOf({ contactIds, status, hour, questions }: Talk, place: number): Interview {
  const planned = questions.map(({ parts, note: text, ...fields }, index) => {
    const id = `q${place}x${index}`;
    const marked = (said: string, mark: string) => (said.trim() === '' ? said : `${said} ${mark}`);
    return makeQuestion(id, {
      ...fields,
      note: marked(text, `[${id}]`),
      parts: parts.map((said, part) => ({
        partId: `${id}p${part}`,
        text: `Part ${part}`,
        note: marked(said, `[${id}p${part}]`),
      })),
    });
  });
  const startsAt = new Date(Date.parse(packetNow) + hour * 3_600_000).toISOString();
  return makeInterview(`i${place}`, contactIds, planned, { status, startsAt });
}

function notebookOf(talks: readonly Talk[]): Notebook {
  const interviews = talks.map(interviewOf);
  return {
    ...answersNotebook(),
    // One of them was removed.
    contacts: Object.fromEntries(people.slice(0, 4).map((id) => [id, makeContact(id)])),
    interviews: Object.fromEntries(interviews.map((one) => [one.interviewId, one])),
  };
}

/** Every note of the notebook with whoever it belongs to, a line each. */
function notesIn({ interviews, contacts }: Notebook): string[] {
  return Object.values(interviews).flatMap(({ contactIds, questions }) =>
    Object.values(questions).flatMap(({ note: whole, parts }) =>
      [whole, ...parts.map((part) => part.note)]
        .filter((text) => text.trim() !== '')
        .flatMap((text) =>
          contactIds.filter((id) => contacts[id]).map((id) => `${id}: ${text.trimEnd()}`),
        ),
    ),
  );
}

function notesOf({ rows, people: shown }: AnswerGrid): string[] {
  const columns = new Set(shown.map(({ contact }) => contact.contactId));
  return rows.flatMap(({ cells }) =>
    [...cells].flatMap(([contactId, answers]) => {
      expect(columns.has(contactId)).toBe(true);
      return answers.flatMap(({ notes }) => notes.map(({ text }) => `${contactId}: ${text}`));
    }),
  );
}

it('shows every note exactly in the columns of those who were there, and its counts add up', () => {
  fc.assert(
    fc.property(
      fc.array(talk, { maxLength: 8 }),
      fc.constantFrom(...answerGroupings),
      fc.boolean(),
      (talks, grouping, withUnanswered) => {
        const notebook = notebookOf(talks);
        const filter = { ...everyAnswer, withUnanswered };
        const grid = answerGrid(notebook, filter, grouping);
        expect(notesOf(grid).sort()).toEqual(notesIn(notebook).sort());
        for (const row of grid.rows) {
          const answered = [...row.cells.values()].filter((answers) =>
            answers.some(({ state }) => state === 'answered'),
          );
          expect([row.sourceCount, row.shownCount]).toEqual([answered.length, answered.length]);
        }
        expect(new Set(grid.rows.map(({ rowId }) => rowId)).size).toBe(grid.rows.length);

        const order = { filter, grouping, paper: 'a4' as const, now: packetNow, timeZone: 'UTC' };
        const printed = [...answersTables(grid, order)].flatMap(({ columns, rows }) =>
          rows.flatMap(({ cells }) =>
            cells.flatMap((answers, place) =>
              answers.flatMap(({ notes }) =>
                notes.map(({ text }) => `${columns[place]?.name}: ${text}`),
              ),
            ),
          ),
        );
        expect(printed.sort()).toEqual(notesIn(notebook).sort());
      },
    ),
    randomSettings(300, 'answers'),
  );
});

it('leaves out by a filter nothing but what does not fit it', () => {
  fc.assert(
    fc.property(fc.array(talk, { maxLength: 8 }), (talks) => {
      const notebook = notebookOf(talks);
      const all = notesIn(notebook);
      const some = (filter: Partial<typeof everyAnswer>) =>
        notesOf(answerGrid(notebook, { ...everyAnswer, ...filter }, 'questions'));
      const stars = all.flatMap((line) => {
        const [, who = '', text = ''] = /^(\w+): (.*)$/s.exec(line) ?? [];
        const starred = text.split('\n').filter((one) => /^(\d+′ )?★ /.test(one));
        return starred.length > 0 ? [`${who}: ${starred.join('\n')}`] : [];
      });
      expect(some({ onlyStarred: true }).sort()).toEqual(stars.sort());
      const { rows } = answerGrid(
        notebook,
        { ...everyAnswer, onlySingleSource: true },
        'questions',
      );
      expect(rows.every(({ sourceCount, cells }) => sourceCount === 1 && cells.size > 0)).toBe(
        true,
      );
    }),
    randomSettings(150, 'answer filters'),
  );
});
