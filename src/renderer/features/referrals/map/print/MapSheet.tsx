import { useMemo } from 'react';
import { markCentre, nodeWidth } from '../../../../../core/referrals/mapSizes.ts';
import map from '../Map.module.css';
import { MapLinks } from '../MapLinks.tsx';
import { NodeFace, tailOf } from '../MapNodes.tsx';
import { type IndexedMap, linksWithin } from '../visiblePart.ts';
import styles from './MapPrint.module.css';
import { type MapPage, type MapPrint, mapRoom } from './mapPages.ts';

const nobody: ReadonlySet<string> = new Set();

/** One sheet of the printed map, with what and when it is at its head. */
export function MapSheet({
  shown,
  page,
  print,
  title,
  day,
}: {
  shown: IndexedMap;
  page: MapPage;
  print: MapPrint;
  title: string;
  day: string;
}) {
  const { area, scale, label } = page;
  const links = useMemo(() => linksWithin(shown, area), [shown, area]);
  const nodes = shown.nodes.filter(
    ({ x, y }) => x >= area.left && x < area.right && y >= area.top && y < area.bottom,
  );
  const { height } = mapRoom(print);
  const width = (area.right - area.left) * scale;
  return (
    <section className={styles.sheet}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <span>{[label, day].filter(Boolean).join(' · ')}</span>
      </header>
      <div className={styles.clip} style={{ width, height }}>
        <div
          className={styles.scaled}
          style={{ transform: `scale(${scale}) translate(${-area.left}px, ${-area.top}px)` }}
        >
          <MapLinks links={links} pathOf={shown.pathOf} lit={nobody} area={area} />
          {nodes.map((item) => (
            <div
              key={item.nodeId}
              className={map.node}
              style={{ left: item.x, top: item.y - markCentre, width: nodeWidth }}
            >
              <NodeFace item={item} tail={tailOf(shown, item)} />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
