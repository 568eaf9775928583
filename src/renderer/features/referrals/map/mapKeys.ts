import { foldText } from '../../../../core/contacts/searchText.ts';
import type { MapNode } from '../../../../core/referrals/layoutMap.ts';
import type { IndexedMap } from './visiblePart.ts';

/** What a key of the tree does. */
export type MapMove =
  | { kind: 'goTo'; nodeId: string }
  /** The keys then are on the anchor, which stays where it is seen. */
  | { kind: 'setOpen'; nodeIds: string[]; isOpen: boolean; anchorId: string }
  | { kind: 'none' };

/** What a key does on a node; null for a key that is none of the tree's. Up and down go as the tree is read. */
export function mapMove(key: string, map: IndexedMap, currentId: string): MapMove | null {
  const current = map.byId.get(currentId) ?? map.nodes[0];
  if (!current) return null;
  const place = map.nodes.indexOf(current);
  const goTo = (item: MapNode | undefined): MapMove =>
    item === undefined ? { kind: 'none' } : { kind: 'goTo', nodeId: item.nodeId };
  switch (key) {
    case 'ArrowDown':
      return goTo(map.nodes[place + 1]);
    case 'ArrowUp':
      return goTo(map.nodes[place - 1]);
    case 'Home':
      return goTo(map.nodes[0]);
    case 'End':
      return goTo(map.nodes.at(-1));
    case 'ArrowRight':
      if (current.hiddenCount > 0) return setOpen(current, [current], true);
      return current.childCount > 0 ? goTo(map.nodes[place + 1]) : { kind: 'none' };
    case 'ArrowLeft':
      if (isOpen(current) && current.parentId !== null) return setOpen(current, [current], false);
      return goTo(map.byId.get(current.parentId ?? ''));
    case ' ':
      if (current.childCount === 0) return { kind: 'none' };
      return setOpen(current, [current], !isOpen(current));
    case '*':
      return setOpen(
        current,
        map.nodes.filter(({ parentId, hiddenCount }) => {
          return parentId === current.parentId && hiddenCount > 0;
        }),
        true,
      );
    default:
      return null;
  }
}

/** The node that typing leads to: the next, from the present one on, whose name, or a word of it, begins so. */
export function nodeTyped(map: IndexedMap, currentId: string, typed: string): MapNode | null {
  const sought = foldText(typed);
  const current = map.byId.get(currentId);
  const place = current ? map.nodes.indexOf(current) : 0;
  // A first letter goes on to the next name; more letters may stay with the present one.
  const start = typed.length === 1 ? place + 1 : place;
  for (let step = 0; step < map.nodes.length; step += 1) {
    const item = map.nodes[(start + step) % map.nodes.length];
    if (item?.node && beginsWith(foldText(item.node.name), sought)) return item;
  }
  return null;
}

function beginsWith(name: string, sought: string): boolean {
  return name.startsWith(sought) || name.includes(` ${sought}`);
}

function isOpen({ childCount, hiddenCount }: MapNode): boolean {
  return childCount > 0 && hiddenCount === 0;
}

function setOpen(anchor: MapNode, items: readonly MapNode[], isOpenThen: boolean): MapMove {
  const nodeIds = items.map(({ nodeId }) => nodeId);
  return { kind: 'setOpen', nodeIds, isOpen: isOpenThen, anchorId: anchor.nodeId };
}
