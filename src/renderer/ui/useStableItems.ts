import { useRef } from 'react';

/**
 * Keeps the object of every item whose fields are what they were, and the whole list when nothing
 * changed, so that only what changed is drawn again.
 */
export function useStableItems<T extends { id: string }>(items: readonly T[]): readonly T[] {
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

function isSame<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((key) => a[key] === b[key]);
}
