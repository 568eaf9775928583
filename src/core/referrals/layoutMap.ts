import { type HierarchyPointNode, hierarchy, tree } from 'd3-hierarchy';
import type { Referral } from './model.ts';
import type { ReferralNode } from './referralTree.ts';

/** The `nodeId` of me, the root of the map. */
export const meNodeId = 'me';

/** How far apart the map's columns and rows are, in pixels at full size. */
export type MapSpacing = { column: number; row: number };

/** One person or bare name on the map; its place is where its mark stands. */
export type MapNode = {
  nodeId: string;
  /** Null for me. */
  node: ReferralNode | null;
  /** The node it hangs on; null for me. */
  parentId: string | null;
  /** 0 for me. */
  depth: number;
  x: number;
  y: number;
  /** Its number among those that hang on the same node, from 1, and how many they are. */
  place: number;
  siblingCount: number;
  /** How many hang on it, shown or not. */
  childCount: number;
  /** How many nodes below it a collapse hides; 0 when nothing is hidden. */
  hiddenCount: number;
};

/** Where the map shows that one led to another; dashed when it is not the referral that leads there. */
export type MapLink = {
  fromId: string;
  toId: string;
  referral: Referral | null;
  isSecond: boolean;
};

/** Where everybody stands on a map: nodes as they are read, parents before their children; all within 0..width, 0..height. */
export type MapLayout = { nodes: MapNode[]; width: number; height: number };

/** A map ready to be drawn whole. */
export type ReferralMap = MapLayout & { links: MapLink[] };

/** What the tree is laid out from: me, or a node as it is. */
type Branch = { nodeId: string; children: readonly ReferralNode[] };

/**
 * Lays out a tree from me with d3-hierarchy's tidy tree (Reingold and Tilford; Buchheim): me at the left, each step a
 * column. What hangs on a collapsed node is not laid out.
 */
export function layoutMap(
  roots: readonly ReferralNode[],
  collapsed: ReadonlySet<string>,
  spacing: MapSpacing,
): MapLayout {
  const me: Branch = { nodeId: meNodeId, children: roots };
  const root = hierarchy<Branch>(me, ({ nodeId, children }) =>
    collapsed.has(nodeId) ? null : children,
  );
  const placed = tree<Branch>()
    .nodeSize([spacing.row, spacing.column])
    .separation(() => 1)(root);
  const nodes: MapNode[] = [];
  // By depth: the number of the sibling met last. Between two siblings stand only deeper nodes.
  const places: number[] = [];
  let top = 0;
  let bottom = 0;
  const waiting = [placed];
  for (let point = waiting.pop(); point !== undefined; point = waiting.pop()) {
    const { x, depth, parent, children } = point;
    places[depth] = parent?.children?.[0] === point ? 1 : (places[depth] ?? 0) + 1;
    nodes.push(nodeAt(point, places[depth]));
    if (x < top) top = x;
    if (x > bottom) bottom = x;
    if (children === undefined) continue;
    for (let last = children.length - 1; last >= 0; last -= 1) {
      const child = children[last];
      if (child !== undefined) waiting.push(child);
    }
  }
  const down = spacing.row / 2 - top;
  for (const node of nodes) node.y += down;
  const width = places.length * spacing.column;
  return { nodes, width, height: bottom - top + spacing.row };
}

/** Adds all links to a layout: to each node the one that leads there, then those of its further referrers. */
export function withLinks(layout: MapLayout): ReferralMap {
  const shown = new Set(layout.nodes.map(({ nodeId }) => nodeId));
  const links = layout.nodes.flatMap((item) => {
    const first = linkTo(item);
    return first === null ? [] : [first, ...secondLinksTo(item, (nodeId) => shown.has(nodeId))];
  });
  return { ...layout, links };
}

/** The link that leads to a node; null for me. */
export function linkTo({ nodeId, parentId, node }: MapNode): MapLink | null {
  if (parentId === null || node === null) return null;
  return { fromId: parentId, toId: nodeId, referral: node.referral, isSecond: false };
}

/** The links of a node's further referrers who are on the map, too: one for each, however often they gave the name. */
export function secondLinksTo(
  { nodeId, parentId, node }: MapNode,
  isShown: (nodeId: string) => boolean,
): MapLink[] {
  if (node === null || node.others.length === 0) return [];
  const seconds = new Map<string, MapLink>();
  for (const referral of node.others) {
    const fromId = referral.fromContactId;
    if (fromId === parentId || !isShown(fromId)) continue;
    seconds.set(fromId, { fromId, toId: nodeId, referral, isSecond: true });
  }
  return [...seconds.values()];
}

function nodeAt(
  { data, parent, depth, x, y, children }: HierarchyPointNode<Branch>,
  place: number,
): MapNode {
  return {
    nodeId: data.nodeId,
    node: parent === null ? null : (data as ReferralNode),
    parentId: parent === null ? null : parent.data.nodeId,
    depth,
    x: y,
    y: x,
    place,
    siblingCount: parent?.children?.length ?? 1,
    childCount: data.children.length,
    hiddenCount: children === undefined ? countBelow(data.children) : 0,
  };
}

function countBelow(children: readonly ReferralNode[]): number {
  if (children.length === 0) return 0;
  const waiting = [children];
  let count = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    count += next.length;
    for (const node of next) if (node.children.length > 0) waiting.push(node.children);
  }
  return count;
}
