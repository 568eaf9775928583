import { describe, expect, it } from 'vitest';
import type { MapLayout, MapNode } from '../../../src/core/referrals/layoutMap.ts';
import type { PlacedLink } from '../../../src/core/referrals/mapLinks.ts';
import { mapSpacing, nodeWidth } from '../../../src/core/referrals/mapSizes.ts';
import {
  drawnAt,
  firstPlace,
  fitting,
  fittingSide,
  nextFit,
  nothingDrawn,
  possibleScale,
  showing,
  within,
} from '../../../src/renderer/features/referrals/map/mapPlace.ts';
import { thinLinks } from '../../../src/renderer/features/referrals/map/visiblePart.ts';

const size = { width: 1000, height: 600 };
const layout = (width: number, height: number) => ({ nodes: [], width, height });
const item = (x: number, y: number) => ({ x, y }) as MapNode;

describe('the place of a map', () => {
  it('shows all of a map that fits, never larger than it is', () => {
    expect(fitting(layout(600, 200), size)).toEqual({ scale: 1, x: 24, y: 200 });
  });

  it('shows all of a map that is wider than its frame', () => {
    expect(fitting(layout(4_000, 200), size).scale).toBe(952 / 4_000);
  });

  it('begins with all of it while its words can be read, else with me', () => {
    const small = layout(1_100, 300);
    expect(firstPlace(small, size)).toEqual(fitting(small, size));
    const large = { ...layout(2_000, 4_000), nodes: [item(0, 2_000)] };
    expect(firstPlace(large, size)).toEqual({ scale: 1, x: 24, y: 300 - 2_000 });
  });

  it('moves only as far as it takes to show somebody', () => {
    const place = { x: 0, y: 0, scale: 1 };
    const shown = (x: number, y: number) => showing(item(x, y), place, size, false);
    expect(shown(300, 200)).toEqual(place);
    expect(shown(-300, -200)).toEqual({ scale: 1, x: 324, y: 224 });
    const { x, y } = shown(3_000, 2_000);
    expect(x + 3_000 + nodeWidth).toBe(size.width - 24);
    expect(y + 2_000 + mapSpacing.row).toBe(size.height - 24);
  });

  it('has somebody one looked for in the middle, large enough to be read', () => {
    const far = { x: 0, y: 0, scale: 0.1 };
    const middle = { x: 500 - 300 - nodeWidth / 2, y: 300 - 200 };
    expect(showing(item(300, 200), far, size, true)).toEqual({ scale: 1, ...middle });
    expect(showing(item(0, 0), { ...far, scale: 0.6 }, size, true).scale).toBe(0.6);
  });

  it.each([700, 3000, 20_000])('shows all of a map of %i rows', (rows) => {
    const map = layout(2000, rows * 44);
    const { scale, y } = fitting(map, size);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + map.height * scale).toBeLessThanOrEqual(size.height);
    expect(possibleScale(scale, map, size)).toBe(scale);
  });

  it('fits the side that can be read once all of it is shown and cannot', () => {
    const [tall, long] = [layout(864, 8_800), layout(12_000, 44)];
    const whole = (map: MapLayout) => within(fitting(map, size), map, size);
    expect(nextFit(tall, size, null)).toBe('whole');
    expect(nextFit(tall, size, { ...whole(tall), x: 0 })).toBe('whole');
    expect(nextFit(tall, size, whole(tall))).toBe('width');
    expect(nextFit(long, size, whole(long))).toBe('height');
    // What is read already, or cannot be on either side, is shown whole and stays so.
    for (const map of [layout(900, 500), layout(4_000, 4_000)]) {
      expect(nextFit(map, size, whole(map))).toBe('whole');
    }
  });

  it('shows what fits on one side around somebody, and nothing beyond the ends', () => {
    const tall = layout(1_400, 8_800);
    const around = (y: number) => fittingSide('width', tall, size, item(0, y));
    const scale = 952 / 1_400;
    expect(around(4_400)).toEqual({ scale, x: 24, y: 300 - 4_400 * scale });
    expect(around(0).y).toBe(24);
    expect(around(8_800).y).toBeCloseTo(600 - 24 - 8_800 * scale, 6);
    const long = layout(12_000, 44);
    const along = (x: number) => fittingSide('height', long, size, item(x, 22));
    expect(along(6_000)).toEqual({ scale: 1, x: 500 - nodeWidth / 2 - 6_000, y: 278 });
    expect(along(0).x).toBe(24);
    expect(along(11_700).x).toBe(1_000 - 24 - 12_000);
    expect(fittingSide('whole', tall, size, item(0, 0))).toEqual(fitting(tall, size));
  });

  it('leaves a map that is smaller than what must stay in sight where it fits', () => {
    const map = layout(2000, 132_000);
    const whole = fitting(map, size);
    expect(within(whole, map, size).x).toBe(whole.x);
    expect(within({ ...whole, x: -500 }, map, size).x).toBe(0);
  });

  it('keeps a part of the map in sight on every side', () => {
    const map = layout(2000, 1000);
    const far = (x: number, y: number) => within({ scale: 1, x, y }, map, size);
    expect(far(9_000, 9_000)).toEqual({ scale: 1, x: 1000 - 96, y: 600 - 96 });
    expect(far(-9_000, -9_000)).toEqual({ scale: 1, x: 96 - 2000, y: 96 - 1000 });
  });

  it('is drawn anew where it is left, and where words begin to be read', () => {
    const drawn = drawnAt({ x: 0, y: 0, scale: 0.49 }, size, nothingDrawn);
    expect(drawn.isOverview).toBe(true);
    const near = drawnAt({ x: 0, y: 0, scale: 0.5 }, size, drawn);
    expect(near.isOverview).toBe(false);
    expect(drawnAt({ x: 20, y: 0, scale: 0.5 }, size, near)).toBe(near);
    expect(drawnAt({ x: 400, y: 0, scale: 0.5 }, size, near).area.left).toBe(-1_500);
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

  it('are told apart by where they begin, and a further one from the one that led there', () => {
    const [one] = links;
    if (one === undefined) throw new Error('There is no link');
    const second = { ...one, link: { ...one.link, isSecond: true } };
    const elsewhere = { ...one, from: node('bo', 1, 900) };
    expect(thinLinks([one, one, second, elsewhere], 128, new Set())).toEqual([
      one,
      second,
      elsewhere,
    ]);
  });
});
