import { parseDate } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMinutes,
  clocksChangeOn,
  dayOf,
  daysBetween,
  formatClock,
  formatDay,
  formatInstant,
  formatLongDay,
  formatShortDay,
  utcOffsetMinutes,
} from '../../src/core/dates.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

describe('days', () => {
  it('are counted over months, leap years and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2025-12-31', '2027-01-01')).toBe(366);
    expect(daysBetween('2026-05-05', '2026-05-04')).toBe(-1);
  });

  it('are counted like those of a calendar', () => {
    const start = Date.parse('1583-01-01T00:00:00.000Z');
    const day = fc
      .integer({ min: 0, max: 3_000_000 })
      .map((count) => new Date(start + count * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: -4_000, max: 4_000 }), (from, count) => {
        const reached = addDays(from, count);
        expect(reached).toBe(parseDate(from).add({ days: count }).toString());
        expect(daysBetween(from, reached)).toBe(parseDate(reached).compare(parseDate(from)));
      }),
      randomSettings(2_000),
    );
  });

  it('are refused when there is no such day', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow();
    expect(() => daysBetween('2026-05-04', '2026-13-01')).toThrow();
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
  });

  it('of an instant depend on the zone', () => {
    expect(dayOf('2026-05-05T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-05-06');
    expect(dayOf('2026-05-05T03:30:00.000Z', 'America/New_York')).toBe('2026-05-04');
    expect(dayOf('2026-05-05T23:30:00.000Z', 'UTC')).toBe('2026-05-05');
  });

  it('are said as people say them', () => {
    expect(formatDay('2026-05-05')).toBe('Tue 5 May 2026');
    expect(formatShortDay('2026-09-30')).toBe('30 Sep');
    expect(formatLongDay('2026-05-12', '2026-01-01')).toBe('Tuesday 12 May');
    expect(formatLongDay('2027-01-04', '2026-12-31')).toBe('Monday 4 January 2027');
  });
});

describe('instants', () => {
  it('are said in the zone asked for, underscores left out', () => {
    const instant = '2026-05-05T12:00:00.000Z';
    expect(formatInstant(instant, 'Europe/Berlin')).toBe('Tue 5 May 2026, 14:00 (Europe/Berlin)');
    expect(formatInstant(instant, 'America/New_York')).toBe(
      'Tue 5 May 2026, 08:00 (America/New York)',
    );
    expect(formatClock('2026-05-04T22:05:00.000Z', 'Europe/Berlin')).toBe('00:05');
  });

  it('know half-hour zones and the change of clocks', () => {
    expect(utcOffsetMinutes('2026-05-05T12:00:00.000Z', 'Asia/Kolkata')).toBe(330);
    expect(clocksChangeOn('2026-10-25T12:00:00.000Z', 'Europe/Berlin')).toBe(true);
    expect(clocksChangeOn('2026-10-26T12:00:00.000Z', 'Europe/Berlin')).toBe(false);
    expect(clocksChangeOn('2026-10-25T12:00:00.000Z', 'UTC')).toBe(false);
  });

  it('move on by real minutes across a change of clocks', () => {
    const before = '2026-10-25T00:30:00.000Z';
    expect(formatClock(before, 'Europe/Berlin')).toBe('02:30');
    expect(formatClock(addMinutes(before, 60), 'Europe/Berlin')).toBe('02:30');
    expect(formatClock(addMinutes(before, 120), 'Europe/Berlin')).toBe('03:30');
  });
});

it('keeps days by minute, which says the same as asking each time', () => {
  const settings = randomSettings(300, 'days by minute');
  const zones = ['Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
      fc.constantFrom(...zones),
      fc.nat(59_999),
      (instant, timeZone, later) => {
        const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
        for (const time of [minute, minute + later, minute + 60_000]) {
          const plain = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
          expect(dayOf(new Date(time).toISOString(), timeZone)).toBe(plain.format(time));
        }
      },
    ),
    settings,
  );
});
