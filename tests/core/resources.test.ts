import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  bankQuestionFieldsSchema,
  emptyBankQuestionFields,
  type QuestionSetFile,
  questionSetFileSchema,
} from '../../src/core/question-bank/model.ts';

const resources = new URL('../../resources/', import.meta.url);
const setFiles = readdirSync(new URL('question-sets/', resources)).sort();

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, resources), 'utf8'));
}

function readSet(name: string): QuestionSetFile {
  return questionSetFileSchema.parse(readJson(`question-sets/${name}.json`));
}

function kinds(set: QuestionSetFile): Record<string, number> {
  return countBy(set.questions, (question) => question.kind ?? emptyBankQuestionFields.kind);
}

function countBy<T>(values: readonly T[], keyOf: (value: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[keyOf(value)] = (counts[keyOf(value)] ?? 0) + 1;
  return counts;
}

describe('shipped question sets', () => {
  it('are the five sets', () => {
    expect(setFiles).toEqual([
      'basics.json',
      'four-essentials.json',
      'outreach-and-community-librarian.json',
      'phone-three.json',
      'tiara.json',
    ]);
  });

  it.each(setFiles)('%s is whole', (file) => {
    const raw = readJson(`question-sets/${file}`);
    const set = questionSetFileSchema.parse(raw);
    expect(set, 'parsing changes nothing, so no text is padded with blanks').toEqual(raw);
    expect(set.description).not.toBe('');
    for (const question of set.questions) {
      const whole = bankQuestionFieldsSchema.parse({ ...emptyBankQuestionFields, ...question });
      expect(whole.answerPoints.length > 0).toBe(whole.kind === 'they_may_ask');
      expect(whole.parts).not.toHaveLength(1);
    }
    const texts = set.questions.map((question) => question.text.toLowerCase());
    expect(new Set(texts).size, 'no question twice').toBe(texts.length);
  });

  it.each(setFiles)('%s can be spoken in one breath a question', (file) => {
    const set = questionSetFileSchema.parse(readJson(`question-sets/${file}`));
    for (const { kind, text } of set.questions) {
      if (kind === 'talking_point') continue;
      expect(text).toMatch(/\?$/);
      expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(20);
    }
  });

  it('Basics has three sections of 4, 7 and 4, the referral question a must', () => {
    const set = readSet('basics');
    expect(Object.entries(countBy(set.questions, (question) => question.section ?? ''))).toEqual([
      ['The work', 4],
      ['Getting in', 7],
      ['The field', 4],
    ]);
    const referral = set.questions.at(10);
    expect(referral).toMatchObject({ section: 'Getting in', priority: 'must' });
    expect(referral?.parts).toEqual(['Who to talk to next', 'May I use your name']);
  });

  it('Phone three fits a fifteen-minute call', () => {
    const { questions } = readSet('phone-three');
    expect(questions).toHaveLength(3);
    const total = questions.reduce((sum, question) => sum + (question.minutes ?? 0), 0);
    expect(total).toBeLessThanOrEqual(15);
  });

  it('TIARA has its five in order', () => {
    expect(readSet('tiara').questions.map((question) => question.section)).toEqual([
      'Trends',
      'Insights',
      'Advice',
      'Resources',
      'Assignments',
    ]);
  });

  it('Four essentials has four', () => {
    expect(readSet('four-essentials').questions).toHaveLength(4);
  });

  it('Outreach has its questions, conditions and guidance, a talking point and prepared answers', () => {
    const set = readSet('outreach-and-community-librarian');
    expect(kinds(set)).toEqual({ question: 13, talking_point: 1, they_may_ask: 5 });
    const conditions = set.questions.flatMap((question) => question.condition ?? []);
    expect(conditions.map((condition) => condition.kind)).toEqual(['fact', 'heard']);
    const budget = set.questions.find((question) => question.condition?.kind === 'heard');
    expect(budget?.guidance).toContain('never how much');
    expect(set.questions[0]?.cues).toEqual(['Do they mention the people they serve?']);
  });
});
