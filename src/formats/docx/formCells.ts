import type { FormBox, FormCell } from '../../core/packet/outline.ts';
import { type OwnLook, textParagraph } from './paragraph.ts';
import { styleIds } from './styleIds.ts';
import { boxRun, runsOf } from './text.ts';
import { isLarge, type Theme } from './theme.ts';
import type { Xml } from './xml.ts';

/** What is in a cell of a form: its text, then its boxes, side by side or below each other. */
export function cellParagraphs(
  { text, boxes }: FormCell,
  theme: Theme,
  boxesInRow: boolean,
  own: OwnLook,
): Xml[] {
  const ticks = boxes.map((box) => boxRuns(box, theme));
  const lines = boxesInRow && ticks.length > 0 ? [ticks.flat()] : ticks;
  const written = text === '' && lines.length > 0 ? [] : [runsOf(text)];
  return [...written, ...lines].map((runs) => textParagraph(styleIds.tableCell, text, runs, own));
}

// A label stays with its box; three blanks part it from the next one.
function boxRuns({ label, isTicked }: FormBox, theme: Theme): Xml[] {
  const words = label.replaceAll(' ', '\u00a0');
  return [
    boxRun(theme, isTicked, isLarge(theme) ? undefined : 22),
    ...runsOf(`\u00a0${words}   `, isTicked ? undefined : { color: theme.colours.quiet }),
  ];
}
