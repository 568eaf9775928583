/*
 * Spreadsheets run a cell that begins like a formula, whoever wrote it. Such a cell gets an apostrophe before it, which
 * they show as text. A cell that begins so behind apostrophes of its own gets one more, so that taking one off gives
 * back every cell exactly.
 * Source: OWASP, CSV injection; the full-width signs are formulas to East Asian settings.
 */
const formulaStart = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** The cell as it may stand in a file a spreadsheet opens. */
export function guardCell(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before {@link guardCell}. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell;
}
