import { expect, it } from 'vitest';
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
