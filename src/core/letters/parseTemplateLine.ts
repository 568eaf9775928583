/** A piece of a template's line: words, or the name of a field in braces as it was written. */
export type TemplatePiece =
  | { kind: 'text'; text: string }
  | { kind: 'field'; name: string; written: string };

// Braces that are doubled stand for themselves; one that opens or closes nothing does, too.
const marks = /\{\{|\}\}|\{([^{}]*)\}/g;

/** Reads the named fields in braces out of one line. */
export function parseTemplateLine(line: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let words = '';
  let end = 0;
  for (const match of line.matchAll(marks)) {
    words += line.slice(end, match.index);
    end = match.index + match[0].length;
    const name = (match[1] ?? '').trim();
    if (name === '') {
      words += match[1] === undefined ? match[0].slice(1) : match[0];
      continue;
    }
    if (words !== '') pieces.push({ kind: 'text', text: words });
    words = '';
    pieces.push({ kind: 'field', name, written: match[0] });
  }
  words += line.slice(end);
  if (words !== '') pieces.push({ kind: 'text', text: words });
  return pieces;
}
