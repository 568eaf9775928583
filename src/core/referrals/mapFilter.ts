import { mayNameReferrer } from './mayBeSaid.ts';
import { type ReferralNode, walkTree } from './referralTree.ts';

/** Whom the map can be narrowed to. */
export const mapFilters = ['all', 'open', 'talked', 'nameable', 'dead_ends', 'bare_names'] as const;

/** One of {@link mapFilters}. */
export type MapFilter = (typeof mapFilters)[number];

/** Whom the map is about: those who named somebody or were named, or also everybody I know by myself. */
export const mapScopes = ['chains', 'everybody'] as const;

/** One of {@link mapScopes}. */
export type MapScope = (typeof mapScopes)[number];

/** What is left of a tree. */
export type NarrowedTree = {
  roots: ReferralNode[];
  /** The nodes a filter looks for; the others lead to them. Null when nothing is looked for. */
  found: ReadonlySet<string> | null;
};

/** The people a scope is about. */
export function treeInScope(roots: readonly ReferralNode[], scope: MapScope): ReferralNode[] {
  return roots.filter((root) => isInScope(root, scope));
}

/** Whether a scope is about somebody I know by myself; somebody of the pool only when they named somebody. */
export function isInScope({ hasGiven, contact }: ReferralNode, scope: MapScope): boolean {
  return hasGiven || (scope === 'everybody' && contact?.standing === 'active');
}

/** The nodes a filter looks for and those that lead to them. */
export function narrowTree(roots: readonly ReferralNode[], filter: MapFilter): NarrowedTree {
  if (filter === 'all') return { roots: [...roots], found: null };
  const found = new Set<string>();
  const kept = new Map<string, ReferralNode>();
  const keptOf = (nodes: readonly ReferralNode[]) =>
    nodes.flatMap(({ nodeId }) => kept.get(nodeId) ?? []);
  const all = [...walkTree(roots)].map(({ node }) => node);
  // Children before their parents, so that it is known what is left of them.
  for (const node of all.reverse()) {
    const isFound = matches(node, filter);
    if (isFound) found.add(node.nodeId);
    const children = keptOf(node.children);
    if (isFound || children.length > 0) kept.set(node.nodeId, { ...node, children });
  }
  return { roots: keptOf(roots), found };
}

function matches(node: ReferralNode, filter: Exclude<MapFilter, 'all'>): boolean {
  switch (filter) {
    case 'open':
      return node.referral !== null && node.state === 'open';
    case 'talked':
      return node.state === 'talked';
    case 'nameable':
      return node.referral !== null && mayNameReferrer(node.referral);
    case 'dead_ends':
      return node.isDeadEnd;
    case 'bare_names':
      return node.contact === null;
  }
}
