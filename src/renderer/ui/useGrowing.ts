import { useEffect, useMemo, useState } from 'react';

/**
 * How many of many things to draw: the first portion, and one more in each task of the page until it is `total`, so that
 * drawing thousands never stops the page. It begins anew when `what` becomes another.
 */
export function useGrowingCount(total: number, portion: number, what = ''): number {
  const [grown, setGrown] = useState({ what, count: portion });
  const count = grown.what === what ? grown.count : portion;
  const isWhole = count >= total;
  useEffect(() => {
    if (isWhole) return;
    const timer = setTimeout(() => setGrown({ what, count: count + portion }));
    return () => clearTimeout(timer);
  }, [isWhole, what, count, portion]);
  return isWhole ? total : count;
}

/** The items to draw, as {@link useGrowingCount} counts them. */
export function useGrowing<T>(items: readonly T[], portion: number, what = ''): readonly T[] {
  const count = useGrowingCount(items.length, portion, what);
  return useMemo(() => (count === items.length ? items : items.slice(0, count)), [items, count]);
}
