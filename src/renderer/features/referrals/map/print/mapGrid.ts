import type { MapLayout } from '../../../../../core/referrals/layoutMap.ts';
import { mapSpacing } from '../../../../../core/referrals/mapSizes.ts';
import type { Area } from '../visiblePart.ts';

/** How much of a sheet the map may cover, in CSS px. */
export type Room = { width: number; height: number };

/** A part of the map on a sheet; its label says which, '' where that is said elsewhere or it is all of it. */
export type MapStrip = { area: Area; label: string };

/** How a map is cut into parts that fit a room at a scale: how many columns and rows it has, and each part. */
export type MapGrid = {
  scale: number;
  columns: number;
  rows: number;
  columnsPerPart: number;
  rowsPerPart: number;
};

/** Cuts a map at a scale into as few parts as can be, of about the same size. */
export function gridAt(map: MapLayout, room: Room, scale: number): MapGrid {
  const columns = Math.max(1, Math.round(map.width / mapSpacing.column));
  const rows = Math.max(1, Math.round(map.height / mapSpacing.row));
  return {
    scale,
    columns,
    rows,
    columnsPerPart: balanced(columns, room.width / (mapSpacing.column * scale)),
    rowsPerPart: balanced(rows, room.height / (mapSpacing.row * scale)),
  };
}

function balanced(all: number, room: number): number {
  // A scale that was chosen for a number fits that number, however it is rounded.
  const most = Math.max(1, Math.floor(room + 1e-9));
  return Math.ceil(all / Math.ceil(all / most));
}

/** The parts of a map with a name in them, left to right in each band of rows, and in words which ones they are. */
export function partsOf({ nodes }: MapLayout, grid: MapGrid): MapStrip[] {
  const { columns, rows, columnsPerPart, rowsPerPart } = grid;
  const across = Math.ceil(columns / columnsPerPart);
  const filled = new Set<number>();
  for (const { x, y } of nodes) {
    const band = Math.floor(y / (mapSpacing.row * rowsPerPart));
    filled.add(band * across + Math.floor(x / (mapSpacing.column * columnsPerPart)));
  }
  return [...filled]
    .sort((one, other) => one - other)
    .map((part) => {
      const column = (part % across) * columnsPerPart;
      const row = Math.floor(part / across) * rowsPerPart;
      const area = {
        left: column * mapSpacing.column,
        top: row * mapSpacing.row,
        right: Math.min(columns, column + columnsPerPart) * mapSpacing.column,
        bottom: Math.min(rows, row + rowsPerPart) * mapSpacing.row,
      };
      const label = [
        range('column', column, columnsPerPart, columns),
        range('row', row, rowsPerPart, rows),
      ];
      return { area, label: label.filter(Boolean).join(', ') };
    });
}

/** Which of all columns or rows; '' for all of them. */
function range(word: string, start: number, count: number, all: number): string {
  const end = Math.min(all, start + count);
  if (count >= all) return '';
  if (end === start + 1) return `${word} ${end} of ${all}`;
  return `${word}s ${start + 1} to ${end} of ${all}`;
}
