import {
  linkTo,
  type MapLayout,
  type MapLink,
  type MapNode,
  secondLinksTo,
} from '../../../../core/referrals/layoutMap.ts';
import { type LinkPaths, linkPaths, type PlacedLink } from '../../../../core/referrals/mapLinks.ts';
import {
  linkRoom,
  mapSpacing,
  markCentre,
  nodeWidth,
} from '../../../../core/referrals/mapSizes.ts';

/** A part of the map, in its own measures. */
export type Area = { left: number; top: number; right: number; bottom: number };

/** A map whose nodes can be found by id. */
export type IndexedMap = MapLayout & {
  byId: ReadonlyMap<string, MapNode>;
  /** The links of further referrers; those that lead to a node are made when it is drawn. */
  seconds: readonly MapLink[];
  /** The nodes a further referrer's link starts at. */
  secondFrom: ReadonlySet<string>;
  pathOf: LinkPaths;
};

/** Makes the nodes of a map findable. */
export function indexMap(layout: MapLayout): IndexedMap {
  const byId = new Map<string, MapNode>();
  for (const item of layout.nodes) byId.set(item.nodeId, item);
  const seconds: MapLink[] = [];
  for (const item of layout.nodes) {
    if (item.node === null || item.node.others.length === 0) continue;
    seconds.push(...secondLinksTo(item, (nodeId) => byId.has(nodeId)));
  }
  const secondFrom = new Set(seconds.map(({ fromId }) => fromId));
  return { ...layout, byId, seconds, secondFrom, pathOf: linkPaths(layout) };
}

/** The nodes that touch an area, in the order they are read, and the one the keys are on. */
export function nodesWithin({ nodes }: IndexedMap, area: Area, currentId: string): MapNode[] {
  const { row } = mapSpacing;
  return nodes.filter(
    ({ x, y, nodeId }) =>
      nodeId === currentId ||
      (x < area.right && x + nodeWidth > area.left && y - row < area.bottom && y + row > area.top),
  );
}

/** The links that touch an area; those of further referrers may pass a row above or below both of their ends. */
export function linksWithin({ nodes, byId, seconds }: IndexedMap, area: Area): PlacedLink[] {
  const placed: PlacedLink[] = [];
  for (const to of nodes) {
    const from = to.parentId === null ? undefined : byId.get(to.parentId);
    if (from === undefined || !touches(from, to, area)) continue;
    const link = linkTo(to);
    if (link !== null) placed.push({ link, from, to });
  }
  for (const link of seconds) {
    const from = byId.get(link.fromId);
    const to = byId.get(link.toId);
    if (from && to && touches(from, to, area)) placed.push({ link, from, to });
  }
  return placed;
}

/** Of links that cannot be told apart one, and all on the way to the current node; `grain` is 0 where all can be. */
export function thinLinks(
  links: readonly PlacedLink[],
  grain: number,
  lit: ReadonlySet<string>,
): readonly PlacedLink[] {
  if (grain === 0) return links;
  const drawn = new Set<number>();
  const row = ({ y }: MapNode) => Math.round(y / grain);
  return links.filter(({ link, from, to }) => {
    if (!link.isSecond && lit.has(link.toId)) return true;
    // A number, because thousands of them are made at a key; a million rows are more than a map has.
    const kind = 2 * to.depth + Number(link.isSecond);
    const place = (kind * 1e6 + row(from)) * 1e6 + row(to);
    if (drawn.has(place)) return false;
    drawn.add(place);
    return true;
  });
}

function touches(from: MapNode, to: MapNode, area: Area): boolean {
  return (
    Math.min(from.x, to.x) - linkRoom < area.right &&
    Math.max(from.x + mapSpacing.column, to.x) + linkRoom > area.left &&
    Math.min(from.y, to.y) - mapSpacing.row < area.bottom &&
    Math.max(from.y, to.y) + mapSpacing.row > area.top
  );
}

/** The node with its mark nearest to a place, if it is near enough. */
export function nodeNear(
  { nodes }: IndexedMap,
  x: number,
  y: number,
  reach: number,
): MapNode | null {
  let nearest: MapNode | null = null;
  let best = reach;
  for (const item of nodes) {
    const distance = Math.hypot(item.x + markCentre - x, item.y - y);
    if (distance > best) continue;
    nearest = item;
    best = distance;
  }
  return nearest;
}
