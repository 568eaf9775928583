import { startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MapLayout, MapNode } from '../../../../core/referrals/layoutMap.ts';
import { mapSpacing, nodeWidth } from '../../../../core/referrals/mapSizes.ts';
import type { Area } from './visiblePart.ts';

/** Where the map's corner is in its frame, in px, and how large it is drawn. */
export type Place = { x: number; y: number; scale: number };

/** What is drawn at present: a little more than what is seen. */
export type Drawn = { area: Area; isOverview: boolean };

type Size = { width: number; height: number };

const largest = 2;
/** Below this scale words cannot be read, and only marks and links are drawn. */
const overviewBelow = 0.5;
/** Below this scale marks run into each other; a map of thousands is never drawn smaller. */
const smallest = 0.05;
const margin = 24;
/** How much of what is seen is drawn around it, and when more is drawn. */
const around = 0.35;
const enough = 0.1;

/**
 * Moves and zooms the map. A move sets the style of the layer by itself; React draws again only when what is seen nears
 * the edge of what is drawn, so that thousands of people move as lightly as ten.
 */
export function useMapView(map: MapLayout, left: Place | null, onMove: (place: Place) => void) {
  const frame = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const scaled = useRef<HTMLDivElement>(null);
  const place = useRef<Place | null>(left);
  const size = useRef<Size>({ width: 0, height: 0 });
  const [drawn, setDrawn] = useState<Drawn>({
    area: { left: 0, top: 0, right: 0, bottom: 0 },
    isOverview: false,
  });
  const latest = useRef({ map, onMove, drawn });
  latest.current = { map, onMove, drawn };

  const apply = useCallback((wanted: Place) => {
    const next = within(wanted, latest.current.map, size.current);
    place.current = next;
    latest.current.onMove(next);
    if (layer.current) layer.current.style.transform = `translate(${next.x}px, ${next.y}px)`;
    if (scaled.current) setScale(scaled.current.style, String(next.scale));
    const isOverview = next.scale < overviewBelow;
    const { drawn: before } = latest.current;
    if (
      isOverview === before.isOverview &&
      holds(before.area, seenArea(next, size.current, enough))
    )
      return;
    const drawnNext = { area: seenArea(next, size.current, around), isOverview };
    latest.current.drawn = drawnNext;
    startTransition(() => setDrawn(drawnNext));
  }, []);

  const fit = useCallback(() => apply(fitting(latest.current.map, size.current)), [apply]);
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

  const panBy = useCallback(
    (x: number, y: number) => {
      const { current } = place;
      if (current) apply({ ...current, x: current.x + x, y: current.y + y });
    },
    [apply],
  );
  const zoomTo = useCallback(
    (scale: number, point: { x: number; y: number } = middle(size.current)) => {
      const { current } = place;
      if (!current) return;
      const next = Math.min(largest, Math.max(smallest, scale));
      const ratio = next / current.scale;
      apply({
        scale: next,
        x: point.x - (point.x - current.x) * ratio,
        y: point.y - (point.y - current.y) * ratio,
      });
    },
    [apply],
  );
  const zoomBy = useCallback(
    (factor: number, point?: { x: number; y: number }) =>
      zoomTo((place.current?.scale ?? 1) * factor, point),
    [zoomTo],
  );
  const show = useCallback(
    (item: MapNode, isCentred = false) => {
      const { current } = place;
      if (current) apply(showing(item, current, size.current, isCentred));
    },
    [apply],
  );
  useWheel(frame, panBy, zoomBy);
  // A map that grew or shrank under a place it no longer reaches.
  useEffect(() => {
    if (place.current && map.nodes.length > 0) apply(place.current);
  }, [map, apply]);
  return { frame, layer, scaled, drawn, place, fit, panBy, zoomTo, zoomBy, show };
}

/** How a map is moved and zoomed. */
export type MapView = ReturnType<typeof useMapView>;

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

/** The part of the map that is seen, with so much of it around. */
function seenArea({ x, y, scale }: Place, { width, height }: Size, more: number): Area {
  const [addX, addY] = [width * more, height * more];
  return {
    left: (-x - addX) / scale,
    top: (-y - addY) / scale,
    right: (width - x + addX) / scale,
    bottom: (height - y + addY) / scale,
  };
}

function holds(outer: Area, inner: Area): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    outer.right >= inner.right &&
    outer.bottom >= inner.bottom
  );
}

/** Keeps a part of the map in the frame. */
function within(place: Place, map: MapLayout, { width, height }: Size): Place {
  const keep = 96;
  const clamp = (value: number, least: number, most: number) =>
    Math.round(Math.min(most, Math.max(least, value)));
  return {
    scale: place.scale,
    x: clamp(place.x, keep - map.width * place.scale, width - keep),
    y: clamp(place.y, keep - map.height * place.scale, height - keep),
  };
}

function fitting(map: MapLayout, { width, height }: Size): Place {
  const whole = Math.min(
    1,
    Math.max(1, width - 2 * margin) / map.width,
    Math.max(1, height - 2 * margin) / map.height,
  );
  const scale = Math.max(smallest, whole);
  // What is larger than the frame even so is shown around me.
  const middleOfMap = whole < smallest ? (map.nodes[0]?.y ?? 0) : map.height / 2;
  return { scale, x: margin, y: height / 2 - middleOfMap * scale };
}

/** All of the map while its words can be read, else me and who is nearest to me. */
function firstPlace(map: MapLayout, size: Size): Place {
  const whole = fitting(map, size);
  if (whole.scale >= 0.7) return whole;
  const me = map.nodes[0]?.y ?? 0;
  return { scale: 1, x: margin, y: Math.min(margin, size.height / 2 - me) };
}

function showing(item: MapNode, place: Place, size: Size, isCentred: boolean): Place {
  const scale = isCentred && place.scale < overviewBelow ? 1 : place.scale;
  const [x, y] = [item.x * scale, item.y * scale];
  if (isCentred) {
    return { scale, x: size.width / 2 - x - (nodeWidth * scale) / 2, y: size.height / 2 - y };
  }
  const rest = margin;
  const [width, height] = [nodeWidth * scale, mapSpacing.row * scale];
  const into = (start: number, length: number, at: number, room: number) => {
    if (at + start < rest) return rest - at;
    return at + start + length > room - rest ? room - rest - length - at : start;
  };
  return {
    scale,
    x: into(place.x, width, x, size.width),
    y: into(place.y, height, y, size.height),
  };
}

function middle({ width, height }: Size) {
  return { x: width / 2, y: height / 2 };
}
