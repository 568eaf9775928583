import { safeLine } from '../../core/safeText.ts';

/** The longest line a mail's header has, without its end. Source: RFC 2047, section 2, and RFC 5322, 2.1.1. */
const longestLine = 76;

/** Bytes of UTF-8 in one encoded word: 52 characters, with `=?UTF-8?B?` and `?=` 64, which fits behind any header's name. */
const longestPiece = 39;

/** A header of free text on one or more lines, without the last line's end (RFC 5322, 2.2; RFC 2047). */
export function textHeader(name: string, text: string): string {
  const line = safeLine(text);
  const isPlain = isPrintable(line) && name.length + line.length + 2 <= longestLine;
  return isPlain ? `${name}: ${line}` : folded(name, encodedWords(line));
}

/** A header that names one person by name and address; `name` may be '' (RFC 5322, 3.4). */
export function addressHeader(header: string, { name, address }: Mailbox): string {
  const line = safeLine(name);
  if (line === '') return `${header}: ${address}`;
  const quoted = `"${line.replace(/["\\]/g, '\\$&')}"`;
  const isPlain = isPrintable(line) && header.length + quoted.length + 2 <= longestLine;
  return folded(header, [...(isPlain ? [quoted] : encodedWords(line)), `<${address}>`]);
}

/** A person mail comes from or goes to. */
export type Mailbox = { name: string; address: string };

// SECURITY: `line` has no line breaks any more, and encoded words are letters, digits and four signs; what a text says can
// therefore never begin a header of its own.
function folded(name: string, words: readonly string[]): string {
  return `${name}: ${words.join('\r\n ')}`;
}

// What looks like an encoded word would be read as one, and a reader may drop blanks at the ends.
function isPrintable(line: string): boolean {
  return /^[ -~]*$/.test(line) && !line.includes('=?');
}

/** A text as encoded words, none of which holds a part of a character only. Source: RFC 2047, sections 2 and 5. */
function encodedWords(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of text) {
    const bytes = utf8.encode(character).length;
    if (size + bytes > longestPiece) {
      pieces.push(piece);
      piece = '';
      size = 0;
    }
    piece += character;
    size += bytes;
  }
  return [...pieces, piece].map((one) => `=?UTF-8?B?${base64(utf8.encode(one))}?=`);
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

const utf8 = new TextEncoder();
