import { describe, expect, it } from 'vitest';
import { newNotebook } from '../../src/api/shippedSets.ts';
import type { Interview } from '../../src/core/interviews/model.ts';
import {
  asksForNames,
  isMissing,
  readinessGaps,
  referralQuestion,
} from '../../src/core/interviews/readiness.ts';
import { gapWords } from '../../src/core/interviews/readinessWords.ts';
import { makeInterview, makeQuestion } from '../fixtures/packetNotebook.ts';
import { testContext } from '../fixtures/testContext.ts';

const names = makeQuestion('names', { text: 'Who else should I talk to?' });
const ready: Partial<Interview> = {
  objective: 'What fills a day',
  place: 'Room 4',
  openingLine: 'Thank you for the time',
};
const gapsOf = (fields: Partial<Interview>, questions = [makeQuestion('a'), names]) =>
  readinessGaps(makeInterview('talk', ['ana'], questions, { ...ready, ...fields }));

describe('what an interview still lacks', () => {
  it('is nothing once all of it is there', () => {
    expect(gapsOf({})).toEqual([]);
  });

  it.each<[Partial<Interview>, string[]]>([
    [{ objective: ' ' }, ['objective']],
    [{ startsAt: null }, ['time']],
    [{ place: '' }, ['place']],
    [{ openingLine: '' }, ['script']],
    [{ openingLine: '', talkingPoints: [{ talkingPointId: 't', text: 'My bees' }] }, []],
    [{ mode: 'email', startsAt: null, openingLine: '' }, []],
    [
      { objective: '', startsAt: null, place: '', openingLine: '' },
      ['objective', 'time', 'place', 'script'],
    ],
  ])('%j', (fields, gaps) => {
    expect(gapsOf(fields)).toEqual(gaps);
  });

  it('is a question that asks for names, but not in a job interview', () => {
    expect(gapsOf({}, [makeQuestion('a')])).toEqual(['referral_question']);
    expect(gapsOf({ kind: 'job' }, [makeQuestion('a')])).toEqual([]);
    expect(gapsOf({}, [])).toEqual(['questions']);
  });

  it('holds nobody up for the script alone', () => {
    expect(readinessGaps(makeInterview('talk', ['ana'], [])).filter(isMissing)).not.toContain(
      'script',
    );
  });

  it('calls the place what it is called in each mode', () => {
    expect(gapWords('place', 'phone')).toBe('a number to call');
    expect(gapWords('place', 'in_person')).toBe('a place');
  });
});

describe('the question that asks for names', () => {
  it.each([
    ['Who else should I talk to?', true],
    ['Who should I see first, and may I say you sent me?', true],
    ['Is there somebody you could introduce me to?', true],
    ['May I mention your name?', true],
    ['Who preferred the old way?', false],
    ['What fills your day?', false],
  ])('is known by its words: %s', (text, isOne) => {
    expect(asksForNames({ text })).toBe(isOne);
  });

  const notebook = newNotebook('Mine', testContext()());

  it('is the one of the Basics, or of the next set that has one', () => {
    const [basics = '', ...others] = notebook.questionSetOrder;
    const first = referralQuestion(notebook);
    expect(notebook.questionSets[basics]?.questionIds).toContain(first?.bankQuestionId);
    expect(first && asksForNames(first)).toBe(true);
    const next = referralQuestion({ ...notebook, questionSetOrder: others });
    expect(next?.bankQuestionId).not.toBe(first?.bankQuestionId);
    expect(next && asksForNames(next)).toBe(true);
    expect(referralQuestion({ ...notebook, questionSetOrder: [] })).toBeNull();
    const said = Object.entries(notebook.bankQuestions).map(
      ([id, question]) => [id, { ...question, kind: 'talking_point' as const }] as const,
    );
    const nothingAsked = { ...notebook, bankQuestions: Object.fromEntries(said) };
    expect(referralQuestion(nothingAsked)).toBeNull();
  });
});
