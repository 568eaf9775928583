import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** What of a box that scrolls is seen, in px. */
export type VisiblePart = { top: number; left: number; width: number; height: number };

// Drawn anew only when so much has moved; a little more than what is seen is drawn.
const step = 100;

/** Follows how large a box is and where it has been scrolled to. */
export function useVisiblePart(): {
  box: RefObject<HTMLDivElement | null>;
  seen: VisiblePart;
  onScroll: () => void;
} {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<VisiblePart>({ top: 0, left: 0, width: 900, height: 600 });
  const look = () => {
    const { current } = box;
    if (!current) return;
    const { clientWidth: width, clientHeight: height } = current;
    const top = Math.floor(current.scrollTop / step) * step;
    const left = Math.floor(current.scrollLeft / step) * step;
    setSeen((before) =>
      before.top === top &&
      before.left === left &&
      before.width === width &&
      before.height === height
        ? before
        : { top, left, width, height },
    );
  };
  const latest = useRef(look);
  latest.current = look;
  useLayoutEffect(() => latest.current(), []);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(() => latest.current());
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return { box, seen, onScroll: look };
}
