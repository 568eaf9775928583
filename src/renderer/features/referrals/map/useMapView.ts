import { startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MapLayout, MapNode } from '../../../../core/referrals/layoutMap.ts';
import {
  drawnAt,
  type Fit,
  firstPlace,
  fittingSide,
  middle,
  nextFit,
  nothingDrawn,
  type Place,
  possibleScale,
  type Size,
  showing,
  within,
} from './mapPlace.ts';

/**
 * Moves and zooms the map. A move sets the style of the layer by itself; React draws again only when what is seen nears
 * the edge of what is drawn, so that thousands of people move as lightly as ten.
 */
export function useMapView(map: MapLayout, left: Place | null, onMove: (place: Place) => void) {
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef({ map, onMove });
  latest.current = { map, onMove };
  const layers = useLayers();
  const { draw } = layers;
  const place = useRef<Place | null>(left);
  const size = useRef<Size>({ width: 0, height: 0 });
  const apply = useCallback(
    (wanted: Place) => {
      const next = within(wanted, latest.current.map, size.current);
      place.current = next;
      latest.current.onMove(next);
      draw(next, size.current, latest.current.map);
    },
    [draw],
  );
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => {
      size.current = { width: element.clientWidth, height: element.clientHeight };
      apply(place.current ?? firstPlace(latest.current.map, size.current));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [apply]);
  // A map that grew or shrank under a place it no longer reaches.
  useEffect(() => {
    if (place.current && map.nodes.length > 0) apply(place.current);
  }, [map, apply]);
  const moves = useMoves({ latest, place, size, apply });
  useWheel(frame, moves.panBy, moves.zoomBy);
  return {
    frame,
    layer: layers.layer,
    scaled: layers.scaled,
    drawn: layers.drawn,
    nextFit: layers.fit,
    place,
    ...moves,
  };
}

/** How a map is moved and zoomed. */
export type MapView = ReturnType<typeof useMapView>;

/** The elements that are moved and scaled, and what is drawn in them. */
function useLayers() {
  const layer = useRef<HTMLDivElement>(null);
  const scaled = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(nothingDrawn);
  const [fit, setFit] = useState<Fit>('whole');
  const latest = useRef(drawn);
  latest.current = drawn;
  const draw = useCallback((place: Place, size: Size, map: MapLayout) => {
    const { x, y, scale } = place;
    if (layer.current) layer.current.style.transform = `translate(${x}px, ${y}px)`;
    if (scaled.current) setScale(scaled.current.style, String(scale));
    setFit(nextFit(map, size, place));
    const next = drawnAt(place, size, latest.current);
    if (next === latest.current) return;
    latest.current = next;
    startTransition(() => setDrawn(next));
  }, []);
  return { layer, scaled, drawn, fit, draw };
}

/** What the moves go out from, and how they are done. */
type Moved = {
  latest: { readonly current: { map: MapLayout } };
  place: { readonly current: Place | null };
  size: { readonly current: Size };
  apply: (place: Place) => void;
};

function useMoves({ latest, place, size, apply }: Moved) {
  const [moves] = useState(() => {
    const panBy = (x: number, y: number) => {
      const { current } = place;
      if (current) apply({ ...current, x: current.x + x, y: current.y + y });
    };
    const zoomTo = (scale: number, point: { x: number; y: number } = middle(size.current)) => {
      const { current } = place;
      if (!current) return;
      const next = possibleScale(scale, latest.current.map, size.current);
      const ratio = next / current.scale;
      apply({
        scale: next,
        x: point.x - (point.x - current.x) * ratio,
        y: point.y - (point.y - current.y) * ratio,
      });
    };
    return {
      panBy,
      zoomTo,
      zoomBy: (factor: number, point?: { x: number; y: number }) =>
        zoomTo((place.current?.scale ?? 1) * factor, point),
      /** Around a node where not all of the map fits. */
      fit: (around: MapNode) => {
        const { map } = latest.current;
        const next = nextFit(map, size.current, place.current);
        apply(fittingSide(next, map, size.current, around));
      },
      show: (item: MapNode, isCentred = false) => {
        const { current } = place;
        if (current) apply(showing(item, current, size.current, isCentred));
      },
    };
  });
  return moves;
}

function useWheel(
  frame: { readonly current: HTMLElement | null },
  panBy: MapView['panBy'],
  zoomBy: MapView['zoomBy'],
): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (!event.ctrlKey && !event.metaKey) {
        panBy(-event.deltaX * unit, -event.deltaY * unit);
        return;
      }
      const box = element.getBoundingClientRect();
      const turned = Math.max(-60, Math.min(60, event.deltaY * unit));
      zoomBy(Math.exp(-turned * 0.008), {
        x: event.clientX - box.left,
        y: event.clientY - box.top,
      });
    };
    // React's own listener could not keep the window from scrolling or zooming.
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [frame, panBy, zoomBy]);
}

/** Scales the map; its lines stay as thin, and as visible, as they are at full size. A move alone costs no drawing. */
function setScale(style: CSSStyleDeclaration, scale: string): void {
  if (style.getPropertyValue('--zoom') === scale) return;
  style.transform = `scale(${scale})`;
  style.setProperty('--zoom', scale);
}
