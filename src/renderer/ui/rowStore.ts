import { createContext, useContext, useLayoutEffect, useState, useSyncExternalStore } from 'react';

/** Rows by id; each row hears only of its own changes. */
type RowStore<T> = {
  get: (id: string) => T | undefined;
  set: (items: readonly T[]) => void;
  subscribe: (id: string, listener: () => void) => () => void;
};

/** Gives rows their store; null outside of a list. */
// biome-ignore lint/suspicious/noExplicitAny: a context cannot be generic; useRow casts back
export const RowStoreContext = createContext<RowStore<any> | null>(null);

/** Keeps the rows of a list where each row can look itself up, without the list being drawn again. */
export function useRowStore<T extends { id: string }>(items: readonly T[]): RowStore<T> {
  const [store] = useState(() => createRowStore(items));
  useLayoutEffect(() => store.set(items), [store, items]);
  return store;
}

/** Answers one row of the list around, and draws again when that row changes. */
export function useRow<T>(id: string): T | undefined {
  const store = useContext(RowStoreContext) as RowStore<T> | null;
  const row = () => store?.get(id);
  return useSyncExternalStore((listener) => store?.subscribe(id, listener) ?? (() => {}), row, row);
}

function createRowStore<T extends { id: string }>(first: readonly T[]): RowStore<T> {
  let rows = new Map(first.map((item) => [item.id, item]));
  const listeners = new Map<string, Set<() => void>>();
  return {
    get: (id) => rows.get(id),
    set: (items) => {
      const before = rows;
      rows = new Map(items.map((item) => [item.id, item]));
      for (const [id, item] of rows) {
        if (before.get(id) === item) continue;
        for (const listener of listeners.get(id) ?? []) listener();
      }
    },
    subscribe: (id, listener) => {
      const own = listeners.get(id) ?? new Set();
      listeners.set(id, own.add(listener));
      return () => own.delete(listener);
    },
  };
}
