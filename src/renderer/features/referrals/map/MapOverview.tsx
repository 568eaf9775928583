import { memo } from 'react';
import type { MapNode } from '../../../../core/referrals/layoutMap.ts';
import {
  type MarkKind,
  markKind,
  markKinds,
  markPaths,
} from '../../../../core/referrals/mapMarks.ts';
import { markCentre } from '../../../../core/referrals/mapSizes.ts';
import styles from './Map.module.css';
import { MapSvg } from './MapLinks.tsx';
import type { Area } from './visiblePart.ts';

/** The marks of a map too small for words: one line for all of a kind. */
export const MapOverview = memo(function MapOverview({
  items,
  lit,
  area,
  grain,
}: {
  items: readonly MapNode[];
  lit: ReadonlySet<string>;
  area: Area;
  /** Not 0 where marks would run into each other; then only those on the way to the current node are drawn. */
  grain: number;
}) {
  const ofKind = new Map<MarkKind, MapNode[]>(markKinds.map((kind) => [kind, []]));
  if (grain === 0) for (const item of items) ofKind.get(markKind(item))?.push(item);
  const radius = Math.max(markSize, litSize * grain);
  return (
    <MapSvg area={area}>
      {[...ofKind].map(([kind, nodes]) => (
        <Marks key={kind} kind={kind} nodes={nodes} />
      ))}
      <path
        className={styles.litMarks}
        d={items
          .flatMap((item) => (lit.has(item.nodeId) ? pathsOf('full', item, radius).fill : []))
          .join('')}
      />
    </MapSvg>
  );
});

function Marks({ kind, nodes }: { kind: MarkKind; nodes: readonly MapNode[] }) {
  const paths = nodes.map((item) => pathsOf(kind, item));
  return (
    <g data-kind={kind}>
      <path className={styles.markFill} d={paths.map(({ fill }) => fill).join('')} />
      <path className={styles.markLine} d={paths.map(({ line }) => line).join('')} />
    </g>
  );
}

/** Half the width of a mark; and of one that must be seen on the smallest map, in grains. */
const [markSize, litSize] = [8, 4];

function pathsOf(kind: MarkKind, { x, y }: MapNode, radius = markSize) {
  return markPaths(kind, x + markCentre, y, radius);
}
