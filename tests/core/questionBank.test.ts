import { describe, expect, it } from 'vitest';
import { groupQuestions, placeInSet } from '../../src/core/question-bank/groupQuestions.ts';
import {
  type BankQuestion,
  emptyBankQuestionFields,
  type QuestionSet,
} from '../../src/core/question-bank/model.ts';
import { readQuestionList } from '../../src/core/question-bank/readQuestionList.ts';
import { searchQuestions } from '../../src/core/question-bank/searchQuestions.ts';

const at = '2026-05-04T12:00:00.000Z';

function question(bankQuestionId: string, fields: Partial<BankQuestion> = {}): BankQuestion {
  return {
    ...emptyBankQuestionFields,
    bankQuestionId,
    text: `Text of ${bankQuestionId}`,
    createdAt: at,
    ...fields,
  };
}

function set(questionSetId: string, questions: BankQuestion[]): QuestionSet {
  return {
    questionSetId,
    name: questionSetId,
    description: '',
    origin: 'own',
    questionIds: questions.map(({ bankQuestionId }) => bankQuestionId),
    createdAt: at,
  };
}

function bank(...sets: [string, BankQuestion[]][]) {
  return {
    questionSets: Object.fromEntries(sets.map(([id, questions]) => [id, set(id, questions)])),
    questionSetOrder: sets.map(([id]) => id),
    bankQuestions: Object.fromEntries(
      sets.flatMap(([, questions]) => questions.map((one) => [one.bankQuestionId, one])),
    ),
  };
}

describe('searchQuestions', () => {
  const notebook = bank(
    ['one', [question('a', { text: 'Is there a budget?' }), question('b', { tags: ['Café'] })]],
    ['two', [question('c', { cues: ['Budget was mentioned'] })]],
    ['none', []],
  );
  const found = (query: string) =>
    searchQuestions(notebook, query).map(({ set: { name }, questions }) => [
      name,
      questions.map(({ bankQuestionId }) => bankQuestionId),
    ]);

  it('finds every word anywhere in a question, set by set', () => {
    expect(found('budget')).toEqual([
      ['one', ['a']],
      ['two', ['c']],
    ]);
    expect(found('mention BUDGET')).toEqual([['two', ['c']]]);
  });

  it('takes no heed of case and marks', () => {
    expect(found('cafe')).toEqual([['one', ['b']]]);
  });

  it('finds everything for a blank query and nothing for unknown words', () => {
    expect(found('  ')).toEqual([
      ['one', ['a', 'b']],
      ['two', ['c']],
    ]);
    expect(found('zebra')).toEqual([]);
  });
});

describe('groupQuestions', () => {
  it('gathers sections where each first stands, what I say and what they ask last', () => {
    const groups = groupQuestions([
      question('a', { kind: 'they_may_ask' }),
      question('b', { section: 'Work' }),
      question('c', { section: 'Field' }),
      question('d', { section: 'Work' }),
      question('e', { kind: 'talking_point', section: 'Work' }),
    ]);
    expect(
      groups.map(({ heading, questions }) => [
        heading,
        questions.map(({ bankQuestionId }) => bankQuestionId).join(''),
      ]),
    ).toEqual([
      ['Work', 'bd'],
      ['Field', 'c'],
      ['What I want to say', 'e'],
      ['They may ask me', 'a'],
    ]);
  });

  it('keeps a section that is called like a list of another kind apart from it', () => {
    const groups = groupQuestions([
      question('a', { section: 'They may ask me' }),
      question('b', { kind: 'they_may_ask' }),
    ]);
    expect(groups.map(({ questions }) => questions.length)).toEqual([1, 1]);
  });
});

describe('placeInSet', () => {
  const shown = [
    question('a', { section: 'One' }),
    question('b', { section: 'One' }),
    question('c', { section: 'Two' }),
    question('d', { section: 'Two' }),
  ];
  // A talking point stands between them in the set, which the list does not show.
  const ids = ['a', 'point', 'b', 'c', 'd'];
  const place = (id: string, index: number) => placeInSet(shown, ids, id, index);

  it('moves within a section', () => {
    expect(place('b', 0)).toEqual({ section: 'One', toIndex: 0 });
    expect(place('c', 3)).toEqual({ section: 'Two', toIndex: 4 });
  });

  it('joins the section it is dropped into', () => {
    expect(place('d', 1)).toEqual({ section: 'One', toIndex: 2 });
    expect(place('a', 2)).toEqual({ section: 'Two', toIndex: 3 });
  });

  it('stays in its own section on the line between two', () => {
    expect(place('d', 2)).toEqual({ section: 'Two', toIndex: 3 });
    expect(place('a', 1)).toEqual({ section: 'One', toIndex: 2 });
  });

  it('has a place when it is alone', () => {
    expect(placeInSet([question('a', { section: 'One' })], ['a'], 'a', 0)).toEqual({
      section: 'One',
      toIndex: 0,
    });
  });
});

describe('readQuestionList', () => {
  it('drops bullets and numbers and takes headings as sections', () => {
    const text =
      'Work:\r\n1. What do you do?\n2) What is hard?\n\n## People\n• Who else?\n- Who else?';
    expect(readQuestionList(text)).toEqual({
      questions: [
        { section: 'Work', text: 'What do you do?' },
        { section: 'Work', text: 'What is hard?' },
        { section: 'People', text: 'Who else?' },
      ],
      repeatedCount: 1,
    });
  });

  it('reads nothing out of nothing', () => {
    expect(readQuestionList(' \n\n ')).toEqual({ questions: [], repeatedCount: 0 });
  });
});
