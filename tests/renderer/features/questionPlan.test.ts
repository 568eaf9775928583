import { expect, it } from 'vitest';
import type { Interview } from '../../../src/core/interviews/model.ts';
import {
  countWords,
  summariseMinutes,
} from '../../../src/renderer/features/interviews/minutesWords.ts';
import { planItems } from '../../../src/renderer/features/interviews/planItems.ts';
import { makeInterview, makeQuestion } from '../../fixtures/packetNotebook.ts';

const release = { rule: 'always', fact: '' } as const;
const call = makeInterview(
  'call',
  ['ana'],
  [
    makeQuestion('a', { minutes: 2, section: 'One' }),
    makeQuestion('b', { minutes: 9, section: 'Two', release }),
    makeQuestion('c', { minutes: 3, section: 'One' }),
    makeQuestion('d', { minutes: 4 }),
  ],
  { mode: 'phone', lengthMinutes: 15 },
);

it('numbers the questions to ask from Q01 on without a gap where one is saved', () => {
  const items = planItems(call, new Set(), false);
  expect(items.map(({ code, id, heading }) => [code, id, heading])).toEqual([
    ['Q01', 'a', 'One'],
    ['Q02', 'c', ''],
    ['Q03', 'd', ''],
  ]);
});

it('counts neither the questions saved nor their minutes', () => {
  expect(countWords(call)).toBe('3 of 3');
  expect(summariseMinutes(call)).toMatchObject({
    plannedMinutes: 9,
    total: '9 of 15 min',
    warning: '',
  });
});

it('offers to save what a call has no room for, but nothing that was asked', () => {
  const plan = (count: number, fields: Partial<Interview> = {}) =>
    makeInterview(
      'call',
      ['ana'],
      Array.from({ length: count }, (_, place) =>
        makeQuestion(`q${place + 1}`, place === 4 ? { note: 'Said so' } : {}),
      ),
      { mode: 'phone', ...fields },
    );
  expect(summariseMinutes(plan(3)).tooMany).toBeNull();
  expect(summariseMinutes(plan(4)).tooMany).toEqual({
    plannedQuestionIds: ['q4'],
    saving: 'Save Q04 for in person',
  });
  expect(summariseMinutes(plan(6)).tooMany).toEqual({
    plannedQuestionIds: ['q4', 'q6'],
    saving: 'Save Q04 and later for in person',
  });
  expect(summariseMinutes(plan(6, { mode: 'video' })).tooMany).toBeNull();
});

it('says of a question when it was asked before, and where it stands higher up', () => {
  const before = { interviewId: 'old', askedOn: '2026-05-04' };
  const interview = makeInterview(
    'talk',
    ['ana'],
    [makeQuestion('a', { text: 'Why?' }), makeQuestion('b', { text: 'why?' })],
  );
  const items = planItems(interview, new Set(), false, ({ text }) =>
    text === 'Why?' ? before : null,
  );
  expect(items.map(({ askedBefore, sameAs }) => [askedBefore, sameAs])).toEqual([
    [before, ''],
    [null, 'Q01'],
  ]);
});
