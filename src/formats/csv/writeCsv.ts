import Papa from 'papaparse';
import { guardCell } from './formulaGuard.ts';

/** The media type of comma-separated values (RFC 4180). */
export const csvMediaType = 'text/csv';

// Excel takes a file without it for one in the system's old encoding.
const byteOrderMark = '\ufeff';

/** Writes rows of cells as CSV (RFC 4180): UTF-8 with a byte order mark, CRLF, no cell that begins like a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const text = Papa.unparse(
    rows.map((row) => row.map(guardCell)),
    { newline: '\r\n' },
  );
  return new TextEncoder().encode(`${byteOrderMark}${text}\r\n`);
}
