import { describe, expect, it } from 'vitest';
import { createGroupCommit } from '../../src/storage/groupCommit.ts';

/** A disk whose writes end when the test says so. */
function createDisk() {
  const writes: { value: number; end: () => void; fail: (cause: Error) => void }[] = [];
  const commit = createGroupCommit<number>(
    (value) => new Promise((end, fail) => writes.push({ value, end, fail })),
  );
  const outcomes: Record<number, string> = {};
  const save = (value: number) => {
    outcomes[value] = 'waits';
    commit.save(value).then(
      () => {
        outcomes[value] = 'saved';
      },
      (cause: Error) => {
        outcomes[value] = cause.message;
      },
    );
  };
  return { writes, outcomes, save, commit };
}

/** Lets all promise jobs that are due happen. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('one write for all who wait', () => {
  it('writes the first at once and the newest of all that came meanwhile', async () => {
    const { writes, outcomes, save } = createDisk();
    for (const value of [1, 2, 3, 4]) save(value);
    await settle();
    expect(writes.map(({ value }) => value)).toEqual([1]);
    expect(outcomes).toEqual({ 1: 'waits', 2: 'waits', 3: 'waits', 4: 'waits' });
    writes[0]?.end();
    await settle();
    expect(outcomes).toEqual({ 1: 'saved', 2: 'waits', 3: 'waits', 4: 'waits' });
    expect(writes.map(({ value }) => value)).toEqual([1, 4]);
    writes[1]?.end();
    await settle();
    expect(outcomes).toEqual({ 1: 'saved', 2: 'saved', 3: 'saved', 4: 'saved' });
    expect(writes).toHaveLength(2);
  });

  it('rejects all that a failed write was made for, and writes whole for those that come later', async () => {
    const { writes, outcomes, save, commit } = createDisk();
    for (const value of [1, 2, 3]) save(value);
    writes[0]?.end();
    await settle();
    save(4);
    writes[1]?.fail(new Error('full'));
    await settle();
    expect(outcomes).toEqual({ 1: 'saved', 2: 'full', 3: 'full', 4: 'waits' });
    writes[2]?.end();
    await commit.settled();
    save(5);
    expect(writes.map(({ value }) => value)).toEqual([1, 3, 4, 5]);
    writes[3]?.end();
    await settle();
    expect(outcomes).toEqual({ 1: 'saved', 2: 'full', 3: 'full', 4: 'saved', 5: 'saved' });
  });

  it('is settled only when the last write has ended', async () => {
    const { writes, save, commit } = createDisk();
    let isSettled = false;
    await commit.settled();
    save(1);
    save(2);
    commit.settled().then(() => {
      isSettled = true;
    });
    writes[0]?.end();
    await settle();
    expect(isSettled).toBe(false);
    writes[1]?.fail(new Error('full'));
    await settle();
    expect(isSettled).toBe(true);
  });
});
