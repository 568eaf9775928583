import { useMemo } from 'react';
import { markCentre, nodeWidth } from '../../../../../core/referrals/mapSizes.ts';
import map from '../Map.module.css';
import { MapLinks } from '../MapLinks.tsx';
import { NodeFace, tailOf } from '../MapNodes.tsx';
import { type Area, type IndexedMap, linksWithin } from '../visiblePart.ts';
import styles from './MapPrint.module.css';
import type { MapPage } from './mapPages.ts';

const nobody: ReadonlySet<string> = new Set();

/** One sheet of the printed map, with what and when it is at its head. */
export function MapSheet({
  shown,
  page,
  title,
  day,
}: {
  shown: IndexedMap;
  page: MapPage;
  title: string;
  day: string;
}) {
  return (
    <section className={styles.sheet}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <span>{[page.label, day].filter(Boolean).join(' · ')}</span>
      </header>
      {page.strips.map(({ area, label }) => (
        <div key={`${area.left} ${area.top}`} className={styles.strip}>
          {label === '' ? null : <p className={styles.stripHead}>{label}</p>}
          <MapPart shown={shown} area={area} scale={page.scale} />
        </div>
      ))}
    </section>
  );
}

/** A part of the map, cut out of it. */
function MapPart({ shown, area, scale }: { shown: IndexedMap; area: Area; scale: number }) {
  const links = useMemo(() => linksWithin(shown, area), [shown, area]);
  const nodes = shown.nodes.filter(
    ({ x, y }) => x >= area.left && x < area.right && y >= area.top && y < area.bottom,
  );
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  return (
    <div className={styles.clip} style={{ width: width * scale, height: height * scale }}>
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
  );
}
