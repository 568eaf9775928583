import { xmlSafe } from '../xmlSafe.ts';

// RFC 5545, 3.1: a line is at most 75 octets long, its break not counted.
const longestLine = 75;

/** A line of an iCalendar file with its break; what is too long goes on in further lines that begin with a blank. */
export function contentLine(name: string, value: string): string {
  return `${fold(`${name}:${value}`)}\r\n`;
}

/**
 * Text as a value of the type TEXT (RFC 5545, 3.3.11): line breaks of any kind become "\n", other control characters are
 * left out.
 */
export function textValue(text: string): string {
  // SECURITY: no break may be left, or the text could begin a line of its own. What XML forbids has no place here either.
  return xmlSafe(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

function fold(line: string): string {
  if (line.length <= longestLine && /^[ -~]*$/.test(line)) return line;
  let folded = '';
  let length = 0;
  // By code points: a break must not fall into the bytes of one.
  for (const character of line) {
    const size = octetsOf(character);
    if (length + size > longestLine) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}

/** How many bytes a character has in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}
