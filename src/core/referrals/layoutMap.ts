import { hierarchy, tree } from 'd3-hierarchy';
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

/** A map ready to be drawn: nodes as they are read, parents before their children; all within 0..width, 0..height. */
export type ReferralMap = { nodes: MapNode[]; links: MapLink[]; width: number; height: number };

/** What the tree is laid out from: me, or a node as it is. */
type Branch = { nodeId: string; children: readonly ReferralNode[] };

/**
 * Lays out a tree from me with d3-hierarchy's tidy tree (Reingold and Tilford; Buchheim): me at the left, each step a
 * column. What hangs on a collapsed node is not laid out. A second referrer's link is there when both ends are.
 */
export function layoutMap(
  roots: readonly ReferralNode[],
  collapsed: ReadonlySet<string>,
  spacing: MapSpacing,
): ReferralMap {
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
  placed.eachBefore(({ data, parent, depth, x, y, children }) => {
    const siblings = parent?.children;
    const isFirst = siblings === undefined || siblings[0]?.data === data;
    const place = isFirst ? 1 : (places[depth] ?? 0) + 1;
    places[depth] = place;
    top = Math.min(top, x);
    bottom = Math.max(bottom, x);
    nodes.push({
      nodeId: data.nodeId,
      node: parent === null ? null : (data as ReferralNode),
      parentId: parent === null ? null : parent.data.nodeId,
      depth,
      x: y,
      y: x,
      place,
      siblingCount: siblings === undefined ? 1 : siblings.length,
      childCount: data.children.length,
      hiddenCount: children === undefined ? countBelow(data.children) : 0,
    });
  });
  const down = spacing.row / 2 - top;
  for (const node of nodes) node.y += down;
  const width = places.length * spacing.column;
  return { nodes, links: linksBetween(nodes), width, height: bottom - top + spacing.row };
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

function linksBetween(nodes: readonly MapNode[]): MapLink[] {
  const shown = shownReferrers(nodes);
  const links: MapLink[] = [];
  for (const { nodeId, parentId, node } of nodes) {
    if (parentId === null || node === null) continue;
    links.push({ fromId: parentId, toId: nodeId, referral: node.referral, isSecond: false });
    if (node.others.length === 0) continue;
    // One line for each further referrer, however often they gave the name.
    const seconds = new Map<string, MapLink>();
    for (const referral of node.others) {
      const fromId = referral.fromContactId;
      if (fromId === parentId || !shown.has(fromId)) continue;
      seconds.set(fromId, { fromId, toId: nodeId, referral, isSecond: true });
    }
    links.push(...seconds.values());
  }
  return links;
}

/** Of the further referrers those that are on the map: few, so that the other nodes need not be remembered. */
function shownReferrers(nodes: readonly MapNode[]): ReadonlySet<string> {
  const further = new Set<string>();
  for (const { node } of nodes) {
    for (const { fromContactId } of node?.others ?? []) further.add(fromContactId);
  }
  const shown = new Set<string>();
  if (further.size === 0) return shown;
  for (const { nodeId } of nodes) if (further.has(nodeId)) shown.add(nodeId);
  return shown;
}
