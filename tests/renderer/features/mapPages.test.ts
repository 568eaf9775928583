import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapLayout, MapNode } from '../../../src/core/referrals/layoutMap.ts';
import { mapSpacing } from '../../../src/core/referrals/mapSizes.ts';
import {
  type MapPage,
  type MapPrint,
  mapPages,
  mapRoom,
} from '../../../src/renderer/features/referrals/map/print/mapPages.ts';
import { randomSettings } from '../../fixtures/randomSettings.ts';

const { column, row } = mapSpacing;
/** A map with names at these columns and rows, from 0. */
const mapAt = (places: readonly (readonly [number, number])[]): MapLayout => ({
  nodes: places.map(([across, down]) => ({ x: across * column, y: (down + 0.5) * row }) as MapNode),
  width: (1 + Math.max(...places.map(([across]) => across))) * column,
  height: (1 + Math.max(...places.map(([, down]) => down))) * row,
});
const chain = (count: number) => mapAt(Array.from({ length: count }, (_, n) => [n, 0] as const));
const fan = (count: number) =>
  mapAt([[0, 0], [1, 0], ...Array.from({ length: count }, (_, n) => [2, n] as const)]);
const sample = mapAt([
  [0, 2],
  [1, 1],
  [1, 2],
  [1, 3],
  [2, 1],
  [2, 2],
  [2, 3],
  [3, 0],
  [3, 1],
  [4, 0],
  [4, 1],
]);
const across: MapPrint = { paper: 'a4', isLandscape: true, isOnOnePage: false };
const upright: MapPrint = { ...across, isLandscape: false };
const stripCounts = (pages: readonly MapPage[]) => pages.map(({ strips }) => strips.length);

describe('the pages of a map', () => {
  it('are one where a little smaller saves one, and never too small to read', () => {
    const [page, ...more] = mapPages(sample, across);
    expect(more).toEqual([]);
    expect(page?.strips).toEqual([
      { area: { left: 0, top: 0, right: 5 * column, bottom: 4 * row }, label: '' },
    ]);
    expect(page?.scale).toBeLessThan(0.8);
    expect(page?.scale).toBeGreaterThanOrEqual(0.7);
    expect(page?.label).toBe('');
    // Letter is narrower: the last column goes below the others there.
    const [letter, ...moreLetter] = mapPages(sample, { ...across, paper: 'letter' });
    expect(moreLetter).toEqual([]);
    expect(letter).toMatchObject({ scale: 0.8, strips: [{}, {}] });
  });

  it('hold strips below each other, of about the same length, where the map is long and low', () => {
    const [page, ...more] = mapPages(sample, upright);
    expect(more).toEqual([]);
    expect(page?.scale).toBe(0.8);
    expect(page?.strips.map(({ label }) => label)).toEqual([
      'columns 1 to 3 of 5',
      'columns 4 to 5 of 5',
    ]);
    const pages = mapPages(chain(27), across);
    expect(stripCounts(pages)).toEqual([6]);
    expect(pages[0]?.strips.at(-1)?.label).toBe('columns 26 to 27 of 27');
  });

  it('are a little smaller where one more strip saves a page', () => {
    const long = mapAt(Array.from({ length: 18 }, (_, n) => [n, n % 4] as const));
    const pages = mapPages(long, upright);
    expect(stripCounts(pages)).toEqual([6]);
    expect(pages[0]?.scale).toBeCloseTo(mapRoom(upright).height / (31 * row), 6);
  });

  it('hold about the same number of strips', () => {
    const pages = mapPages(chain(90), across);
    expect(stripCounts(pages)).toEqual([9, 9]);
    expect(pages.map(({ label }) => label)).toEqual(['page 1 of 2', 'page 2 of 2']);
  });

  it('hold about the same number of rows, and say which', () => {
    const pages = mapPages(fan(200), across);
    expect(pages).toHaveLength(10);
    expect(pages[0]?.label).toBe('page 1 of 10 · rows 1 to 20 of 200');
    expect(pages[9]?.label).toBe('page 10 of 10 · rows 181 to 200 of 200');
    expect(pages[0]?.scale).toBeCloseTo(mapRoom(across).height / (20 * row), 6);
  });

  it('are left out where nobody stands', () => {
    // Two corners of four.
    const pages = mapPages(
      mapAt([
        [0, 0],
        [7, 39],
      ]),
      across,
    );
    expect(pages.map(({ label }) => label)).toEqual([
      'page 1 of 2 · columns 1 to 4 of 8, rows 1 to 14 of 40',
      'page 2 of 2 · columns 5 to 8 of 8, rows 29 to 40 of 40',
    ]);
  });

  it('are one where one is asked for: in strips, or all of the map as small as it must be', () => {
    const one = (map: MapLayout) => mapPages(map, { ...across, isOnOnePage: true });
    expect(stripCounts(one(chain(27)))).toEqual([6]);
    const [page, ...more] = one(fan(200));
    expect(more).toEqual([]);
    expect(page?.strips).toHaveLength(1);
    expect(page?.scale).toBeCloseTo(mapRoom(across).height / (200 * row), 6);
    expect(one(sample)[0]?.scale).toBeCloseTo(mapRoom(across).width / (5 * column), 6);
    expect(one(chain(2))[0]?.scale).toBe(1);
  });

  it('hold every name once, readable and within the sheet, whatever the map', () => {
    const places = fc.array(fc.tuple(fc.nat(30), fc.nat(80)), { minLength: 1, maxLength: 60 });
    const prints = fc.record({
      paper: fc.constantFrom('a4' as const, 'letter' as const),
      isLandscape: fc.boolean(),
      isOnOnePage: fc.constant(false),
    });
    fc.assert(
      fc.property(places, prints, (at, print) => {
        const map = mapAt(at);
        const room = mapRoom(print);
        const pages = mapPages(map, print);
        let found = 0;
        for (const { strips, scale } of pages) {
          expect(scale).toBeGreaterThanOrEqual(0.7);
          expect(strips.length).toBeGreaterThan(0);
          let height = 16 * (strips.length - 1);
          for (const { area, label } of strips) {
            expect((area.right - area.left) * scale).toBeLessThanOrEqual(room.width + 1e-6);
            height += (area.bottom - area.top) * scale + (label === '' ? 0 : 20);
            found += map.nodes.filter(
              ({ x, y }) => x >= area.left && x < area.right && y >= area.top && y < area.bottom,
            ).length;
          }
          expect(height).toBeLessThanOrEqual(room.height + 1e-6);
        }
        expect(found).toBe(at.length);
      }),
      randomSettings(500, 'pages of a map'),
    );
  });
});
