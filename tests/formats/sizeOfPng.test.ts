import { describe, expect, it } from 'vitest';
import { sizeOfPng } from '../../src/formats/png/sizeOfPng.ts';
import { onePixel } from '../fixtures/onePixel.ts';

describe('the size of a PNG picture', () => {
  it('is read from its beginning, also within a larger buffer', () => {
    expect(sizeOfPng(onePixel)).toEqual({ width: 1, height: 1 });
    const within = new Uint8Array([9, 9, 9, ...onePixel]).subarray(3);
    expect(sizeOfPng(within)).toEqual({ width: 1, height: 1 });
  });

  it('is null for what is cut off or something else', () => {
    for (let length = 0; length < 29; length += 1) {
      expect(sizeOfPng(onePixel.subarray(0, length))).toBeNull();
    }
    for (let place = 0; place < 16; place += 1) {
      const other = onePixel.with(place, (onePixel[place] ?? 0) ^ 1);
      expect(sizeOfPng(other), `byte ${place}`).toBeNull();
    }
  });
});
