import { describe, expect, it } from 'vitest';
import { planTime } from '../../src/core/interviews/timePlan.ts';
import { makeInterview, makeQuestion } from '../fixtures/packetNotebook.ts';

const plan = (minutes: number[], lengthMinutes: number) =>
  planTime(
    makeInterview(
      'i',
      ['c'],
      minutes.map((one, place) => makeQuestion(`q${place}`, { minutes: one })),
      { lengthMinutes },
    ),
  );

describe('planTime', () => {
  it('lays questions one after the other by rank', () => {
    const { slots, plannedMinutes, overMinutes } = plan([3, 0, 5], 10);
    expect(slots.map(({ startMinute, endMinute }) => [startMinute, endMinute])).toEqual([
      [0, 3],
      [3, 3],
      [3, 8],
    ]);
    expect({ plannedMinutes, overMinutes }).toEqual({ plannedMinutes: 8, overMinutes: 0 });
  });

  it('ends what fits at the first question that runs over, and counts what is over', () => {
    const { slots, fittingCount, overMinutes } = plan([5, 5, 3, 1], 12);
    expect(slots.map(({ fits }) => fits)).toEqual([true, true, false, false]);
    expect(fittingCount).toBe(2);
    expect(overMinutes).toBe(2);
  });

  it('lets a question end exactly at the end', () => {
    expect(plan([5, 5], 10).fittingCount).toBe(2);
  });

  it('gives questions saved for in person neither time nor place', () => {
    const saved = { rule: 'always', fact: '' } as const;
    const questions = [
      makeQuestion('a', { minutes: 2 }),
      makeQuestion('b', { minutes: 9, release: saved }),
      makeQuestion('c', { minutes: 3 }),
    ];
    const { slots, plannedMinutes } = planTime(makeInterview('i', ['c'], questions));
    expect(slots.map(({ plannedQuestionId, endMinute }) => [plannedQuestionId, endMinute])).toEqual(
      [
        ['a', 2],
        ['c', 5],
      ],
    );
    expect(plannedMinutes).toBe(5);
  });

  it('lets everything fit when there is no length, and bears an empty plan', () => {
    expect(plan([600, 600], 0)).toMatchObject({ fittingCount: 2, overMinutes: 0 });
    expect(plan([], 15)).toMatchObject({ slots: [], plannedMinutes: 0, fittingCount: 0 });
  });
});
