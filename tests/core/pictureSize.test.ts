import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastReadableScale, pngSize, sizeWithin } from '../../src/core/referrals/pictureSize.ts';
import { fuzz } from '../formats/fuzz.ts';

const side = fc.integer({ min: 100, max: 40_000 });

describe('the size of a PNG picture', () => {
  it('is twice what is drawn, where there is room', () => {
    expect(pngSize({ width: 844, height: 500 })).toEqual({ width: 1_688, height: 1_000 });
  });

  it('is no longer than 8,192 pixels, and no more than 32 million in all', () => {
    expect(pngSize({ width: 844, height: 8_192 })).toEqual({ width: 844, height: 8_192 });
    expect(pngSize({ width: 6_000, height: 6_000 })).toEqual({ width: 5_656, height: 5_656 });
  });

  it('is none once names were too small to be read', () => {
    expect(pngSize({ width: 844, height: 19_504 })).toEqual({ width: 354, height: 8_192 });
    expect(pngSize({ width: 844, height: 19_505 })).toBeNull();
  });

  it('keeps within the limits and the shape, and refuses only what cannot be read', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const size = pngSize({ width, height });
        if (size === null) {
          const pressed = Math.max(
            width / 8_192,
            height / 8_192,
            Math.sqrt((width * height) / 32e6),
          );
          expect(1 / pressed).toBeLessThan(leastReadableScale);
          return;
        }
        expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(8_192);
        expect(size.width * size.height).toBeLessThanOrEqual(32_000_000);
        // Each side is cut to a whole pixel.
        const scales = [(size.width + 1) / width, (size.height + 1) / height];
        expect(Math.min(...scales)).toBeGreaterThan(leastReadableScale);
        expect(size.width / width - (size.height + 1) / height).toBeLessThanOrEqual(0);
        expect(size.height / height - (size.width + 1) / width).toBeLessThanOrEqual(0);
      }),
      fuzz(2_000),
    );
  });
});

describe('the size of a picture in a room', () => {
  it('is the drawn one at most, fits, and is none when it could not be read', () => {
    const room = { width: 600, height: 400 };
    expect(sizeWithin({ width: 300, height: 200 }, room)).toEqual({ width: 300, height: 200 });
    expect(sizeWithin({ width: 1_200, height: 100 }, room)).toEqual({ width: 600, height: 50 });
    expect(sizeWithin({ width: 100, height: 800 }, room)).toEqual({ width: 50, height: 400 });
    expect(sizeWithin({ width: 1_500, height: 100 }, room)).toBeNull();
  });
});
