import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { PacketPaper } from '../../../../core/packet/choices.ts';
import { PageBody } from './PageBody.tsx';
import type { FlowItem } from './paginate.ts';
import styles from './paper.module.css';
import { type Part, type Piece, type Setting, wholeSlice } from './piece.ts';

/** What the size of a page and of type hangs on. */
export type Sizes = { paper: PacketPaper; setting: Setting };

/** The class names of everything that is paper. */
export function paperClass({ paper, setting }: Sizes): string {
  const size = setting === 'tight' ? `${styles.standard} ${styles.tight}` : styles[setting];
  return `${styles.paper} ${styles[paper]} ${size}`;
}

/** A place off the screen where pieces are set at the true width of the text, to see how much room they take. */
export class MeasuringDesk {
  readonly #host = document.createElement('div');
  readonly #root: Root;

  constructor(sizes: Sizes) {
    this.#host.className = `${paperClass(sizes)} ${styles.desk}`;
    this.#host.setAttribute('aria-hidden', 'true');
    document.body.append(this.#host);
    this.#root = createRoot(this.#host);
  }

  /** Takes the place away again. */
  clear(): void {
    this.#root.unmount();
    this.#host.remove();
  }

  /** How high the part of a page is that holds the text. */
  pageHeight(): number {
    flushSync(() => this.#root.render(<div className={styles.fullHeight} />));
    return this.#host.firstElementChild?.getBoundingClientRect().height ?? 0;
  }

  /** The room each piece takes. */
  measure(pieces: readonly Piece[]): FlowItem[] {
    const elements = this.#lay(pieces.map((piece) => ({ piece, slice: wholeSlice(piece) })));
    let after = 0;
    return pieces.map((piece, place) => {
      const element = elements[place] as HTMLElement;
      const isNextRow = piece.table !== null && pieces[place - 1]?.table === piece.table;
      const { box, head } = outerBox(element);
      const { marginTop, marginBottom } = getComputedStyle(box);
      // Margins of neighbours collapse into the larger one.
      const gapBefore = isNextRow ? 0 : Math.max(after, Number.parseFloat(marginTop));
      after = Number.parseFloat(marginBottom);
      const ownHeight = element.getBoundingClientRect().height;
      return {
        height: isNextRow ? ownHeight : ownHeight + head,
        gapBefore,
        repeatedHeight: isNextRow ? head : 0,
        bond: piece.bond,
        startsPage: piece.startsPage,
        lines: linesOf(piece, element, ownHeight),
      };
    });
  }

  /** Where in its texts each line of a piece begins, for as many lines as are asked for. */
  lineStarts(wanted: readonly { piece: Piece; lines: readonly number[] }[]): number[][][] {
    const elements = this.#lay(wanted.map(({ piece }) => ({ piece, slice: wholeSlice(piece) })));
    return wanted.map(({ lines }, place) =>
      textElements(elements[place] as HTMLElement).map((element) =>
        lines.map((line) => offsetOfLine(element, line)),
      ),
    );
  }

  #lay(parts: readonly Part[]): Element[] {
    const body = (
      <div className={styles.body}>
        <PageBody parts={parts} />
      </div>
    );
    flushSync(() => this.#root.render(body));
    return [...this.#host.querySelectorAll('[data-piece]')];
  }
}

function outerBox(element: HTMLElement): { box: HTMLElement; head: number } {
  const table = element.closest('table');
  if (!table) return { box: element, head: 0 };
  return { box: table, head: table.tHead?.getBoundingClientRect().height ?? 0 };
}

function linesOf(piece: Piece, element: HTMLElement, height: number): FlowItem['lines'] {
  if (piece.lines === null) return null;
  const { count, wholeUpTo, fewest } = piece.lines;
  if (count !== null) return { count, height: height / count, wholeUpTo, fewest };
  const texts = textElements(element);
  const first = texts[0];
  if (!first) return null;
  const lineHeight = lineHeightOf(first);
  const tallest = Math.max(...texts.map((text) => text.getBoundingClientRect().height));
  return {
    count: Math.max(1, Math.round(tallest / lineHeight)),
    height: lineHeight,
    wholeUpTo,
    fewest,
  };
}

function textElements(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-lines]')];
}

function lineHeightOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight);
}

/** Where in an element's text a line begins; the end of the text when it has fewer lines. */
function offsetOfLine(element: HTMLElement, line: number): number {
  const text = element.lastChild;
  if (!(text instanceof Text)) return 0;
  const { top } = element.getBoundingClientRect();
  const lineHeight = lineHeightOf(element);
  const range = document.createRange();
  const lineOf = (offset: number) => {
    range.setStart(text, offset);
    range.setEnd(text, offset + 1);
    const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
    return Math.floor(((box.top + box.bottom) / 2 - top) / lineHeight);
  };
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineOf(middle) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
