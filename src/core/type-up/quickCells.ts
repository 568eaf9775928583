/** The cells of a line that was typed quickly, parted by semicolons or tabs; blanks around them are gone, empty ones stay. */
export function quickCells(line: string): string[] {
  return line.split(/[;\t\r\n]/).map((cell) => cell.trim());
}

/** Writes what {@link quickCells} reads; empty cells at the end are left out, semicolons within become commas. */
export function joinCells(cells: readonly string[]): string {
  const plain = cells.map((cell) => cell.replace(/\s*[\t\r\n]+\s*/g, ' ').replaceAll(';', ','));
  const last = plain.findLastIndex((cell) => cell.trim() !== '');
  return plain
    .slice(0, last + 1)
    .map((cell) => cell.trim())
    .join('; ');
}

/** Puts together what belongs to one text after all. */
export function joinTexts(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('; ');
}

/** A cell as words to compare: small letters, plain apostrophes, no sign at the end. */
export function cellWords(cell: string): string {
  return cell
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/[\s.,!]+$/, '')
    .trim();
}
