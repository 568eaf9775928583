import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Notebook } from '../../../../core/notebook/schema.ts';
import { layoutMap, type MapNode, meNodeId } from '../../../../core/referrals/layoutMap.ts';
import { isInScope, narrowTree, treeInScope } from '../../../../core/referrals/mapFilter.ts';
import { mapSpacing } from '../../../../core/referrals/mapSizes.ts';
import {
  type ReferralNode,
  referralTreeOnce,
  walkTree,
} from '../../../../core/referrals/referralTree.ts';
import { whoTheyBecame } from '../../../app/navigation.ts';
import { useToday } from '../../../app/useMinute.ts';
import { useNotebook } from '../../../replica/useReplica.ts';
import { useIsDrawn } from '../../../ui/DrawnLater.tsx';
import type { MapMove } from './mapKeys.ts';
import { type MapMemory, rememberedPlace, rememberPlace, useMapMemory } from './mapMemory.ts';
import { useMapView } from './useMapView.ts';
import { type IndexedMap, indexMap } from './visiblePart.ts';

/** What the map of a tree shows, where it is, and what can be done with it; `soughtId` is whom it was opened for, if anybody. */
export function useShownMap(tree: readonly ReferralNode[], soughtId: string | null) {
  const { notebookId, contacts, referrals } = useNotebook();
  const [memory, change] = useMapMemory(notebookId);
  const roots = useMemo(() => treeInScope(tree, memory.scope), [tree, memory.scope]);
  const narrowed = useMemo(() => narrowTree(roots, memory.filter), [roots, memory.filter]);
  const map = useMemo(
    () => indexMap(layoutMap(narrowed.roots, memory.collapsed, mapSpacing)),
    [narrowed, memory.collapsed],
  );
  const currentId = whereItIsNow(map, memory.currentId, { contacts, referrals });
  const lit = useMemo(() => wayTo(map, currentId), [map, currentId]);
  const isSoughtMissing = useMemo(
    () => soughtId !== null && whereIs(tree, soughtId) === null,
    [tree, soughtId],
  );
  const view = useMapView(map, rememberedPlace(), rememberPlace);
  const follow = useFollowing(map, view);
  useSightOf(map, view, currentId === memory.currentId ? null : currentId);
  const steps = mapSteps({ tree, roots, currentId, change, follow });
  return {
    memory,
    tree,
    roots,
    map,
    view,
    currentId,
    lit,
    found: narrowed.found,
    isSoughtMissing,
    ...steps,
  };
}

/** What the steps on a map need: what it shows, and how it is changed and moved. */
type StepParts = {
  tree: readonly ReferralNode[];
  roots: readonly ReferralNode[];
  currentId: string;
  change: (step: (before: MapMemory) => MapMemory) => void;
  follow: ReturnType<typeof useFollowing>;
};

function mapSteps({ tree, roots, currentId, change, follow }: StepParts) {
  return {
    move: (next: MapMove) => {
      if (next.kind === 'none') return;
      if (next.kind === 'goTo') {
        follow.show(next.nodeId, false);
        change((before) => ({ ...before, currentId: next.nodeId }));
        return;
      }
      const { anchorId } = next;
      follow.hold(anchorId);
      change((before) => ({
        ...before,
        currentId: anchorId,
        collapsed: withOpen(before.collapsed, next.nodeIds, next.isOpen),
      }));
    },
    reveal: (nodeId: string) => {
      const found = whereIs(tree, nodeId);
      if (found === null) return;
      follow.show(nodeId, true);
      change((before) => revealed(before, nodeId, found, roots));
    },
    setAllOpen: (isOpen: boolean) => {
      const closed = isOpen ? [] : [...walkTree(roots)].filter(({ node }) => hasChildren(node));
      // Whoever the keys are on may be behind a branch that closes.
      const nextId = isOpen ? currentId : meNodeId;
      follow.show(nextId, false);
      change((before) => ({
        ...before,
        currentId: nextId,
        collapsed: new Set(closed.map(({ node }) => node.nodeId)),
      }));
    },
    choose: (part: Partial<Pick<MapMemory, 'filter' | 'scope'>>) => {
      follow.show(currentId, false);
      change((before) => ({ ...before, ...part }));
    },
  };
}

/** The node the keys are on: the one they were left on, or the person it became meanwhile, else me. */
function whereItIsNow(
  map: IndexedMap,
  nodeId: string,
  { contacts, referrals }: Pick<Notebook, 'contacts' | 'referrals'>,
): string {
  if (map.byId.has(nodeId)) return nodeId;
  // A bare name becomes a person, and two people become one.
  const nowId =
    referrals[nodeId]?.toContactId ??
    whoTheyBecame(nodeId, (contactId) => Object.hasOwn(contacts, contactId));
  return map.byId.has(nowId) ? nowId : meNodeId;
}

function isInAnyScope(root: ReferralNode): boolean {
  return isInScope(root, 'everybody');
}

/** What {@link useShownMap} answers. */
export type ShownMap = ReturnType<typeof useShownMap>;

/**
 * The tree the map is about; null in the first drawing, so that the page is there before thousands are put in order.
 * A change of the notebook is shown at once.
 */
export function useReferralTree(): readonly ReferralNode[] | null {
  const { contacts, interviews, followUps, referrals, holidays } = useNotebook();
  const today = useToday();
  const isDrawn = useIsDrawn();
  return useMemo(
    () =>
      isDrawn
        ? referralTreeOnce(
            { contacts, interviews, followUps, referrals, holidays },
            today,
            isInAnyScope,
          )
        : null,
    [isDrawn, contacts, interviews, followUps, referrals, holidays, today],
  );
}

/** Moves the map after it was laid out anew: to a node, or so that a node stays where it was. */
function useFollowing(map: IndexedMap, view: ReturnType<typeof useMapView>) {
  const goal = useRef<{ nodeId: string; isCentred: boolean } | null>(null);
  const held = useRef<MapNode | null>(null);
  // After every draw, because a goal may be set without a change of the map.
  useLayoutEffect(() => {
    const { current: before } = held;
    held.current = null;
    const after = map.byId.get(before?.nodeId ?? '');
    const scale = view.place.current?.scale ?? 1;
    if (before && after) view.panBy((before.x - after.x) * scale, (before.y - after.y) * scale);
    const item = map.byId.get(goal.current?.nodeId ?? after?.nodeId ?? '');
    if (item) view.show(item, goal.current?.isCentred ?? false);
    if (item && goal.current) goal.current = null;
  });
  return {
    show: (nodeId: string, isCentred: boolean) => {
      goal.current = { nodeId, isCentred };
    },
    hold: (nodeId: string) => {
      held.current = map.byId.get(nodeId) ?? null;
    },
  };
}

/** Moves the map to a node that has taken the place of another; null for none. */
function useSightOf(map: IndexedMap, view: ReturnType<typeof useMapView>, nodeId: string | null) {
  const latest = useRef(map);
  latest.current = map;
  const { show } = view;
  useLayoutEffect(() => {
    const item = nodeId === null ? undefined : latest.current.byId.get(nodeId);
    if (item) show(item);
  }, [nodeId, show]);
}

function wayTo(map: IndexedMap, nodeId: string): ReadonlySet<string> {
  const way = new Set<string>();
  for (let item = map.byId.get(nodeId); item; item = map.byId.get(item.parentId ?? '')) {
    way.add(item.nodeId);
  }
  return way;
}

function withOpen(
  collapsed: ReadonlySet<string>,
  nodeIds: readonly string[],
  isOpen: boolean,
): ReadonlySet<string> {
  const next = new Set(collapsed);
  for (const nodeId of nodeIds) {
    if (isOpen) next.delete(nodeId);
    else next.add(nodeId);
  }
  return next;
}

/** The nodes above one, me included, and the root it hangs on; null when it is not in the tree. */
function whereIs(tree: readonly ReferralNode[], nodeId: string) {
  const parents = new Map<string, string>();
  let isThere = nodeId === meNodeId;
  for (const { node } of walkTree(tree)) {
    for (const child of node.children) parents.set(child.nodeId, node.nodeId);
    if (node.nodeId === nodeId) isThere = true;
  }
  if (!isThere) return null;
  const above = [meNodeId];
  let rootId = nodeId;
  for (let id = parents.get(nodeId); id !== undefined; id = parents.get(id)) {
    above.push(id);
    rootId = id;
  }
  return { above, rootId };
}

function revealed(
  before: MapMemory,
  nodeId: string,
  { above, rootId }: { above: readonly string[]; rootId: string },
  roots: readonly ReferralNode[],
): MapMemory {
  const isInScope = nodeId === meNodeId || roots.some((root) => root.nodeId === rootId);
  return {
    collapsed: withOpen(before.collapsed, above, true),
    filter: 'all',
    scope: isInScope ? before.scope : 'everybody',
    currentId: nodeId,
  };
}

function hasChildren({ children }: ReferralNode): boolean {
  return children.length > 0;
}
