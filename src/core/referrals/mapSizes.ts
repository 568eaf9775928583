import type { MapSpacing } from './layoutMap.ts';

/** How far apart the columns and rows of the map are, on screen, on paper and in pictures, in pixels at full size. */
export const mapSpacing: MapSpacing = { column: 288, row: 44 };

/** The room a link has between the end of a node and the mark of the next. */
export const linkRoom = 48;

/** How wide a node is, its mark and words. */
export const nodeWidth = mapSpacing.column - linkRoom;

/** How far the middle of a mark is from the left edge of its node. */
export const markCentre = 8;

/** Half the width of a mark. */
export const markRadius = 5.5;

/** How far the words of a node reach below the middle of its mark, and a little more: there a link passes between two rows. */
export const laneBelow = 29;
