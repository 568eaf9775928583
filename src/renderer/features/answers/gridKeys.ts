/** A cell by row and column; 0 is the row of people and the column of questions. */
export type Cell = { row: number; column: number };

/** The cell a key leads to from another one, or null for a key that moves nothing; `page` is how many rows are shown. */
export function cellAfterKey(
  { key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean },
  { row, column }: Cell,
  last: Cell,
  page: number,
): Cell | null {
  const isFar = ctrlKey || metaKey;
  const to = (next: Cell): Cell => ({
    row: Math.min(Math.max(next.row, 0), last.row),
    column: Math.min(Math.max(next.column, 0), last.column),
  });
  switch (key) {
    case 'ArrowUp':
      return to({ row: row - 1, column });
    case 'ArrowDown':
      return to({ row: row + 1, column });
    case 'ArrowLeft':
      return to({ row, column: column - 1 });
    case 'ArrowRight':
      return to({ row, column: column + 1 });
    case 'Home':
      return isFar ? { row: 0, column: 0 } : to({ row, column: 0 });
    case 'End':
      return isFar ? last : to({ row, column: last.column });
    case 'PageUp':
      return to({ row: row - page, column });
    case 'PageDown':
      return to({ row: row + page, column });
    default:
      return null;
  }
}
