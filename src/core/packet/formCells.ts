import type { FormCell } from './outline.ts';

/** A cell to write into. */
export const blankCell: FormCell = { text: '', boxes: [] };

/** A cell that says something. */
export function textCell(text: string): FormCell {
  return { text, boxes: [] };
}

/** A cell with boxes to tick. */
export function boxesCell(...labels: string[]): FormCell {
  return { text: '', boxes: labels.map((label) => ({ label, isTicked: false })) };
}

/** So many rows of the same cells. */
export function blankRows(count: number, row: readonly FormCell[]): FormCell[][] {
  return Array.from({ length: count }, () => [...row]);
}
