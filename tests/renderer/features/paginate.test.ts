import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FlowItem,
  type Placed,
  paginate,
} from '../../../src/renderer/features/packet/pages/paginate.ts';
import { randomSettings } from '../../fixtures/randomSettings.ts';

const pageHeight = 100;

const solid = (height: number, fields: Partial<FlowItem> = {}): FlowItem => ({
  height,
  gapBefore: 0,
  repeatedHeight: 0,
  bond: 'none',
  startsPage: false,
  lines: null,
  ...fields,
});

const text = (count: number, fields: Partial<FlowItem> = {}): FlowItem =>
  solid(count * 10, { lines: { count, height: 10, wholeUpTo: 0, fewest: 2 }, ...fields });

const anyItem: fc.Arbitrary<FlowItem> = fc
  .record({
    height: fc.integer({ min: 1, max: 130 }),
    gapBefore: fc.integer({ min: 0, max: 15 }),
    repeatedHeight: fc.constantFrom(0, 0, 0, 8),
    bond: fc.constantFrom('none' as const, 'none' as const, 'loose' as const, 'firm' as const),
    startsPage: fc.constantFrom(false, false, false, false, false, true),
    count: fc.integer({ min: 0, max: 60 }),
    wholeUpTo: fc.integer({ min: 0, max: 9 }),
    fewest: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ count, wholeUpTo, fewest, ...item }) =>
    count === 0
      ? { ...item, lines: null }
      : {
          ...item,
          height: item.height / 10 + count * 6,
          lines: { count, height: 6, wholeUpTo, fewest },
        },
  );

const anyFlow = fc.array(anyItem, { maxLength: 40 });

/** The height of a page as it will be drawn, worked out apart from the code that laid it out. */
function drawnHeight(items: readonly FlowItem[], page: readonly Placed[]): number {
  return page.reduce((sum, { item: place, from, to }, index) => {
    const item = items[place] as FlowItem;
    const left = item.lines ? (item.lines.count - (to - from)) * item.lines.height : 0;
    return sum + (index === 0 ? item.repeatedHeight : item.gapBefore) + item.height - left;
  }, 0);
}

const pageOf = (pages: Placed[][], item: number) =>
  pages.findIndex((page) => page.some((placed) => placed.item === item));
const lastPageOf = (pages: Placed[][], item: number) =>
  pages.findLastIndex((page) => page.some((placed) => placed.item === item));

describe('paginate', () => {
  it('puts every line of every item on a page once, in order, and no page is empty or overfull', () => {
    fc.assert(
      fc.property(anyFlow, (items) => {
        const pages = paginate(items, pageHeight);
        const seen = pages.flat();
        const expected = items.flatMap(({ lines }, item) =>
          Array.from({ length: lines?.count ?? 1 }, (_, line) => `${item}.${line}`),
        );
        const placed = seen.flatMap(({ item, from, to }) =>
          Array.from({ length: to - from }, (_, line) => `${item}.${from + line}`),
        );
        expect(placed).toEqual(expected);
        for (const page of pages) {
          expect(page.length).toBeGreaterThan(0);
          if (drawnHeight(items, page) <= pageHeight + 0.3) continue;
          // Only a thing that cannot be parted and that no page could hold stands over the edge.
          expect(page).toHaveLength(1);
          const { from = 0, to = 1 } = page[0] ?? {};
          expect(to - from === 1 || items[page[0]?.item ?? 0]?.lines === null).toBe(true);
        }
      }),
      randomSettings(3_000, 'pages hold everything'),
    );
  });

  it('keeps what is bound together on one page whenever a page can hold it, and starts pages as told', () => {
    fc.assert(
      fc.property(anyFlow, (items) => {
        const pages = paginate(items, pageHeight);
        items.forEach((item, place) => {
          if (item.startsPage) expect(pages[pageOf(pages, place)]?.[0]?.item).toBe(place);
          const next = items[place + 1];
          if (item.bond === 'none' || !next || next.startsPage) return;
          if (!chainFits(items, place)) return;
          expect(pageOf(pages, place + 1)).toBe(pageOf(pages, place));
          expect(lastPageOf(pages, place)).toBe(pageOf(pages, place));
        });
      }),
      randomSettings(3_000, 'what is bound stays together'),
    );
  });

  it('leaves lines behind and takes lines over in company', () => {
    fc.assert(
      fc.property(anyFlow, (items) => {
        const pages = paginate(items, pageHeight);
        for (const { item: place, from, to } of pages.flat()) {
          const item = items[place] as FlowItem;
          const { lines } = item;
          if (!lines || (from === 0 && to === lines.count)) continue;
          const whole = lines.count <= lines.wholeUpTo || lines.count < 2 * lines.fewest;
          if (item.repeatedHeight + item.height > pageHeight) continue;
          expect(whole, 'what a page can hold and shall stay whole is whole').toBe(false);
          expect(to - from).toBeGreaterThanOrEqual(lines.fewest);
        }
      }),
      randomSettings(3_000, 'no lonely lines'),
    );
  });

  it('fills a page before it turns to the next', () => {
    expect(paginate([solid(60), solid(40), solid(1)], pageHeight)).toEqual([
      [
        { item: 0, from: 0, to: 1 },
        { item: 1, from: 0, to: 1 },
      ],
      [{ item: 2, from: 0, to: 1 }],
    ]);
  });

  it('drops the gap at the top of a page and repeats a table’s head there', () => {
    const row = (fields: Partial<FlowItem> = {}) => solid(45, { repeatedHeight: 10, ...fields });
    const pages = paginate([row({ repeatedHeight: 0 }), row(), row(), row()], pageHeight);
    expect(pages.map((page) => page.length)).toEqual([2, 2]);
    const gaps = paginate([solid(50), solid(50, { gapBefore: 1 }), solid(50)], pageHeight);
    expect(gaps.map((page) => page.length)).toEqual([1, 2]);
  });

  it('breaks a text of 600 lines by lines, and keeps a heading with its first two', () => {
    const pages = paginate([solid(75), solid(10, { bond: 'firm' }), text(600)], pageHeight);
    expect(pages[0]).toHaveLength(1);
    expect(pages[1]).toEqual([
      { item: 1, from: 0, to: 1 },
      { item: 2, from: 0, to: 9 },
    ]);
    expect(pages).toHaveLength(2 + Math.ceil(591 / 10));
  });
});

/** Whether the whole chain through an item fits a page, by the loosest reading: everything in it and all gaps. */
function chainFits(items: readonly FlowItem[], place: number): boolean {
  let first = place;
  while (first > 0 && items[first - 1]?.bond !== 'none' && !items[first]?.startsPage) first -= 1;
  let last = place;
  while (items[last]?.bond !== 'none' && items[last + 1]?.startsPage === false) last += 1;
  const chain = items.slice(first, last + 1);
  const height = chain.reduce(
    (sum, item) => sum + item.height + Math.max(item.gapBefore, item.repeatedHeight),
    0,
  );
  return height <= pageHeight;
}
