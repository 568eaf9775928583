import { type IRunPropertiesOptions, Tab, TextRun } from 'docx';
import { xmlSafe } from '../xmlSafe.ts';
import { PlainRun } from './leanXml.ts';
import { sharedRun } from './preparedOnce.ts';
import { runStyleIds } from './styles.ts';

const rtl =
  '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}' +
  '\\p{Script=Samaritan}\\p{Script=Mandaic}\\p{Script=Adlam}\\p{Script=Hanifi_Rohingya}';
const rtlLetter = new RegExp(`[${rtl}]`, 'u');
const anyLetter = /\p{L}/u;
// From one right-to-left letter to the last one before a letter of another direction.
const rtlStretch = new RegExp(
  `[${rtl}](?:(?:(?!(?![${rtl}])\\p{L})[\\s\\S])*[${rtl}\\p{M}])?`,
  'gu',
);

/** Whether a paragraph of this text runs from right to left: its first letter decides (Unicode UAX 9, rule P2). */
export function isRightToLeft(text: string): boolean {
  const first = anyLetter.exec(text);
  return first !== null && rtlLetter.test(first[0]);
}

/**
 * The runs of a text: line breaks and tabs become real ones, and right-to-left stretches are marked as such.
 * Every string of a packet reaches the file through here, the footer included.
 */
export function runsOf(text: string, style: IRunPropertiesOptions = {}): TextRun[] {
  return xmlSafe(text)
    .split('\n')
    .flatMap((line, place) => {
      const runs = directions(line).map(({ piece, rightToLeft }) =>
        isPlain(style) && !rightToLeft && !piece.includes('\t')
          ? new PlainRun(piece)
          : new TextRun({
              ...style,
              ...(rightToLeft ? { rightToLeft } : {}),
              children: withTabs(piece),
            }),
      );
      return place === 0 ? runs : [new TextRun({ break: 1 }), ...runs];
    });
}

/** A tab to the next column of the grid. */
export function tabRun(): TextRun {
  return sharedRun('tab', { children: [new Tab()] });
}

/** A small label of ours in a column of its own: a tab before it and one after. */
export function columnLabelRun(label: string): TextRun {
  const children = [new Tab(), label, new Tab()];
  return sharedRun(`label ${label}`, { style: runStyleIds.label, children });
}

/** An empty box to tick with a pen; `size` in half points when it differs from the style's. */
export function boxRun(size?: number): TextRun {
  const ownSize = size === undefined ? {} : { size };
  return sharedRun(`box ${size}`, { text: '\u2610', style: runStyleIds.box, ...ownSize });
}

/** Marks a paragraph as running from right to left when its text does; spread into its options. */
export function directionOf(text: string): { bidirectional?: true } {
  return isRightToLeft(text) ? { bidirectional: true } : {};
}

function isPlain(style: IRunPropertiesOptions): boolean {
  return Object.keys(style).length === 0;
}

function directions(line: string): { piece: string; rightToLeft: boolean }[] {
  if (line === '') return [];
  if (!rtlLetter.test(line)) return [{ piece: line, rightToLeft: false }];
  const pieces: { piece: string; rightToLeft: boolean }[] = [];
  let end = 0;
  for (const match of line.matchAll(rtlStretch)) {
    if (match.index > end) pieces.push({ piece: line.slice(end, match.index), rightToLeft: false });
    pieces.push({ piece: match[0], rightToLeft: true });
    end = match.index + match[0].length;
  }
  if (end < line.length) pieces.push({ piece: line.slice(end), rightToLeft: isRightToLeft(line) });
  return pieces;
}

function withTabs(piece: string): (string | Tab)[] {
  if (!piece.includes('\t')) return [piece];
  return piece
    .split('\t')
    .flatMap((part, place) => (place === 0 ? [part] : [new Tab(), part]))
    .filter((part) => part !== '');
}
