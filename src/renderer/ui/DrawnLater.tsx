import { type ReactNode, useDeferredValue } from 'react';

/** Up to so many records nothing is put off, so that nothing moves in a usual notebook. */
const usualCount = 500;

/** Draws what is dear in a task of its own, after the page around it; at once where it is told to. */
export function DrawnLater({
  isAtOnce = false,
  meanwhile = null,
  children,
}: {
  isAtOnce?: boolean;
  /** What stands there until then. */
  meanwhile?: ReactNode;
  children: ReactNode;
}) {
  return useIsDrawn(isAtOnce) ? children : meanwhile;
}

/** Whether what is dear is to be drawn: false in the first drawing, and true in another one right after it. */
export function useIsDrawn(isAtOnce = false): boolean {
  return useDeferredValue(true, isAtOnce ? undefined : false);
}

/** Whether there are so few records that a page need not be drawn in parts. */
export function areFew(records: Readonly<Record<string, unknown>>): boolean {
  let count = 0;
  for (const id in records) {
    if (Object.hasOwn(records, id)) count += 1;
    if (count > usualCount) return false;
  }
  return true;
}
