import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { shiftDates, weeksSince } from '../../src/core/notebook/shiftDates.ts';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env.N ?? 500);
const runs = { seed, numRuns };

const minute = 60_000;
const dayLength = 24 * 60 * minute;
const zones = ['America/Chicago', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];

const instants = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const days = instants.map((instant) => instant.slice(0, 10));
const shifts = fc.integer({ min: -3_000, max: 3_000 });
const words = fc.oneof(fc.string(), fc.constantFrom('on 2026-05-04', '2026-05-04', '2026-02-31'));

const records = fc.array(
  fc.record({
    dueOn: fc.option(days),
    createdAt: instants,
    closedAt: fc.option(instants),
    text: words,
    nested: fc.record({ checkBackOn: days, values: fc.array(fc.jsonValue()) }),
  }),
);

/** Minutes since 1970 as the clock on the wall counts them in `zone`; an oracle that shares no code. */
function wallMinutes(instant: string, zone: string): number {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(instant));
  return Math.floor(Date.parse(`${clock.replace(' ', 'T')}Z`) / minute);
}

function hasClockChangeNear(instant: string, zone: string): boolean {
  const at = (offset: number) => {
    const shifted = new Date(Date.parse(instant) + offset).toISOString();
    return wallMinutes(shifted, zone) - Math.floor(Date.parse(shifted) / minute);
  };
  return at(-dayLength) !== at(dayLength);
}

beforeAll(() => {
  console.log(`shiftDates: SEED=${seed} N=${numRuns}`);
});

describe('shiftDates', () => {
  it('moves days and instants by their names, and nothing else', () => {
    const before = {
      dueOn: '2026-05-04',
      metOn: null,
      createdAt: '2026-05-04T12:00:00.000Z',
      text: '2026-05-04',
      note: '2026-05-04T12:00:00.000Z',
      list: [{ referredOn: '2026-12-31' }],
      '2026-05-04': 3,
    };
    expect(shiftDates(before, 7)).toEqual({
      ...before,
      dueOn: '2026-05-11',
      createdAt: '2026-05-11T12:00:00.000Z',
      list: [{ referredOn: '2027-01-07' }],
    });
  });

  it.each([
    { dueOn: '2026-5-4' },
    { dueOn: '2026-02-30' },
    { dueOn: ' 2026-05-04' },
    { dueOn: '2026-05-04T12:00:00.000Z' },
    { closedAt: '2026-05-04' },
    { closedAt: '2026-05-04T12:00:00Z' },
    { closedAt: '2026-05-04T12:00:00.000+02:00' },
    { on: '2026-05-04', at: '2026-05-04T12:00:00.000Z' },
  ])('leaves alone what is no stored day or instant: %j', (value) => {
    expect(shiftDates(value, 7)).toEqual(value);
  });

  it('keeps the clock time of an interview across a clock change', () => {
    const interview = {
      startsAt: '2026-10-20T14:00:00.000Z', // 16:00 in Berlin, summer time
      endedAt: '2026-10-20T14:30:00.000Z',
      timeZone: 'Europe/Berlin',
    };
    expect(shiftDates(interview, 7)).toEqual({
      startsAt: '2026-10-27T15:00:00.000Z', // 16:00 in Berlin, winter time
      endedAt: '2026-10-27T15:30:00.000Z',
      timeZone: 'Europe/Berlin',
    });
  });

  it('keeps the clock times of what lies in an interview, too, such as its call', () => {
    const interview = {
      startsAt: '2026-03-25T13:00:00.000Z',
      timeZone: 'Europe/Berlin',
      endedAt: '2026-03-25T13:20:00.000Z',
      call: {
        startedAt: '2026-03-25T13:01:00.000Z',
        pauses: [{ startedAt: '2026-03-25T13:05:00.000Z', endedAt: null }],
      },
      questions: { a: { askedAt: '2026-03-25T13:02:00.000Z' } },
    };
    expect(shiftDates(interview, 7)).toEqual({
      startsAt: '2026-04-01T12:00:00.000Z',
      timeZone: 'Europe/Berlin',
      endedAt: '2026-04-01T12:20:00.000Z',
      call: {
        startedAt: '2026-04-01T12:01:00.000Z',
        pauses: [{ startedAt: '2026-04-01T12:05:00.000Z', endedAt: null }],
      },
      questions: { a: { askedAt: '2026-04-01T12:02:00.000Z' } },
    });
  });

  it('moves an interview in an unknown zone by 24 hours a day', () => {
    const interview = { startsAt: '2026-10-20T14:00:00.000Z', timeZone: 'Nowhere/Else' };
    expect(shiftDates(interview, 7).startsAt).toBe('2026-10-27T14:00:00.000Z');
  });

  it('by no days keeps the second of two equal clock times', () => {
    const interview = { startsAt: '2026-10-25T01:30:00.000Z', timeZone: 'Europe/Berlin' };
    expect(shiftDates(interview, 0)).toEqual(interview);
  });

  it('by no days is an equal copy', () => {
    const interviews = fc.record({ startsAt: instants, timeZone: fc.constantFrom(...zones) });
    fc.assert(
      fc.property(fc.tuple(records, interviews), (value) => {
        const copy = shiftDates(value, 0);
        expect(copy).toEqual(value);
        expect(copy).not.toBe(value);
        expect(copy[1]).not.toBe(value[1]);
      }),
      runs,
    );
  });

  it('there and back is where it began, and two steps are one', () => {
    fc.assert(
      fc.property(records, shifts, shifts, (value, a, b) => {
        expect(shiftDates(shiftDates(value, a), -a)).toEqual(value);
        expect(shiftDates(shiftDates(value, a), b)).toEqual(shiftDates(value, a + b));
      }),
      runs,
    );
  });

  it('does not change its input', () => {
    fc.assert(
      fc.property(records, shifts, (value, shift) => {
        const before = structuredClone(value);
        shiftDates(value, shift);
        expect(value).toEqual(before);
      }),
      runs,
    );
  });

  it('moves the calendar of every zone by whole days', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), shifts, (startsAt, timeZone, shift) => {
        const after = shiftDates({ startsAt, timeZone }, shift).startsAt;
        const late =
          wallMinutes(after, timeZone) - wallMinutes(startsAt, timeZone) - shift * 24 * 60;
        // A clock time that does not exist on the new day moves behind the gap.
        if (late !== 0) {
          expect([30, 60]).toContain(late);
          expect(hasClockChangeNear(after, timeZone)).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe('weeksSince', () => {
  it.each([
    ['2026-05-04', 0],
    ['2026-05-10', 0],
    ['2026-05-11', 7],
    ['2026-05-03', -7],
    ['2027-05-03', 364],
  ])('counts whole weeks from Monday 4 May 2026 to %s', (today, expected) => {
    expect(weeksSince('2026-05-04', today)).toBe(expected);
  });

  it('brings any anchor to within the week before today', () => {
    fc.assert(
      fc.property(days, days, (anchorOn, today) => {
        const shift = weeksSince(anchorOn, today);
        expect(Math.abs(shift % 7)).toBe(0);
        const shifted = shiftDates({ anchorOn }, shift).anchorOn;
        const gap = (Date.parse(today) - Date.parse(shifted)) / dayLength;
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(gap).toBeLessThanOrEqual(6);
      }),
      runs,
    );
  });
});
