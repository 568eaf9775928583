import type { MapLayout, MapNode } from '../../../../core/referrals/layoutMap.ts';
import { mapSpacing, nodeWidth } from '../../../../core/referrals/mapSizes.ts';
import type { Area } from './visiblePart.ts';

/** Where the map's corner is in its frame, in px, and how large it is drawn. */
export type Place = { x: number; y: number; scale: number };

/** What is drawn at present: a little more than what is seen. */
export type Drawn = {
  area: Area;
  isOverview: boolean;
  /** How much of the map's height is too little to be told apart; 0 where marks can be. */
  grain: number;
};

/** How large the frame of the map is, in px. */
export type Size = { width: number; height: number };

const largest = 2;
/** Below this scale words cannot be read, and only marks and links are drawn. */
const overviewBelow = 0.5;
/** Below this scale marks run into each other, and only links are drawn, of many in one place one. */
const marksFrom = 0.05;
const margin = 24;
/** How much of what is seen is drawn around it, and when more is drawn. */
const around = 0.35;
const enough = 0.1;

/** Nothing, before the size of the frame is known. */
export const nothingDrawn: Drawn = {
  area: { left: 0, top: 0, right: 0, bottom: 0 },
  isOverview: false,
  grain: 0,
};

/** What is to be drawn at a place; what is drawn already, where that is enough. */
export function drawnAt(place: Place, size: Size, before: Drawn): Drawn {
  const isOverview = place.scale < overviewBelow;
  const grain = grainOf(place.scale);
  const isEnough = holds(before.area, seenArea(place, size, enough));
  if (isEnough && isOverview === before.isOverview && grain === before.grain) return before;
  return { area: seenArea(place, size, around), isOverview, grain };
}

/** A scale that the map can have: the smallest shows all of it. */
export function possibleScale(scale: number, map: MapLayout, size: Size): number {
  return Math.min(largest, Math.max(Math.min(marksFrom, wholeScale(map, size)), scale));
}

/** Half a pixel to a whole one; in steps, so that not every zoom draws anew. */
function grainOf(scale: number): number {
  return scale >= marksFrom ? 0 : 2 ** Math.floor(Math.log2(1 / scale));
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

/** Keeps a part of the map in the frame; all of what is narrower than that. */
export function within(place: Place, map: MapLayout, { width, height }: Size): Place {
  const { scale } = place;
  const kept = (start: number, length: number, room: number) => {
    const keep = Math.min(96, length);
    return Math.round(Math.min(room - keep, Math.max(keep - length, start)));
  };
  return {
    scale,
    x: kept(place.x, map.width * scale, width),
    y: kept(place.y, map.height * scale, height),
  };
}

function wholeScale(map: MapLayout, size: Size): number {
  const { across, down } = sideScales(map, size);
  return Math.min(across, down);
}

/** The scales at which the map is as wide, and as high, as the frame. */
function sideScales(map: MapLayout, { width, height }: Size) {
  return {
    across: Math.min(1, Math.max(1, width - 2 * margin) / map.width),
    down: Math.min(1, Math.max(1, height - 2 * margin) / map.height),
  };
}

/** All of the map, in the middle of the frame's height. */
export function fitting(map: MapLayout, size: Size): Place {
  const scale = wholeScale(map, size);
  return { scale, x: margin, y: (size.height - map.height * scale) / 2 };
}

/** What is made to fit: all of the map, or only its width or height. */
export type Fit = 'whole' | 'width' | 'height';

/**
 * What fits next: all of the map; where all of it is shown already and is too small to be read, the side of it that can
 * be: a person who gave hundreds of names is a thin strip else, and so is a long chain.
 */
export function nextFit(map: MapLayout, size: Size, place: Place | null): Fit {
  const whole = within(fitting(map, size), map, size);
  const isWhole = place?.scale === whole.scale && place.x === whole.x && place.y === whole.y;
  if (!isWhole || whole.scale >= overviewBelow) return 'whole';
  const { across, down } = sideScales(map, size);
  if (Math.max(across, down) < overviewBelow) return 'whole';
  return across > down ? 'width' : 'height';
}

/** The place where something fits; what does not is shown around a node. */
export function fittingSide(fit: Fit, map: MapLayout, size: Size, around: MapNode): Place {
  if (fit === 'whole') return fitting(map, size);
  const { across, down } = sideScales(map, size);
  const scale = fit === 'width' ? across : down;
  const y = size.height / 2 - around.y * scale;
  const x = (size.width - nodeWidth * scale) / 2 - around.x * scale;
  return fit === 'width'
    ? { scale, x: margin, y: filling(y, map.height * scale, size.height) }
    : {
        scale,
        x: filling(x, map.width * scale, size.width),
        y: (size.height - map.height * scale) / 2,
      };
}

/** As near to where something should begin as leaves no room empty before or behind it. */
function filling(start: number, length: number, room: number): number {
  return Math.min(margin, Math.max(room - margin - length, start));
}

/** All of the map while its words can be read, else me and who is nearest to me. */
export function firstPlace(map: MapLayout, size: Size): Place {
  const whole = fitting(map, size);
  if (whole.scale >= 0.7) return whole;
  const me = map.nodes[0]?.y ?? 0;
  return { scale: 1, x: margin, y: Math.min(margin, size.height / 2 - me) };
}

/** The same place if a node is in sight there, else one where it is; or one with the node in the middle. */
export function showing(item: MapNode, place: Place, size: Size, isCentred: boolean): Place {
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

/** The middle of the frame. */
export function middle({ width, height }: Size) {
  return { x: width / 2, y: height / 2 };
}
