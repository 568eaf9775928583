import { type PointerEvent, useMemo } from 'react';
import styles from './Map.module.css';
import { MapLinks } from './MapLinks.tsx';
import { MapNodes, nodeElementId } from './MapNodes.tsx';
import { MapOverview } from './MapOverview.tsx';
import type { MapMove } from './mapKeys.ts';
import { useDrag } from './useDrag.ts';
import type { MapView } from './useMapView.ts';
import { useTreeKeys } from './useTreeKeys.ts';
import { type IndexedMap, linksWithin, nodeNear, nodesWithin, thinLinks } from './visiblePart.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

/** The map itself: a tree whose items are drawn only where they are seen, above the links between them. */
export function MapCanvas({
  map,
  view,
  currentId,
  lit,
  found,
  onMove,
  onOpen,
}: {
  map: IndexedMap;
  view: MapView;
  currentId: string;
  lit: ReadonlySet<string>;
  found: ReadonlySet<string> | null;
  onMove: (move: MapMove) => void;
  onOpen: (nodeId: string) => void;
}) {
  const { area, isOverview, grain } = view.drawn;
  const items = useMemo(() => nodesWithin(map, area, currentId), [map, area, currentId]);
  const within = useMemo(() => linksWithin(map, area), [map, area]);
  const links = useMemo(() => thinLinks(within, grain, lit), [within, grain, lit]);
  const fit = () => {
    const current = map.byId.get(currentId);
    if (current) view.fit(current);
  };
  const onKeyDown = useTreeKeys(map, currentId, view, { onMove, onOpen, onFit: fit });
  const drag = useDrag(view.panBy, (event) => {
    const move = moveOfClick(event, map, view);
    if (move) onMove(move);
  });
  const shown = isOverview ? items.filter(({ nodeId }) => nodeId === currentId) : items;
  return (
    <div className={styles.frame}>
      <div
        ref={view.frame}
        role="tree"
        tabIndex={0}
        aria-label="Map of referrals"
        aria-activedescendant={nodeElementId(currentId)}
        className={styles.tree}
        onKeyDown={onKeyDown}
        onDoubleClick={(event) => {
          const nodeId = nodeAt(event.target);
          if (nodeId !== null) onOpen(nodeId);
        }}
        {...drag}
      >
        <div ref={view.layer} className={styles.layer} data-overview={isOverview}>
          <div ref={view.scaled} className={styles.scaled}>
            <MapLinks {...{ links, lit, area, isOverview }} pathOf={map.pathOf} />
            {isOverview ? <MapOverview {...{ items, lit, area, grain }} /> : null}
            <MapNodes map={map} items={shown} currentId={currentId} lit={lit} found={found} />
          </div>
        </div>
      </div>
      <ZoomButtons view={view} onFit={fit} />
    </div>
  );
}

function nodeAt(target: EventTarget): string | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-node]') : null;
  return element?.dataset.node ?? null;
}

function moveOfClick(
  event: PointerEvent<HTMLElement>,
  map: IndexedMap,
  { place: { current: place }, drawn }: MapView,
): MapMove | null {
  const nodeId = nodeAt(event.target);
  const item = map.byId.get(nodeId ?? '');
  if (item) {
    const isToggle = (event.target as Element).closest('[data-toggle]') !== null;
    if (!isToggle) return { kind: 'goTo', nodeId: item.nodeId };
    const { nodeId: anchorId } = item;
    return { kind: 'setOpen', nodeIds: [anchorId], isOpen: item.hiddenCount > 0, anchorId };
  }
  if (!drawn.isOverview || place === null) return null;
  const box = event.currentTarget.getBoundingClientRect();
  const x = (event.clientX - box.left - place.x) / place.scale;
  const y = (event.clientY - box.top - place.y) / place.scale;
  const near = nodeNear(map, x, y, 24 / place.scale);
  return near && { kind: 'goTo', nodeId: near.nodeId };
}
