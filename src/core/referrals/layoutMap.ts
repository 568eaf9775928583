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

type Branch = { node: ReferralNode | null; children: readonly ReferralNode[] };

/**
 * Lays out a tree from me with d3-hierarchy's tidy tree (Reingold and Tilford; Buchheim): me at the left, each step a
 * column. What hangs on a collapsed node is not laid out. A second referrer's link is there when both ends are.
 */
export function layoutMap(
  roots: readonly ReferralNode[],
  collapsed: ReadonlySet<string>,
  spacing: MapSpacing,
): ReferralMap {
  const me: Branch = { node: null, children: roots };
  const root = hierarchy<Branch>(me, ({ node, children }) =>
    collapsed.has(node?.nodeId ?? meNodeId) ? null : children.map(branchOf),
  );
  const placed = tree<Branch>()
    .nodeSize([spacing.row, spacing.column])
    .separation(() => 1)(root);
  const nodes: MapNode[] = [];
  let top = 0;
  let bottom = 0;
  placed.eachBefore((point) => {
    const { node, children } = point.data;
    const nodeId = node?.nodeId ?? meNodeId;
    const siblings = point.parent?.children ?? [point];
    nodes.push({
      nodeId,
      node,
      parentId: point.parent === null ? null : (point.parent.data.node?.nodeId ?? meNodeId),
      depth: point.depth,
      x: point.y,
      y: point.x,
      place: 1,
      siblingCount: siblings.length,
      childCount: children.length,
      hiddenCount: point.children === undefined ? countBelow(children) : 0,
    });
    top = Math.min(top, point.x);
    bottom = Math.max(bottom, point.x);
  });
  numberSiblings(nodes);
  for (const node of nodes) node.y += spacing.row / 2 - top;
  const width =
    (nodes.reduce((deepest, { depth }) => Math.max(deepest, depth), 0) + 1) * spacing.column;
  return { nodes, links: linksBetween(nodes), width, height: bottom - top + spacing.row };
}

function branchOf(node: ReferralNode): Branch {
  return { node, children: node.children };
}

function countBelow(children: readonly ReferralNode[]): number {
  let count = 0;
  const waiting = [...children];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    count += 1;
    waiting.push(...next.children);
  }
  return count;
}

function numberSiblings(nodes: readonly MapNode[]): void {
  const counted = new Map<string | null, number>();
  for (const node of nodes) {
    const place = (counted.get(node.parentId) ?? 0) + 1;
    counted.set(node.parentId, place);
    node.place = place;
  }
}

function linksBetween(nodes: readonly MapNode[]): MapLink[] {
  const shown = new Set(nodes.map(({ nodeId }) => nodeId));
  return nodes.flatMap(({ nodeId, parentId, node }) => {
    if (parentId === null) return [];
    const first = {
      fromId: parentId,
      toId: nodeId,
      referral: node?.referral ?? null,
      isSecond: false,
    };
    // One line for each further referrer, however often they gave the name.
    const seconds = new Map<string, MapLink>();
    for (const referral of node?.others ?? []) {
      const fromId = referral.fromContactId;
      if (fromId === parentId || !shown.has(fromId)) continue;
      seconds.set(fromId, { fromId, toId: nodeId, referral, isSecond: true });
    }
    return [first, ...seconds.values()];
  });
}
