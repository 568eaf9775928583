/** The longest line, with the "=" that says it goes on. Source: RFC 2045, section 6.7, rule 5. */
const longestLine = 76;

/**
 * A text with '\n' between its lines as quoted-printable UTF-8 with CRLF (RFC 2045, section 6.7). No line is cut within
 * a character, so that programs that decode line by line show it right.
 */
export function quotedPrintable(text: string): string {
  return text.split('\n').map(encodeLine).join('\r\n');
}

function encodeLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  const characters = [...line];
  for (const [place, character] of characters.entries()) {
    const isLast = place === characters.length - 1;
    const encoded = encodeCharacter(character, isLast);
    // The last character of a line needs no "=" behind it.
    if (current.length + encoded.length > longestLine - (isLast ? 0 : 1)) {
      lines.push(`${current}=`);
      current = '';
    }
    const mayNotBegin = current === '' && isTakenAmiss(characters, place);
    current += mayNotBegin ? escapedAll(character) : encoded;
  }
  return [...lines, current].join('\r\n');
}

// A line of one dot would end the message on its way, and mailboxes kept in one file begin each message with "From ".
function isTakenAmiss(characters: readonly string[], place: number): boolean {
  return characters[place] === '.' || characters.slice(place, place + 5).join('') === 'From ';
}

// Blanks at the end of a line get lost on the way (rule 3).
function encodeCharacter(character: string, isLast: boolean): string {
  if (/[!-<>-~]/.test(character)) return character;
  if ((character === ' ' || character === '\t') && !isLast) return character;
  return escapedAll(character);
}

function escapedAll(character: string): string {
  return [...utf8.encode(character)].map(escaped).join('');
}

function escaped(byte: number): string {
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

const utf8 = new TextEncoder();
