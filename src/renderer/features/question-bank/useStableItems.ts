import { useRef } from 'react';

/** Keeps the object of every item whose fields are what they were, so that its row is not drawn again. */
export function useStableItems<T extends { id: string }>(items: readonly T[]): readonly T[] {
  const before = useRef(new Map<string, T>());
  const next = new Map<string, T>();
  for (const item of items) {
    const old = before.current.get(item.id);
    next.set(item.id, old && isSame(old, item) ? old : item);
  }
  before.current = next;
  return [...next.values()];
}

function isSame<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((key) => a[key] === b[key]);
}
