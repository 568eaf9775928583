import type { ReactNode } from 'react';
import type { PacketOutline } from '../../../../core/packet/outline.ts';
import type { FlowItem } from './paginate.ts';

/** What a piece looks like; names a class of paper.module.css that carries the room around it. */
export type Look =
  | 'kicker'
  | 'title'
  | 'longTitle'
  | 'subtitle'
  | 'coverRule'
  | 'fact'
  | 'blankFact'
  | 'factLabel'
  | 'factBelow'
  | 'blankBelow'
  | 'reminder'
  | 'chapter'
  | 'section'
  | 'gapAfterRule'
  | 'hint'
  | 'prose'
  | 'opening'
  | 'entry'
  | 'entryDetail'
  | 'question'
  | 'questionLine'
  | 'boxedLine'
  | 'part'
  | 'answer'
  | 'firstAnswer'
  | 'lastAnswer'
  | 'onlyAnswer'
  | 'ruled'
  | 'ruledAnswer'
  | 'point'
  | 'firstPoint'
  | 'boxedPoint'
  | 'boundPoint'
  | 'pointDetail'
  | 'timeEnds'
  | 'row';

/** How type is set: as usual, tighter for a sheet that lies beside the telephone, or large. */
export type Setting = 'standard' | 'tight' | 'large';

/** How the packets of a document are set. */
export function settingOf({ print, packets }: PacketOutline): Setting {
  if (print === 'large') return 'large';
  return packets.every(({ variant }) => variant === 'phone') ? 'tight' : 'standard';
}

/** Something that stands on the pages of a packet and knows how it may be parted. */
export type Piece = {
  look: Look;
  bond: FlowItem['bond'];
  startsPage: boolean;
  /** The texts that may run on over the end of a page; they stand side by side when there are several. */
  texts: readonly string[];
  /** How its lines may be parted, `count` null for as many as its texts take; null when it is never parted. */
  lines: { count: number | null; wholeUpTo: number; fewest: number } | null;
  /** The table it is a row of. */
  table: TableFrame | null;
  draw: (slice: Slice) => ReactNode;
};

/** What the rows of one table share; the very same object for all of them. */
export type TableFrame = {
  label: string;
  columns: readonly { label: string; share: number }[];
  /** Whether the columns' labels stand above the rows, on every page. */
  hasHead: boolean;
  /** Names a class of paper.module.css that says how high its rows are. */
  rowLook: string;
};

/** As much of a piece as stands on one page. */
export type Slice = {
  texts: readonly string[];
  /** How many of its lines; 0 as long as nobody has counted. */
  lineCount: number;
  /** Whether it began on a page before. */
  isContinued: boolean;
};

/** A piece on a page. */
export type Part = { piece: Piece; slice: Slice };

const plain = { bond: 'none', startsPage: false, texts: [], lines: null, table: null } as const;

/** A piece that is never parted, unless told otherwise. */
export function piece(
  look: Look,
  draw: Piece['draw'],
  fields: Partial<Omit<Piece, 'look' | 'draw'>> = {},
): Piece {
  return { ...plain, look, draw, ...fields };
}

/** How running text is parted: two lines at least stay behind and go over. */
export const runningText = { count: null, wholeUpTo: 0, fewest: 2 } as const;

/** How text is parted that stays whole wherever a page can hold it. */
export const wholeText = { count: null, wholeUpTo: Number.POSITIVE_INFINITY, fewest: 2 } as const;

/** The whole of a piece, before it is known on how many pages it stands. */
export function wholeSlice({ texts, lines }: Piece): Slice {
  return { texts, lineCount: lines?.count ?? 0, isContinued: false };
}
