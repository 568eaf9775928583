import type { MapNode, ReferralMap } from '../../../../core/referrals/layoutMap.ts';
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
export type IndexedMap = ReferralMap & {
  byId: ReadonlyMap<string, MapNode>;
  places: ReadonlyMap<string, number>;
  /** The nodes a further referrer's link starts at. */
  secondFrom: ReadonlySet<string>;
  pathOf: LinkPaths;
};

/** Makes the nodes of a map findable. */
export function indexMap(map: ReferralMap): IndexedMap {
  return {
    ...map,
    byId: new Map(map.nodes.map((item) => [item.nodeId, item])),
    places: new Map(map.nodes.map(({ nodeId }, place) => [nodeId, place])),
    secondFrom: new Set(map.links.flatMap((link) => (link.isSecond ? [link.fromId] : []))),
    pathOf: linkPaths(map),
  };
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
export function linksWithin({ links, byId }: IndexedMap, area: Area): PlacedLink[] {
  return links.flatMap((link) => {
    const from = byId.get(link.fromId);
    const to = byId.get(link.toId);
    if (!from || !to) return [];
    const isSeen =
      Math.min(from.x, to.x) - linkRoom < area.right &&
      Math.max(from.x + mapSpacing.column, to.x) + linkRoom > area.left &&
      Math.min(from.y, to.y) - mapSpacing.row < area.bottom &&
      Math.max(from.y, to.y) + mapSpacing.row > area.top;
    return isSeen ? [{ link, from, to }] : [];
  });
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
