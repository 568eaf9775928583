import { xmlSafe } from '../xmlSafe.ts';
import { type Stretch, stretchesOf } from './script.ts';
import { shared } from './sharedXml.ts';
import { runStyleIds } from './styleIds.ts';
import { isLarge, type Theme } from './theme.ts';
import { element, parent, type Xml } from './xml.ts';

/** How a run looks besides its paragraph: a character style, or a size (half points) or colour of its own. */
export type RunLook = { style?: string; size?: number; color?: string };

const tab = parent('w:tab');

/**
 * The runs of a text: line breaks and tabs become real ones; direction and language are marked where the script changes.
 * Every string of a packet reaches a page through here, footers included.
 */
export function runsOf(text: string, look?: RunLook): Xml[] {
  const lines = xmlSafe(text).split('\n');
  return lines.flatMap((line, place) => {
    const runs = stretchesOf(line).map((stretch) => runOf(stretch, look));
    return place === 0 ? runs : [lineBreak, ...runs];
  });
}

const lineBreak = parent('w:r', [parent('w:br')]);

/** A tab to the next column of the grid. */
export const tabRun = parent('w:r', [tab]);

/** A tab that leads to the end of a line to write on, in the colour of such lines. */
export function blankRun(theme: Theme): Xml {
  const color = theme.colours.line;
  return shared(theme, 'blank', () => parent('w:r', [...runProperties({ color }), tab]));
}

/** Our own words in a character style. */
export function labelRun(theme: Theme, label: string, style: string = runStyleIds.label): Xml {
  return shared(theme, `label ${style} ${label}`, () =>
    parent('w:r', [...runProperties({ style }), plainText(xmlSafe(label))]),
  );
}

/**
 * A small label of ours in a column of its own: a tab before it and one after. In large print there is no room for
 * two columns, and it begins the line instead.
 */
export function columnLabelRun(theme: Theme, label: string): Xml {
  const words = isLarge(theme) ? [plainText(`${label}: `)] : [plainText(label), tab];
  return shared(theme, `column ${label}`, () =>
    parent('w:r', [...runProperties({ style: runStyleIds.label }), tab, ...words]),
  );
}

/** A box, empty to tick with a pen or ticked; `size` in half points when it differs from the style's. */
export function boxRun(theme: Theme, isTicked = false, size?: number): Xml {
  const text = isTicked ? '\u2612' : '\u2610';
  const look = { style: runStyleIds.box, ...(size === undefined ? {} : { size }) };
  return shared(theme, `box ${text} ${size}`, () =>
    parent('w:r', [...runProperties(look), plainText(text)]),
  );
}

function runOf(stretch: Stretch, look?: RunLook): Xml {
  const { text, rightToLeft, language } = stretch;
  const isPlain = look === undefined && !rightToLeft && language === undefined;
  const properties = isPlain ? [] : runProperties(look ?? {}, stretch);
  return { 'w:r': [...properties, ...(text.includes('\t') ? withTabs(text) : [plainText(text)])] };
}

// In the order the schema asks for (EG_RPrBase).
function runProperties(
  { style, size, color }: RunLook,
  { rightToLeft = false, language }: Partial<Stretch> = {},
): Xml[] {
  const properties: Xml[] = [];
  if (style !== undefined) properties.push(element('w:rStyle', { 'w:val': style }));
  if (color !== undefined) properties.push(element('w:color', { 'w:val': color }));
  if (size !== undefined) {
    properties.push(element('w:sz', { 'w:val': size }), element('w:szCs', { 'w:val': size }));
  }
  if (rightToLeft) properties.push(parent('w:rtl'));
  if (language !== undefined) properties.push(element('w:lang', language));
  return properties.length === 0 ? [] : [{ 'w:rPr': properties }];
}

function plainText(text: string): Xml {
  return { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] };
}

function withTabs(text: string): Xml[] {
  return text
    .split('\t')
    .flatMap((part, place) => (place === 0 ? [part] : [tab, part]))
    .filter((part) => part !== '')
    .map((part) => (typeof part === 'string' ? plainText(part) : part));
}
