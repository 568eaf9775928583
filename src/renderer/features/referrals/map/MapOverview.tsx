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
}: {
  items: readonly MapNode[];
  lit: ReadonlySet<string>;
  area: Area;
}) {
  const ofKind = new Map<MarkKind, MapNode[]>(markKinds.map((kind) => [kind, []]));
  for (const item of items) ofKind.get(markKind(item))?.push(item);
  return (
    <MapSvg area={area}>
      {[...ofKind].map(([kind, nodes]) => (
        <Marks key={kind} kind={kind} nodes={nodes} />
      ))}
      <path
        className={styles.litMarks}
        d={items
          .flatMap((item) => (lit.has(item.nodeId) ? pathsOf('full', item).fill : []))
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

function pathsOf(kind: MarkKind, { x, y }: MapNode) {
  return markPaths(kind, x + markCentre, y, 8);
}
