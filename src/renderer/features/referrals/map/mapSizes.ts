import type { MapSpacing } from '../../../../core/referrals/layoutMap.ts';

/** How far apart the columns and rows of the map are, at full size. */
export const spacing: MapSpacing = { column: 288, row: 44 };

/** The room a link has between the end of a node and the mark of the next. */
export const linkRoom = 48;

/** How wide a node is, its mark and words. */
export const nodeWidth = spacing.column - linkRoom;

/** How far the middle of a mark is from the left edge of its node. */
export const markCentre = 8;

/** Half the width of a mark. */
export const markRadius = 5.5;

/** Below this scale words cannot be read, and only marks and links are drawn. */
export const overviewBelow = 0.5;
