import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeMs, callClock, isPaused, minuteOf } from '../../src/core/interviews/callClock.ts';
import type { Call, Interview } from '../../src/core/interviews/model.ts';
import { at, makeCall, pause } from '../fixtures/calls.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const minute = 60_000;
const second = 1 / 60;
type Timed = Pick<Interview, 'lengthMinutes' | 'kind'>;
const clockAt = (minutes: number, call: Partial<Call> = {}, timed: Partial<Timed> = {}) =>
  callClock(makeCall(call), { lengthMinutes: 20, kind: 'informational', ...timed }, at(minutes));
const momentAt = (minutes: number, timed: Partial<Timed> = {}) =>
  clockAt(minutes, {}, timed).moment;

describe('the clock of a call', () => {
  it('counts from the start to now, down to the planned end and beyond it', () => {
    expect(clockAt(0)).toEqual({
      elapsedMs: 0,
      leftMs: 20 * minute,
      moment: 'questions',
      isPaused: false,
    });
    expect(clockAt(7.5)).toMatchObject({ elapsedMs: 7.5 * minute, leftMs: 12.5 * minute });
    expect(clockAt(23)).toMatchObject({
      elapsedMs: 23 * minute,
      leftMs: -3 * minute,
      moment: 'over',
    });
  });

  it('stands at what it was once the call has ended', () => {
    const ended = { endedAt: at(18), pauses: [pause(3, 5)] };
    expect(clockAt(500, ended)).toMatchObject({ elapsedMs: 16 * minute, isPaused: false });
    expect(isPaused(makeCall({ endedAt: at(5), pauses: [pause(4, null)] }))).toBe(false);
  });

  it('stands at 0 when the clock was set back before the start', () => {
    expect(clockAt(-90)).toMatchObject({ elapsedMs: 0, leftMs: 20 * minute });
    expect(clockAt(-90, { pauses: [pause(3, null)] })).toMatchObject({ elapsedMs: 0 });
    expect(clockAt(-1, { endedAt: at(-2) }).elapsedMs).toBe(0);
  });

  it.each<[string, Call['pauses'], number]>([
    ['one that is over', [pause(2, 5)], 7],
    ['one that lasts', [pause(4, null)], 4],
    ['two', [pause(1, 2), pause(5, 7)], 7],
    ['one of no length', [pause(4, 4)], 10],
    ['one that began before the call', [pause(-3, 2)], 8],
    ['one that ends after now', [pause(8, 14)], 8],
    ['one that is still to come', [pause(11, 14)], 10],
    ['one that ended before it began, because the clock was set back', [pause(6, 3)], 10],
    [
      'two that overlap, because the clock was set back between them',
      [pause(2, 6), pause(3, 5)],
      6,
    ],
    ['two that overlap and one that lasts', [pause(2, 6), pause(4, 7), pause(9, null)], 4],
  ])('does not count pauses: %s', (_title, pauses, expected) => {
    expect(clockAt(10, { pauses }).elapsedMs).toBe(expected * minute);
  });

  it('is paused while the last pause lasts', () => {
    expect(clockAt(9, { pauses: [pause(1, 2), pause(5, null)] }).isPaused).toBe(true);
    expect(clockAt(9, { pauses: [pause(1, 2)] }).isPaused).toBe(false);
  });

  it('says when it is time for names, for thanks, and that it is over, to the second', () => {
    expect([15 - second, 15].map((one) => momentAt(one))).toEqual(['questions', 'names']);
    expect([19 - second, 19].map((one) => momentAt(one))).toEqual(['names', 'thanks']);
    expect([20 - second, 20].map((one) => momentAt(one))).toEqual(['thanks', 'over']);
  });

  it('has no end and no moments without a length', () => {
    expect(clockAt(600, {}, { lengthMinutes: 0 })).toMatchObject({
      elapsedMs: 600 * minute,
      leftMs: null,
      moment: 'questions',
    });
  });

  it('asks nobody for names in an interview for a job', () => {
    const job = { kind: 'job' } as const;
    expect([15, 19 - second, 19, 20].map((one) => momentAt(one, job))).toEqual([
      'questions',
      'questions',
      'thanks',
      'over',
    ]);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'goes from questions to thanks when it has only %d minutes',
    (lengthMinutes) => {
      const short = { lengthMinutes };
      const last = lengthMinutes - 1;
      // A call of a minute begins with its end.
      if (last > 0) expect(momentAt(last - second, short)).toBe('questions');
      expect(momentAt(last, short)).toBe('thanks');
      expect(momentAt(lengthMinutes, short)).toBe('over');
    },
  );

  it('has five minutes for names from a length of seven minutes on', () => {
    expect([2 - second, 2, 6].map((one) => momentAt(one, { lengthMinutes: 7 }))).toEqual([
      'questions',
      'names',
      'thanks',
    ]);
  });
});

describe('the minute of an instant', () => {
  it('counts from 0 and leaves pauses out', () => {
    const call = makeCall({ pauses: [pause(2, 5)] });
    const minutes = [-1, 0, 1 - second, 1, 2, 4, 5, 6 - second, 6];
    expect(minutes.map((one) => minuteOf(call, at(one)))).toEqual([0, 0, 0, 1, 2, 2, 2, 2, 3]);
  });
});

describe('a stretch of a call', () => {
  const call = makeCall({ pauses: [pause(2, 5), pause(8, 10)] });

  it('counts only what is no pause in it, also when it begins or ends in one', () => {
    expect(activeMs(call, at(0), at(12))).toBe(7 * minute);
    expect(activeMs(call, at(3), at(9))).toBe(3 * minute);
    expect(activeMs(call, at(3), at(4))).toBe(0);
    expect(activeMs(call, at(5), at(8))).toBe(3 * minute);
    expect(activeMs(call, at(9), at(3)), 'turned round').toBe(0);
  });

  it('is what is left when every second of a pause is struck out, and only grows', () => {
    const seconds = fc.integer({ min: -60, max: 240 });
    const stretch = fc.tuple(seconds, fc.option(seconds));
    const toCall = (pauses: [number, number | null][]) =>
      makeCall({
        pauses: pauses.map(([from, to]) => pause(from / 60, to === null ? null : to / 60)),
      });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), seconds, seconds, (pauses, from, until) => {
        const isIn = (one: number) =>
          pauses.some(([begin, stop]) => begin <= one && one < (stop ?? until));
        let expected = 0;
        for (let one = from; one < until; one += 1) if (!isIn(one)) expected += 1;
        const spent = (to: number) => activeMs(toCall(pauses), at(from / 60), at(to / 60));
        expect(spent(until)).toBe(expected * 1_000);
        expect(spent(until + 1)).toBeGreaterThanOrEqual(spent(until));
      }),
      randomSettings(300, 'call clock'),
    );
  });
});
