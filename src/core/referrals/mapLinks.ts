import type { MapLayout, MapLink, MapNode } from './layoutMap.ts';
import { laneBelow, linkRoom, mapSpacing, nodeWidth } from './mapSizes.ts';

/** A link with the places of its two ends. */
export type PlacedLink = { link: MapLink; from: MapNode; to: MapNode };

/** Says the way of a link as SVG path data; it leaves `from` that far to the right of where the node begins. */
export type LinkPaths = (placed: PlacedLink, start?: number) => string;

/** How far a link ends before the mark it leads to. */
const gap = 3;
/** How far a lane is above the middle of the mark below it. */
const laneAbove = mapSpacing.row - laneBelow;

/**
 * Draws the links of a map. The one to mention is a curve from column to column. A further referrer's may have far to go,
 * or back: it passes each column between two rows, so that it runs over nobody's name.
 */
export function linkPaths({ nodes }: MapLayout): LinkPaths {
  let columns: Map<number, number[]> | null = null;
  return ({ link, from, to }, start = nodeWidth) => {
    const [x, y] = [from.x + start, from.y];
    if (!link.isSecond) return `M${at(x, y)}${curve(x, y, to.x - gap, to.y)}`;
    columns ??= rowsByDepth(nodes);
    return `M${at(x, y)}${throughLanes(from, to, columns)}`;
  };
}

/** The rows of each column from top to bottom, which is the order in which a layout lists them. */
function rowsByDepth(nodes: readonly MapNode[]): Map<number, number[]> {
  const columns = new Map<number, number[]>();
  for (const { depth, y } of nodes) {
    const rows = columns.get(depth);
    if (rows === undefined) columns.set(depth, [y]);
    else rows.push(y);
  }
  return columns;
}

function throughLanes(from: MapNode, to: MapNode, columns: ReadonlyMap<number, number[]>): string {
  const isBack = to.depth <= from.depth;
  const parts: string[] = [];
  let [x, y] = [from.x + nodeWidth, from.y];
  const goTo = (nextX: number, nextY: number) => {
    parts.push(curve(x, y, nextX, nextY));
    [x, y] = [nextX, nextY];
  };
  const passed = isBack
    ? range(to.depth, from.depth).reverse()
    : range(from.depth + 1, to.depth - 1);
  passed.forEach((depth, place) => {
    const share = (place + 1) / (passed.length + 1);
    const wanted = isBack ? backAt(depth, from, to) : mix(from.y, to.y, share);
    const lane = laneNear(columns.get(depth) ?? [], wanted);
    const left = depth * mapSpacing.column - gap;
    const right = left + gap + nodeWidth;
    if (!isBack) goTo(left, lane);
    else if (place === 0) {
      parts.push(turn(x, y, lane, linkRoom * 0.75));
      y = lane;
    } else goTo(right, lane);
    x = isBack ? left : right;
    parts.push(`H${round(x)}`);
  });
  if (isBack) parts.push(turn(to.x - gap, y, to.y, -linkRoom * 0.6));
  else goTo(to.x - gap, to.y);
  return parts.join('');
}

/** Where a link that leads back would like to pass a column: beside its ends, and straight between them. */
function backAt(depth: number, from: MapNode, to: MapNode): number {
  if (depth === to.depth) return beside(to, from);
  if (depth === from.depth) return beside(from, to);
  return mix(from.y, to.y, (from.depth - depth) / (from.depth - to.depth));
}

/** The lane beside a node on the side another one is at. */
function beside(node: MapNode, other: MapNode): number {
  return node.y + (other.y > node.y ? laneBelow : -laneAbove);
}

/** The way between the rows of a column that is nearest to where one would like to pass. */
function laneNear(rows: readonly number[], y: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) + laneBelow <= y) low = middle + 1;
    else high = middle;
  }
  const row = rows[low];
  if (row === undefined || y <= row - laneAbove) return y;
  return y - (row - laneAbove) < row + laneBelow - y ? row - laneAbove : row + laneBelow;
}

function curve(x: number, y: number, endX: number, endY: number): string {
  const bend = (endX - x) / 2;
  return `C${at(x + bend, y)} ${at(endX - bend, endY)} ${at(endX, endY)}`;
}

/** A half turn to another height at the same place. */
function turn(x: number, y: number, endY: number, reach: number): string {
  return `C${at(x + reach, y)} ${at(x + reach, endY)} ${at(x, endY)}`;
}

function at(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

function mix(start: number, end: number, share: number): number {
  return start + (end - start) * share;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
}
