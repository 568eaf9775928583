// Shares of the font size, rounded up: no fonts are known here, and a text that is cut a little early reads better than one
// that runs over its edge.
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}|[\u3000-\u303f\uff00-\uff60]/u;
const narrow = /[ijlt.,:;'|!()[\] ]/;
const broad = /[mwMW@%]|\p{Lu}/u;

/** Roughly how wide a text is in a book face of that size; combining marks take no room. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += shareOf(segment);
  return width * size;
}

/** The text, cut with an ellipsis where it is wider than that; never within a grapheme. */
export function cutToWidth(text: string, size: number, width: number): string {
  const most = width / size;
  let used = 0;
  let kept = '';
  let isWhole = true;
  const room = most - shareOf('…');
  for (const { segment } of graphemes.segment(text)) {
    used += shareOf(segment);
    if (used <= room && isWhole) kept += segment;
    else isWhole = false;
    if (used > most) return `${kept.trimEnd()}…`;
  }
  return text;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function shareOf(grapheme: string): number {
  if (wide.test(grapheme)) return 1.05;
  if (narrow.test(grapheme)) return 0.32;
  return grapheme === '…' ? 0.9 : broad.test(grapheme) ? 0.76 : 0.56;
}
