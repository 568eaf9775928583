import { useRef } from 'react';

/**
 * Keeps the object of every item that is the same as before, and the whole list when nothing changed, so that
 * only what changed is drawn again. The same is what has the same fields, unless told otherwise.
 */
export function useStableItems<T extends { id: string }>(
  items: readonly T[],
  isSame: (one: T, other: T) => boolean = hasSameFields,
): readonly T[] {
  const before = useRef<readonly T[]>([]);
  const byId = new Map(before.current.map((item) => [item.id, item]));
  const next = items.map((item) => {
    const old = byId.get(item.id);
    return old && isSame(old, item) ? old : item;
  });
  const isSameList =
    next.length === before.current.length &&
    next.every((item, index) => item === before.current[index]);
  if (!isSameList) before.current = next;
  return before.current;
}

function hasSameFields<T extends object>(one: T, other: T): boolean {
  return (Object.keys(other) as (keyof T)[]).every((key) => one[key] === other[key]);
}
