import { memo } from 'react';
import type { LinkPaths, PlacedLink } from '../../../../core/referrals/mapLinks.ts';
import { markCentre } from '../../../../core/referrals/mapSizes.ts';
import styles from './Map.module.css';
import type { Area } from './visiblePart.ts';

/** The links that are seen: one line for all of a kind, those on the way to the current node above the others. */
export const MapLinks = memo(function MapLinks({
  links,
  pathOf,
  lit,
  area,
  isOverview = false,
}: {
  links: readonly PlacedLink[];
  pathOf: LinkPaths;
  lit: ReadonlySet<string>;
  area: Area;
  /** Without the words of the nodes, links go from mark to mark. */
  isOverview?: boolean;
}) {
  const start = isOverview ? 2 * markCentre : undefined;
  const isLit = ({ link }: PlacedLink) => !link.isSecond && lit.has(link.toId);
  const draw = (of: readonly PlacedLink[]) => of.map((placed) => pathOf(placed, start)).join('');
  return (
    <MapSvg area={area}>
      <path
        className={styles.link}
        data-links="first"
        d={draw(links.filter((placed) => !placed.link.isSecond && !isLit(placed)))}
      />
      <path
        className={styles.secondLink}
        data-links="second"
        d={draw(links.filter(({ link }) => link.isSecond))}
      />
      <path className={styles.litLink} data-links="lit" d={draw(links.filter(isLit))} />
    </MapSvg>
  );
});

/** A drawing over an area of the map, in the map's own measures. */
export function MapSvg({ area, children }: { area: Area; children: React.ReactNode }) {
  const { left, top } = area;
  const [width, height] = [Math.max(0, area.right - left), Math.max(0, area.bottom - top)];
  return (
    <svg
      className={styles.drawing}
      style={{ left, top, width, height }}
      viewBox={`${left} ${top} ${width} ${height}`}
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
