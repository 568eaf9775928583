import { type PointerEvent, useRef } from 'react';

/** How far a pointer may move and still mean a click, in px. */
const clickReach = 4;

/** Drags the map; a press that did not move is a click, and given on. */
export function useDrag(
  panBy: (x: number, y: number) => void,
  onClick: (event: PointerEvent<HTMLElement>) => void,
) {
  const drag = useRef<{ x: number; y: number; hasMoved: boolean } | null>(null);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      // A press on a node would take the focus from the tree.
      event.preventDefault();
      event.currentTarget.focus({ preventScroll: true });
      drag.current = { x: event.clientX, y: event.clientY, hasMoved: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { current } = drag;
      if (!current) return;
      const [x, y] = [event.clientX - current.x, event.clientY - current.y];
      if (!current.hasMoved && Math.hypot(x, y) < clickReach) return;
      if (!current.hasMoved) event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, y: event.clientY, hasMoved: true };
      panBy(x, y);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const { current } = drag;
      drag.current = null;
      if (current && !current.hasMoved) onClick(event);
    },
    onPointerCancel: () => {
      drag.current = null;
    },
  };
}
