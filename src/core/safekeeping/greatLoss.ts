/** A notebook of fewer records is too small to say that it lost many of them. */
const fewRecords = 20;

/** Tells whether a notebook that held `before` records and holds `now` has lost more than half of many. */
export function isGreatLoss(before: number, now: number): boolean {
  return before >= fewRecords && now * 2 < before;
}

/** Tells whether so few removed records can never be a great loss, without counting the others. */
export function isSmallLoss(removedCount: number): boolean {
  return removedCount * 2 <= fewRecords;
}
