import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate } from '../../src/core/notebook/migrate.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { notebookV3Schema } from '../../src/core/notebook/versions/v3.ts';
import { v3ToV4 } from '../../src/core/notebook/versions/v3ToV4.ts';
import { conditionInputSchema } from '../../src/core/question-bank/model.ts';

const file = join(import.meta.dirname, '../fixtures/notebooks/v3/notebook.json');
const condition = { kind: 'heard', text: 'Budget was not mentioned' };
const conditionNow = { ...condition, cue: '', wanted: 'heard' };
/** Any record there is, which is then given a condition. */
const anyOf = <T>(records: Record<string, T>): T => {
  const [first] = Object.values(records);
  if (first === undefined) throw new Error('The fixture has none of these.');
  return first;
};

/** A notebook of version 3 in whose bin lie an interview, a bank question and a planned question that hang on something. */
function withThemInTheBin() {
  const v3 = notebookV3Schema.parse(JSON.parse(readFileSync(file, 'utf8')).body);
  const interview = Object.values(v3.interviews).find(
    ({ questionOrder }) => questionOrder.length > 0,
  );
  if (!interview) throw new Error('The fixture has no interview with questions.');
  const planned = { ...anyOf(interview.questions), condition };
  const bankQuestion = { ...anyOf(v3.bankQuestions), bankQuestionId: 'inBin', condition };
  const records = {
    contacts: {},
    referrals: {},
    followUps: {},
    promises: {},
    questionSets: {},
    interviews: {
      inBin: {
        ...interview,
        interviewId: 'inBin',
        questions: { [planned.plannedQuestionId]: planned },
        questionOrder: [planned.plannedQuestionId],
      },
    },
    bankQuestions: { inBin: bankQuestion },
    plannedQuestions: {
      inBin: {
        interviewId: interview.interviewId,
        question: { ...planned, plannedQuestionId: 'inBin' },
      },
    },
  };
  const entry = {
    binEntryId: 'entry',
    kind: 'interview',
    name: 'Interview',
    removedAt: '2026-05-04T12:00:00.000Z',
    records,
    places: [],
    links: [],
  };
  return { v3: notebookV3Schema.parse({ ...v3, bin: { entry } }), planned, bankQuestion };
}

it('brings what lies in the bin up to date as well', () => {
  const { v3, planned, bankQuestion } = withThemInTheBin();
  const { bin } = migrate(3, v3) as Notebook;
  const { records } = anyOf(bin);
  const asked = { ...planned, condition: conditionNow, askedAt: null, fate: null };
  const { selfReview } = anyOf(v3.bin).records.interviews.inBin ?? {};
  expect(records.interviews.inBin).toMatchObject({
    questions: { [planned.plannedQuestionId]: asked },
    selfReview: { ...selfReview, chemistry: null },
    facts: [],
    call: null,
  });
  expect(records.bankQuestions.inBin).toEqual({ ...bankQuestion, condition: conditionNow });
  expect(records.plannedQuestions.inBin?.question).toEqual({
    ...asked,
    plannedQuestionId: 'inBin',
  });
});

it('leaves what is of no version alone, because a journal is replayed without checks', () => {
  const odd = { interviews: { one: 7 }, bankQuestions: [], bin: { entry: { records: null } } };
  expect(v3ToV4(odd)).toEqual(odd);
  const torn = { one: { questions: null, selfReview: 'x' } };
  expect(v3ToV4({ interviews: torn })).toMatchObject({
    interviews: { one: { questions: null, selfReview: 'x', facts: [], call: null } },
  });
});

it('takes a condition that says nothing of a cue as one that hangs on its words', () => {
  expect(conditionInputSchema.parse(condition)).toEqual(conditionNow);
  const whole = { ...condition, cue: 'Budget', wanted: 'not_heard' };
  expect(conditionInputSchema.parse(whole)).toEqual(whole);
});
