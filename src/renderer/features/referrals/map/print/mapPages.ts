import type { PacketPaper } from '../../../../../core/packet/choices.ts';
import type { MapLayout } from '../../../../../core/referrals/layoutMap.ts';
import { mapSpacing } from '../../../../../core/referrals/mapSizes.ts';
import { gridAt, type MapGrid, type MapStrip, partsOf, type Room } from './mapGrid.ts';

/** How the map is put on paper. */
export type MapPrint = { paper: PacketPaper; isLandscape: boolean; isOnOnePage: boolean };

/** One sheet of the map: one part, or several one below the other, and how large they are. */
export type MapPage = { strips: MapStrip[]; scale: number; label: string };

/** The size of a sheet, in CSS px. */
const papers: Record<PacketPaper, Room> = {
  a4: { width: 794, height: 1123 },
  letter: { width: 816, height: 1056 },
};
const margin = 45;
const head = 40;
/** The label above a strip, and the room below it; the style sheet has the same figures. */
const [stripHead, stripGap] = [20, 16];

/** Names are set in about 9 pt, or a little smaller where that saves a sheet: 8 pt at the least. */
const [wanted, least] = [0.8, 0.7];

/** The room for the map on a sheet, below its head and within its margins. */
export function mapRoom({ paper, isLandscape }: MapPrint): Room {
  const { width, height } = papers[paper];
  const [across, down] = isLandscape ? [height, width] : [width, height];
  return { width: across - 2 * margin, height: down - 2 * margin - head };
}

/**
 * The sheets a map takes, left to right in each band of rows; a sheet without a name is left out. A map that is long and
 * low goes on below itself, as lines of a text do.
 */
export function mapPages(map: MapLayout, print: MapPrint): MapPage[] {
  const room = mapRoom(print);
  const pages = sheetsOf(map, bestGrid(map, room), room);
  if (!print.isOnOnePage) return pages;
  const scale = Math.min(1, room.width / map.width, room.height / map.height);
  const [only] = pages;
  if (pages.length === 1 && only !== undefined && only.scale > scale) return pages;
  const area = { left: 0, top: 0, right: map.width, bottom: map.height };
  return [{ strips: [{ area, label: '' }], scale, label: '' }];
}

/** The grid with the fewest sheets, among those the one with the fewest parts, and then the largest. */
function bestGrid(map: MapLayout, room: Room): MapGrid {
  const grids = scalesToTry(room).map((scale) => gridAt(map, room, scale));
  const rated = grids.map((grid) => {
    const partCount = partsOf(map, grid).length;
    return { grid, partCount, sheetCount: Math.ceil(partCount / stripsPerSheet(grid, room)) };
  });
  rated.sort(
    (one, other) =>
      one.sheetCount - other.sheetCount ||
      one.partCount - other.partCount ||
      other.grid.scale - one.grid.scale,
  );
  return rated[0]?.grid ?? gridAt(map, room, wanted);
}

/** The wanted scale, and the smaller ones at which one more column or row fits. */
function scalesToTry({ width, height }: Room): number[] {
  const scales = [wanted];
  for (const [room, step] of [
    [width, mapSpacing.column],
    [height, mapSpacing.row],
  ] as const) {
    for (let count = Math.floor(room / (step * wanted)) + 1; ; count += 1) {
      const scale = room / (step * count);
      if (scale < least) break;
      scales.push(scale);
    }
  }
  return scales;
}

/** How many parts stand on a sheet: one where the map is cut between rows, for each is as high as a sheet then. */
function stripsPerSheet({ scale, rows }: MapGrid, room: Room): number {
  const height = stripHead + rows * mapSpacing.row * scale;
  return Math.max(1, Math.floor((room.height + stripGap) / (height + stripGap)));
}

function sheetsOf(map: MapLayout, grid: MapGrid, room: Room): MapPage[] {
  const parts = partsOf(map, grid);
  const count = Math.ceil(parts.length / stripsPerSheet(grid, room));
  // As many on each, so that none is left alone.
  const perSheet = Math.ceil(parts.length / count);
  const { scale } = grid;
  return Array.from({ length: count }, (_, place) => {
    const own = parts.slice(place * perSheet, (place + 1) * perSheet);
    const page = count === 1 ? '' : `page ${place + 1} of ${count}`;
    if (perSheet > 1) return { strips: own, scale, label: page };
    const label = [page, own[0]?.label ?? ''].filter(Boolean).join(' · ');
    return { strips: own.map(({ area }) => ({ area, label: '' })), scale, label };
  });
}
