import { afterEach, describe, expect, it, vi } from 'vitest';
import { areFew, useIsDrawn } from '../../../src/renderer/ui/DrawnLater.tsx';
import { drawHook } from '../../fixtures/drawHook.ts';

afterEach(() => vi.unstubAllGlobals());

describe('what is dear to draw', () => {
  it('is left out of the first drawing, and there in one right after it', async () => {
    const { draws } = await drawHook(() => useIsDrawn(false), null);
    expect(draws).toEqual([false, true]);
  });

  it('is there at once where it is told to, and stays when there is more later', async () => {
    const { draws, draw } = await drawHook(useIsDrawn, true as boolean);
    await draw(false);
    expect(draws).toEqual([true, true]);
  });

  it('is not dear while there are few', () => {
    const records = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`r${index}`, index]));
    expect([0, 1, 500].map((count) => areFew(records(count)))).toEqual([true, true, true]);
    expect(areFew(records(501))).toBe(false);
  });
});
