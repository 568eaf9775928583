import type { PacketPaper } from '../../../../../core/packet/choices.ts';
import type { MapLayout } from '../../../../../core/referrals/layoutMap.ts';
import { mapSpacing } from '../../../../../core/referrals/mapSizes.ts';
import type { Area } from '../visiblePart.ts';

/** How the map is put on paper. */
export type MapPrint = { paper: PacketPaper; isLandscape: boolean; isOnOnePage: boolean };

/** One sheet of the map: which part of it, and how large. */
export type MapPage = { area: Area; scale: number; label: string };

/** What of a sheet the map may cover, in CSS px, below its head and within its margins. */
const papers: Record<PacketPaper, { width: number; height: number }> = {
  a4: { width: 794, height: 1123 },
  letter: { width: 816, height: 1056 },
};
const margin = 45;
const head = 40;

/** Names are set in about 9 pt on as many pages as it takes. */
const readable = 0.8;

/** The room for the map on a sheet. */
export function mapRoom({ paper, isLandscape }: MapPrint): { width: number; height: number } {
  const { width, height } = papers[paper];
  const [across, down] = isLandscape ? [height, width] : [width, height];
  return { width: across - 2 * margin, height: down - 2 * margin - head };
}

/** The sheets a map takes, left to right in each band of rows; a sheet without a name is left out. */
export function mapPages(map: MapLayout, print: MapPrint): MapPage[] {
  const room = mapRoom(print);
  if (print.isOnOnePage) {
    const scale = Math.min(1, room.width / map.width, room.height / map.height);
    const area = { left: 0, top: 0, right: map.width, bottom: map.height };
    return [{ area, scale, label: '' }];
  }
  const columns = Math.max(1, Math.floor(room.width / (mapSpacing.column * readable)));
  const rows = Math.max(1, Math.floor(room.height / (mapSpacing.row * readable)));
  const all = {
    columns: map.width / mapSpacing.column,
    rows: Math.round(map.height / mapSpacing.row),
  };
  const areas: { area: Area; label: string }[] = [];
  for (let row = 0; row < all.rows; row += rows) {
    for (let column = 0; column < all.columns; column += columns) {
      const area = {
        left: column * mapSpacing.column,
        top: row * mapSpacing.row,
        right: Math.min(all.columns, column + columns) * mapSpacing.column,
        bottom: Math.min(all.rows, row + rows) * mapSpacing.row,
      };
      if (!hasNode(map, area)) continue;
      const label = `${range('column', column, columns, all.columns)}, ${range('row', row, rows, all.rows)}`;
      areas.push({ area, label });
    }
  }
  return areas.map(({ area, label }, place) => ({
    area,
    scale: readable,
    label: areas.length === 1 ? '' : `page ${place + 1} of ${areas.length} · ${label}`,
  }));
}

function hasNode({ nodes }: MapLayout, { left, top, right, bottom }: Area): boolean {
  return nodes.some(({ x, y }) => x >= left && x < right && y >= top && y < bottom);
}

function range(word: string, start: number, count: number, all: number): string {
  const end = Math.min(all, start + count);
  if (end === start + 1) return `${word} ${end} of ${all}`;
  return `${word}s ${start + 1} to ${end} of ${all}`;
}
