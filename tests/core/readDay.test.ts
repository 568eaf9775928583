import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, formatDay } from '../../src/core/dates.ts';
import { readDay } from '../../src/core/type-up/readDay.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

// A Tuesday.
const from = '2026-05-05';

describe('a day as people write it', () => {
  it.each([
    ['2026-05-12', '2026-05-12'],
    ['12 May', '2026-05-12'],
    ['12. May', '2026-05-12'],
    ['12th of May', '2026-05-12'],
    ['May 12', '2026-05-12'],
    ['May 12th, 2027', '2027-05-12'],
    ['12 may 2027', '2027-05-12'],
    ['Tue 12 May', '2026-05-12'],
    ['Tuesday, 12 May 2026', '2026-05-12'],
    ['12/5', '2026-05-12'],
    ['12.5.', '2026-05-12'],
    ['12-5-2027', '2027-05-12'],
    ['12/5/27', '2027-05-12'],
    ['3 sept', '2026-09-03'],
    ['today', '2026-05-05'],
    ['tomorrow', '2026-05-06'],
    ['the day after tomorrow', '2026-05-07'],
    ['Friday', '2026-05-08'],
    ['by Fri.', '2026-05-08'],
    ['on Thurs', '2026-05-07'],
    ['Tuesday', '2026-05-12'],
    ['this Sunday', '2026-05-10'],
    ['next Friday', '2026-05-15'],
    ['next Monday', '2026-05-11'],
    ['next week', '2026-05-12'],
    ['in 2 weeks', '2026-05-19'],
    ['in a week', '2026-05-12'],
    ['in three days', '2026-05-08'],
    ['in 1 month', '2026-06-05'],
    ['in two months', '2026-07-05'],
  ])('%s', (text, day) => {
    expect(readDay(text, from)).toBe(day);
  });

  it('is the day first, whatever the numbers', () => {
    expect(readDay('5/12', from)).toBe('2026-12-05');
    expect(readDay('5/13', from)).toBeNull();
  });

  it('is the one to come, but for one of the last weeks', () => {
    expect(readDay('20 April', from)).toBe('2026-04-20');
    expect(readDay('20 January', from)).toBe('2027-01-20');
    expect(readDay('28 December', '2027-01-04')).toBe('2026-12-28');
    expect(readDay('29 Feb', from)).toBe('2028-02-29');
  });

  it.each([
    '',
    'soon',
    '12',
    '12 marvels',
    '31 June',
    '0/5',
    'in 0 days',
    'in weeks',
    'May',
    'Friday evening',
    'constructor',
  ])('is not what "%s" says', (text) => {
    expect(readDay(text, from)).toBeNull();
  });
});

it('reads whatever day it is said in our own words, and never throws', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 200_000 }), fc.string(), (count, text) => {
      const day = addDays(from, count);
      expect(readDay(formatDay(day), from)).toBe(day >= '1900' ? day : null);
      const read = readDay(text, day);
      if (read !== null) expect(read).toMatch(/^\d{4}-\d\d-\d\d$/);
    }),
    randomSettings(300, 'days'),
  );
});

it('takes a weekday for one of the next seven days', () => {
  fc.assert(
    fc.property(fc.nat(3_000), fc.constantFrom('Mon', 'Thursday', 'sun', 'Weds'), (count, name) => {
      const base = addDays(from, count);
      const day = readDay(name, base) ?? '';
      expect(daysBetween(base, day)).toBeGreaterThan(0);
      expect(daysBetween(base, day)).toBeLessThan(8);
      expect(formatDay(day).slice(0, 3).toLowerCase()).toBe(name.slice(0, 3).toLowerCase());
    }),
    randomSettings(100, 'weekdays'),
  );
});
