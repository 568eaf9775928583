/** By which column a table is sorted, and which way. */
export type SortOrder<C extends string> = { column: C; isDescending: boolean };

/** What a row is sorted by; null for an empty value, which comes last either way. */
export type SortKey = string | number | null;

/** Sorts rows by a key, stably: equal rows stay in the order they came in. */
export function sortRows<T>(
  rows: readonly T[],
  keyOf: (row: T) => SortKey,
  isDescending: boolean,
): T[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  return keyed
    .sort((one, other) => compareKeys(one.key, other.key, isDescending))
    .map(({ row }) => row);
}

const alphabet = new Intl.Collator('en', { numeric: true });

function compareKeys(key: SortKey, other: SortKey, isDescending: boolean): number {
  if (key === null || other === null) return Number(key === null) - Number(other === null);
  const order =
    typeof key === 'number' && typeof other === 'number'
      ? key - other
      : alphabet.compare(String(key), String(other));
  return isDescending ? -order : order;
}
