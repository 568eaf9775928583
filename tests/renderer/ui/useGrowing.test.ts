import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useGrowing, useGrowingCount } from '../../../src/renderer/ui/useGrowing.ts';
import { drawHook } from '../../fixtures/drawHook.ts';

type Given = { total: number; portion: number; what?: string };

const growing = (given: Given) =>
  drawHook(({ total, portion, what }: Given) => useGrowingCount(total, portion, what), given);
/** Lets the page get to its next task. */
const nextTask = () => act(async () => vi.advanceTimersToNextTimer());

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is drawn in portions', () => {
  it('is the first portion, and one more in each task until it is whole', async () => {
    const { draws } = await growing({ total: 10, portion: 4 });
    expect(draws).toEqual([4]);
    await nextTask();
    expect(draws.at(-1)).toBe(8);
    await nextTask();
    expect(draws).toEqual([4, 8, 10]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is whole at once, and asks for no task, when one portion holds it', async () => {
    expect((await growing({ total: 4, portion: 4 })).draws).toEqual([4]);
    expect((await growing({ total: 0, portion: 4 })).draws).toEqual([0]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('begins anew when it is about something else, never a draw too late', async () => {
    const { draws, draw } = await growing({ total: 10, portion: 4, what: 'by name' });
    await nextTask();
    expect(draws).toEqual([4, 8]);
    await draw({ total: 10, portion: 4, what: 'by day' });
    expect(draws).toEqual([4, 8, 4]);
    await nextTask();
    await nextTask();
    expect(draws).toEqual([4, 8, 4, 8, 10]);
  });

  it('goes on from where it is when more comes, and is no more than there is', async () => {
    const { draws, draw } = await growing({ total: 10, portion: 4 });
    await nextTask();
    await draw({ total: 20, portion: 4 });
    expect(draws.at(-1)).toBe(8);
    await nextTask();
    expect(draws.at(-1)).toBe(12);
    await draw({ total: 9, portion: 4 });
    expect(draws.at(-1)).toBe(9);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks for nothing any more once it is off the page', async () => {
    const { end } = await growing({ total: 10, portion: 4 });
    expect(vi.getTimerCount()).toBe(1);
    await end();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is the list itself once it is whole, so that nothing is drawn again for it', async () => {
    const items = ['a', 'b', 'c'];
    const { draws } = await drawHook((list: readonly string[]) => useGrowing(list, 2), items);
    expect(draws.at(-1)).toEqual(['a', 'b']);
    await nextTask();
    expect(draws.at(-1)).toBe(items);
  });
});
