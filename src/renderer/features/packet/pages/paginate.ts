/**
 * One thing that flows over pages: a paragraph, a block of ruled lines, a row of a table. Heights are in one unit of
 * the caller's choice.
 */
export type FlowItem = {
  /** Without the gap before it. */
  height: number;
  /** Room between it and what stands above it on the same page; falls away at the top of a page. */
  gapBefore: number;
  /** Room for what is repeated above it when a page begins with it, such as the head of its table. */
  repeatedHeight: number;
  /**
   * Whether the next one must stand on the same page: `firm` for a heading and what it is about, `loose` for parts of
   * one whole, which is only kept whole where a page can hold it.
   */
  bond: 'none' | 'loose' | 'firm';
  startsPage: boolean;
  /** Null for what cannot be parted. */
  lines: FlowLines | null;
};

/** The lines of an item that may run on over the end of a page. */
export type FlowLines = {
  count: number;
  height: number;
  /** Up to so many lines stay together wherever a page can hold them. */
  wholeUpTo: number;
  /** So many lines stand at least on either side of the end of a page. */
  fewest: number;
};

/** A stretch of an item on a page: its lines from `from` up to, not with, `to`; 0 and 1 for what has no lines. */
export type Placed = { item: number; from: number; to: number };

/** Heights come from a layout engine, in sixty-fourths of a pixel. */
const tolerance = 0.25;

/**
 * Lays items out on pages, in order. No page is overfull, unless by a single thing that cannot be parted and is taller
 * than a page.
 */
export function paginate(items: readonly FlowItem[], pageHeight: number): Placed[][] {
  const stack = new PageStack(pageHeight);
  let place = 0;
  while (place < items.length) {
    if (items[place]?.startsPage) stack.turn();
    const end = endOfChain(items, place, pageHeight);
    if (!stack.fits(chainHeight(items, place, end, pageHeight, stack.isFresh))) stack.turn();
    for (; place <= end; place += 1) {
      const item = items[place];
      if (item) stack.put(item, place);
    }
  }
  return stack.pages;
}

/** The last of what must stand on one page with the item at `start`: as much of its chain as a page can hold. */
function endOfChain(items: readonly FlowItem[], start: number, pageHeight: number): number {
  for (const bonds of [['loose', 'firm'], ['firm']]) {
    let end = start;
    while (bonds.includes(items[end]?.bond ?? 'none') && items[end + 1]?.startsPage === false) {
      end += 1;
    }
    if (chainHeight(items, start, end, pageHeight, true) <= pageHeight + tolerance) return end;
  }
  return start;
}

/** The room a chain needs: all of its items, but of the last one only as much as may stand alone. */
function chainHeight(
  items: readonly FlowItem[],
  start: number,
  end: number,
  pageHeight: number,
  isPageTop: boolean,
): number {
  let height = 0;
  for (let place = start; place <= end; place += 1) {
    const item = items[place];
    if (!item) continue;
    height += roomBefore(item, isPageTop && place === start);
    height += place === end ? leastHeight(item, pageHeight) : item.height;
  }
  return height;
}

function roomBefore(item: FlowItem, isPageTop: boolean): number {
  return isPageTop ? item.repeatedHeight : item.gapBefore;
}

/** The height of as little of an item as may stand at the end of a page. */
function leastHeight(item: FlowItem, pageHeight: number): number {
  const lines = partable(item, pageHeight);
  return lines === null ? item.height : heightOf(item, lines.fewest, lines);
}

/** How an item may be parted; null when it has to stay whole. What no page can hold is parted at any line. */
function partable(item: FlowItem, pageHeight: number): FlowLines | null {
  const { lines } = item;
  if (lines === null || lines.count < 2) return null;
  const isShort = lines.count < 2 * lines.fewest;
  if (item.repeatedHeight + item.height > pageHeight + tolerance) {
    return isShort ? { ...lines, fewest: 1 } : lines;
  }
  return isShort || lines.count <= lines.wholeUpTo ? null : lines;
}

/** The height of so many lines of an item with whatever is around them. */
function heightOf(item: FlowItem, lineCount: number, lines: FlowLines): number {
  return item.height - (lines.count - lineCount) * lines.height;
}

class PageStack {
  readonly pages: Placed[][] = [];
  readonly #pageHeight: number;
  #used = 0;

  constructor(pageHeight: number) {
    this.#pageHeight = pageHeight;
  }

  /** Whether nothing is on the page yet. */
  get isFresh(): boolean {
    return (this.pages.at(-1)?.length ?? 0) === 0;
  }

  /** Begins a new page unless nothing is on this one. */
  turn(): void {
    if (this.isFresh) return;
    this.pages.push([]);
    this.#used = 0;
  }

  fits(height: number): boolean {
    return this.#used + height <= this.#pageHeight + tolerance;
  }

  put(item: FlowItem, place: number): void {
    const lines = partable(item, this.#pageHeight);
    if (lines === null || this.fits(roomBefore(item, this.isFresh) + item.height)) {
      this.#putWhole(item, place);
    } else {
      this.#putInParts(item, place, lines);
    }
  }

  #putWhole(item: FlowItem, place: number): void {
    if (!this.fits(roomBefore(item, this.isFresh) + item.height)) this.turn();
    this.#add({ item: place, from: 0, to: item.lines?.count ?? 1 }, item, item.height);
  }

  #putInParts(item: FlowItem, place: number, lines: FlowLines): void {
    for (let from = 0; from < lines.count; ) {
      const left = lines.count - from;
      const count = this.#linesHere(item, lines, left);
      this.#add({ item: place, from, to: from + count }, item, heightOf(item, count, lines));
      from += count;
      if (from < lines.count) this.turn();
    }
  }

  /** How many of the lines that are left go on this page; one at least, since there is room for the fewest or nothing else. */
  #linesHere(item: FlowItem, lines: FlowLines, left: number): number {
    const room =
      this.#pageHeight + tolerance - this.#used - roomBefore(item, this.isFresh) - item.height;
    const fitting = lines.count + Math.floor(room / lines.height);
    return fitting >= left ? left : Math.max(1, Math.min(fitting, left - lines.fewest));
  }

  #add(placed: Placed, item: FlowItem, height: number): void {
    this.#used += roomBefore(item, this.isFresh) + height;
    const page = this.pages.at(-1);
    if (page) page.push(placed);
    else this.pages.push([placed]);
  }
}
