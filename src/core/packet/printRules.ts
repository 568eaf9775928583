import type { TextsBlock } from './outline.ts';

// What the Word document and the pages on screen have to do alike, so that they break alike.

/** Up to so many items of a list stay on one page. */
export const longestKeptList = 10;

/** Up to so many ruled lines stay on one page; of more, never fewer than `fewest` stand alone. */
export const ruledLineBreaks = { wholeUpTo: 9, fewest: 3 };

/** Names of more characters (code points) are set smaller, so that a title keeps to two lines. */
export const longestLargeName = 36;

/** Whether a text is read out at a glance and so must not be torn: an opening of no more than a few sentences. */
export function staysOnOnePage({ purpose, texts }: TextsBlock): boolean {
  return purpose === 'opening' && texts.map(({ text }) => text).join('').length < 900;
}

/** The paragraphs of a running text: a blank line parts them, other line breaks stay within. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n{2,}/);
}
