import { MeasuringDesk, type Sizes } from './MeasuringDesk.tsx';
import { type FlowItem, type Placed, paginate } from './paginate.ts';
import { loadPaperFonts } from './paperFonts.ts';
import { type Part, type Piece, wholeSlice } from './piece.ts';

/** So many pieces are measured at once; then the window may do something else. */
const atOnce = 120;

/**
 * Lays pieces out on pages of the true size. Works in small steps, so that the window stays alive; throws an
 * AbortError between two of them when the signal says so.
 */
export async function layOut(
  pieces: readonly Piece[],
  sizes: Sizes,
  signal: AbortSignal,
): Promise<Part[][]> {
  await loadPaperFonts(pieces);
  signal.throwIfAborted();
  const desk = new MeasuringDesk(sizes);
  try {
    const items: FlowItem[] = [];
    for (const group of groups(pieces)) {
      items.push(...desk.measure(group));
      await nextTurn();
      signal.throwIfAborted();
    }
    const pages = paginate(items, desk.pageHeight());
    return cut(pieces, items, pages, desk);
  } finally {
    desk.clear();
  }
}

/** Lets the window do what waits to be done. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function groups(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const isNextRow = piece.table !== null && last?.at(-1)?.table === piece.table;
    if (last && (last.length < atOnce || isNextRow)) last.push(piece);
    else found.push([piece]);
  }
  return found;
}

/** Gives each page the pieces, or the lines of them, that stand on it. */
function cut(
  pieces: readonly Piece[],
  items: readonly FlowItem[],
  pages: readonly Placed[][],
  desk: MeasuringDesk,
): Part[][] {
  const starts = lineStarts(pieces, pages, desk);
  return pages.map((page) =>
    page.flatMap(({ item, from, to }) => {
      const piece = pieces[item];
      if (!piece) return [];
      const isWhole = from === 0 && to === (items[item]?.lines?.count ?? 1);
      if (isWhole) return [{ piece, slice: wholeSlice(piece) }];
      const offsets = starts.get(item) ?? [];
      const texts = piece.texts.map((text, place) => {
        const own = offsets[place] ?? new Map<number, number>();
        const end = own.get(to) ?? text.length;
        // A line break at the end of a page would be one line too many there.
        return text.slice(own.get(from) ?? 0, end).replace(/\n$/, '');
      });
      return [{ piece, slice: { texts, lineCount: to - from, isContinued: from > 0 } }];
    }),
  );
}

/** For each piece that is parted, by text: where the lines begin at which it is. */
function lineStarts(
  pieces: readonly Piece[],
  pages: readonly Placed[][],
  desk: MeasuringDesk,
): Map<number, Map<number, number>[]> {
  const breaks = new Map<number, number[]>();
  for (const { item, from } of pages.flat()) {
    if (from > 0) breaks.set(item, [...(breaks.get(item) ?? []), from]);
  }
  const wanted = [...breaks].flatMap(([item, lines]) => {
    const piece = pieces[item];
    return piece && piece.texts.length > 0 ? [{ item, piece, lines }] : [];
  });
  if (wanted.length === 0) return new Map();
  const offsets = desk.lineStarts(wanted);
  return new Map(
    wanted.map(({ item, lines }, place) => [
      item,
      (offsets[place] ?? []).map((own) => new Map(lines.map((line, n) => [line, own[n] ?? 0]))),
    ]),
  );
}
