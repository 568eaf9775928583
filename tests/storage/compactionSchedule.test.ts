import { describe, expect, it } from 'vitest';
import { createCompactionSchedule } from '../../src/storage/compactionSchedule.ts';

const limits = { recordCount: 10, byteCount: 1_000, idleMs: 60_000 };

/** A schedule over work that ends when the test says so. */
function makeSchedule({ recordCount = 0, byteCount = 0 } = {}) {
  const runs: { begun: () => void; end: () => void; fail: () => void }[] = [];
  const schedule = createCompactionSchedule(
    limits,
    { recordCount, byteCount },
    (begun) =>
      new Promise<void>((resolve, reject) => {
        runs.push({ begun, end: resolve, fail: () => reject(new Error('the disk is full')) });
      }),
  );
  return {
    schedule,
    runs,
    append: (count: number, bytes = count) =>
      schedule.appended({ recordCount: count, byteCount: bytes }),
  };
}

describe('when journals are folded into a snapshot', () => {
  it('is when enough records or enough bytes have come, those of the last time included', () => {
    const { append, runs } = makeSchedule();
    append(9);
    expect(runs).toHaveLength(0);
    append(1);
    expect(runs).toHaveLength(1);
    const large = makeSchedule();
    large.append(1, 1_000);
    expect(large.runs).toHaveLength(1);
    const continued = makeSchedule({ recordCount: 9 });
    continued.append(1);
    expect(continued.runs).toHaveLength(1);
  });

  it('counts what came while it was folded for the next time', async () => {
    const { append, runs, schedule } = makeSchedule();
    append(10);
    runs[0]?.begun();
    append(4);
    runs[0]?.end();
    await schedule.settled();
    expect(schedule.isEmpty).toBe(false);
    append(5);
    expect(runs).toHaveLength(1);
    append(1);
    expect(runs).toHaveLength(2);
  });

  it('waits for twice as much after each failure, and as before once it went well', async () => {
    const { append, runs, schedule } = makeSchedule();
    append(10);
    runs[0]?.begun();
    runs[0]?.fail();
    await schedule.settled();
    append(9);
    expect(runs).toHaveLength(1);
    append(1);
    expect(runs).toHaveLength(2);
    runs[1]?.begun();
    runs[1]?.end();
    await schedule.settled();
    expect(schedule.isEmpty).toBe(true);
    append(10);
    expect(runs).toHaveLength(3);
  });

  it('starts nothing once it was stopped, and forgets what was written as a whole', () => {
    const { append, runs, schedule } = makeSchedule();
    append(9);
    schedule.wroteWhole();
    expect(schedule.isEmpty).toBe(true);
    append(9);
    expect(runs).toHaveLength(0);
    schedule.stop();
    append(9);
    expect(runs).toHaveLength(0);
  });
});
