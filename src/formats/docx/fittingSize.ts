import { textWidth } from '../svg/textWidth.ts';

// Estimates: no fonts are known here, and what comes out taller than thought grows on.

/** A line's height in shares of its size; that of Calibri, the taller of the two faces in use. */
const lineHeight = 1.22;

/** The smallest print an address may have, in half points. Source: DIN 5008, 8 points. */
export const smallestSize = 16;

/** The height of wrapping lines of a size (half points) in a column of a width; lengths in twips. */
export function heightOfLines(lines: readonly string[], size: number, width: number): number {
  // A twip is a twentieth of a point, a half point ten of them.
  const lineCount = lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil((textWidth(line, size) * 10) / width)),
    0,
  );
  return Math.ceil(lineCount * size * 10 * lineHeight);
}

/** The largest size from `usual` down to {@link smallestSize} at which wrapping lines fit a place; else the smallest. */
export function fittingSize(
  lines: readonly string[],
  usual: number,
  { width, height }: { width: number; height: number },
): number {
  for (let size = usual; size > smallestSize; size -= 1) {
    if (heightOfLines(lines, size, width) <= height) return size;
  }
  return Math.min(usual, smallestSize);
}
