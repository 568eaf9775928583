import { memo } from 'react';
import { type MapNode, meNodeId } from '../../../../core/referrals/layoutMap.ts';
import { markKind } from '../../../../core/referrals/mapMarks.ts';
import { markCentre, nodeWidth } from '../../../../core/referrals/mapSizes.ts';
import { sayNode } from '../../../../core/referrals/referralWords.ts';
import styles from './Map.module.css';
import { Mark } from './Mark.tsx';
import { spokenNode } from './mapWords.ts';
import type { IndexedMap } from './visiblePart.ts';

/** The id of the element that stands for a node. */
export function nodeElementId(nodeId: string): string {
  return `map-${nodeId}`;
}

/** The line from a name to where its links begin: there are none, or it leads to somebody, or only second links begin there. */
export type Tail = 'none' | 'first' | 'second';

/** Which line a node has behind its name. */
export function tailOf(map: IndexedMap, { nodeId, childCount, hiddenCount }: MapNode): Tail {
  if (childCount > 0 && hiddenCount === 0) return 'first';
  return map.secondFrom.has(nodeId) ? 'second' : 'none';
}

/** The nodes that are seen, as items of the tree. */
export function MapNodes({
  map,
  items,
  currentId,
  lit,
  found,
}: {
  map: IndexedMap;
  items: readonly MapNode[];
  currentId: string;
  lit: ReadonlySet<string>;
  found: ReadonlySet<string> | null;
}) {
  return items.map((item) => {
    const parent = map.byId.get(item.parentId ?? '')?.node ?? null;
    return (
      <MapNodeItem
        key={item.nodeId}
        item={item}
        referrerName={parent?.name ?? null}
        isCurrent={item.nodeId === currentId}
        isLit={lit.has(item.nodeId)}
        isQuiet={found !== null && item.nodeId !== meNodeId && !found.has(item.nodeId)}
        tail={tailOf(map, item)}
      />
    );
  });
}

const MapNodeItem = memo(function MapNodeItem({
  item,
  referrerName,
  isCurrent,
  isLit,
  isQuiet,
  tail,
}: {
  item: MapNode;
  referrerName: string | null;
  isCurrent: boolean;
  isLit: boolean;
  isQuiet: boolean;
  tail: Tail;
}) {
  const { nodeId, x, y, depth, place, siblingCount, childCount } = item;
  const tone = `${isLit ? styles.lit : ''} ${isQuiet ? styles.quiet : ''}`;
  return (
    <div
      id={nodeElementId(nodeId)}
      role="treeitem"
      tabIndex={-1}
      aria-level={depth + 1}
      aria-posinset={place}
      aria-setsize={siblingCount}
      aria-expanded={childCount === 0 ? undefined : item.hiddenCount === 0}
      aria-selected={isCurrent}
      aria-label={spokenNode(item, referrerName)}
      data-node={nodeId}
      className={`${styles.node} ${tone} ${isCurrent ? styles.current : ''}`}
      style={{ left: x, top: y - markCentre, width: nodeWidth }}
    >
      <NodeFace item={item} tail={tail} />
    </div>
  );
});

/** How a node looks, on screen and on paper. */
export function NodeFace({ item, tail }: { item: MapNode; tail: Tail }) {
  const { node, hiddenCount, childCount } = item;
  const name = node?.name ?? 'Me';
  const isAside = node?.state === 'set_aside';
  return (
    <>
      <Mark kind={markKind(item)} />
      <span className={styles.words}>
        <span className={styles.nameLine}>
          <span
            className={`${styles.name} ${isAside ? styles.aside : ''}`}
            dir="auto"
            title={name.length > 22 ? name : undefined}
          >
            {name}
          </span>
          {tail === 'none' ? null : (
            <span className={tail === 'first' ? styles.tail : styles.secondTail} />
          )}
          {node?.isDeadEnd && tail === 'none' ? <span className={styles.end} /> : null}
          {childCount === 0 || node === null ? null : (
            <span
              className={styles.toggle}
              data-toggle={hiddenCount > 0 ? `+${hiddenCount}` : '−'}
              aria-hidden
            />
          )}
        </span>{' '}
        {node === null ? null : <span className={styles.small}>{sayNode(node)}</span>}
      </span>
    </>
  );
}
