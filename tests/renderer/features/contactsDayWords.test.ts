import { describe, expect, it } from 'vitest';
import { dueWords, sayDay, sayDistance, sayShortDay } from '../../../src/renderer/app/dayWords.ts';

const today = '2026-05-04';

describe('how far a day is', () => {
  it.each([
    ['2026-05-04', 'today'],
    ['2026-05-05', 'tomorrow'],
    ['2026-05-03', 'yesterday'],
    ['2026-05-07', 'in 3 days'],
    ['2026-04-21', '13 days ago'],
    ['2026-05-18', 'in 2 weeks'],
    ['2026-07-04', 'in 2 months'],
    ['2024-05-04', '2 years ago'],
  ])('says %s as %s', (day, words) => {
    expect(sayDistance(day, today)).toBe(words);
  });
});

describe('a date due', () => {
  it.each([
    ['2026-05-01', 'overdue, 3 days', 'alarm'],
    ['2026-05-03', 'overdue, 1 day', 'alarm'],
    ['2026-05-04', 'due today', 'due'],
    ['2026-05-05', 'due tomorrow', 'due'],
    ['2026-05-07', 'due in 3 days', 'due'],
    ['2026-05-08', 'due in 4 days', 'neutral'],
  ])('on %s is said as %s', (day, words, tone) => {
    expect(dueWords(day, today)).toEqual({ words, tone });
  });
});

it('names the year only when it is another one', () => {
  expect(sayDay('2026-05-05', today)).toBe('Tue 5 May');
  expect(sayDay('2027-05-05', today)).toBe('Wed 5 May 2027');
});

it('says a day in short with its year only when that is another one', () => {
  expect([sayShortDay('2026-11-15', today), sayShortDay('2025-11-15', today)]).toEqual([
    '15 Nov',
    '15 Nov 2025',
  ]);
});
