import { describe, expect, it } from 'vitest';
import type { MapNode } from '../../../src/core/referrals/layoutMap.ts';
import type { PlacedLink } from '../../../src/core/referrals/mapLinks.ts';
import {
  drawnAt,
  fitting,
  nothingDrawn,
  possibleScale,
  within,
} from '../../../src/renderer/features/referrals/map/mapPlace.ts';
import { thinLinks } from '../../../src/renderer/features/referrals/map/visiblePart.ts';

const size = { width: 1000, height: 600 };
const layout = (width: number, height: number) => ({ nodes: [], width, height });

describe('the place of a map', () => {
  it('shows all of a map that fits, never larger than it is', () => {
    expect(fitting(layout(600, 200), size)).toEqual({ scale: 1, x: 24, y: 200 });
  });

  it.each([700, 3000, 20_000])('shows all of a map of %i rows', (rows) => {
    const map = layout(2000, rows * 44);
    const { scale, y } = fitting(map, size);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + map.height * scale).toBeLessThanOrEqual(size.height);
    expect(possibleScale(scale, map, size)).toBe(scale);
  });

  it('leaves a map that is smaller than what must stay in sight where it fits', () => {
    const map = layout(2000, 132_000);
    const whole = fitting(map, size);
    expect(within(whole, map, size).x).toBe(whole.x);
    expect(within({ ...whole, x: -500 }, map, size).x).toBe(0);
  });

  it('is never smaller than all of it, nor than where marks run into each other', () => {
    expect(possibleScale(0.0001, layout(2000, 44_000), size)).toBe(552 / 44_000);
    expect(possibleScale(0.0001, layout(600, 200), size)).toBe(0.05);
    expect(possibleScale(9, layout(600, 200), size)).toBe(2);
  });

  it('is drawn anew where more or fewer links can be told apart', () => {
    const at = (scale: number) => ({ x: 0, y: 0, scale });
    const far = drawnAt(at(0.01), size, nothingDrawn);
    expect(far.grain).toBe(64);
    expect(drawnAt(at(0.011), size, far)).toBe(far);
    expect(drawnAt(at(0.02), size, far).grain).toBe(32);
    expect(drawnAt(at(0.06), size, far).grain).toBe(0);
  });
});

describe('links that cannot be told apart', () => {
  const node = (nodeId: string, depth: number, y: number) =>
    ({ nodeId, depth, y, x: depth * 288 }) as MapNode;
  const from = node('ana', 1, 0);
  const linked = (to: MapNode): PlacedLink => ({
    from,
    to,
    link: { fromId: 'ana', toId: to.nodeId, referral: null, isSecond: false },
  });
  const links = ['a', 'b', 'c', 'd'].map((id, place) => linked(node(id, 2, place * 44)));
  const idsOf = (some: readonly PlacedLink[]) => some.map(({ link }) => link.toId);

  it('are drawn once, and that to the current node always', () => {
    expect(idsOf(thinLinks(links, 0, new Set()))).toEqual(['a', 'b', 'c', 'd']);
    expect(idsOf(thinLinks(links, 128, new Set()))).toEqual(['a', 'c']);
    expect(idsOf(thinLinks(links, 128, new Set(['d'])))).toEqual(['a', 'c', 'd']);
  });
});
