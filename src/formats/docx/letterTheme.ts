import type { PacketPaper } from '../../core/packet/choices.ts';
import { mm, type Theme, themeOf } from './theme.ts';

/**
 * Where things stand on a letter so that its address shows in the window of an envelope; lengths in twips.
 *
 * A4 for a DL or C6/5 window envelope: DIN 5008, form B. The head ends 45 mm below the top edge; under it lie 17.7 mm for the
 * return line and 27.3 mm for the address, whose text begins 25 mm from the left edge; the text goes on 8.46 mm below.
 * Of the 80 mm it may be wide, 75 are used: the sheet is 10 mm narrower than the envelope, and may lie at its right end. A
 * longer address may begin in the place of the return line, as the standard has it.
 *
 * US Letter, folded in three, for a #10 window envelope (9 1/2 by 4 1/8 inches; window of 4 1/2 by 1 1/8, 7/8 from the left
 * and 1/2 from the bottom): as the sheet rests on the bottom, the window shows it from 2.04 to 3.17 inches below its top
 * edge. The last lines, which say where it goes, stand lowest, so that they show wherever the sheet has slipped to; the
 * window ends 4.37 inches from the left edge when it has slipped to the right. An eighth of an inch is kept free at the sides
 * (USPS, Domestic Mail Manual 202). The text begins below 3.63 inches, where the window ends when the sheet has slipped up.
 */
export type LetterPlace = {
  /** Heights, one below the other, from the top margin on. */
  head: number;
  returnLine: number;
  address: number;
  /** How much of what is above it an address may take that is too long for its own place. */
  spareAbove: number;
  /** From there to the date. */
  gap: number;
  addressWidth: number;
  /** Whether an address stands at the bottom of its place. */
  isAtBottom: boolean;
};

/** The looks of a letter: those of the packets, with the margins of letters. */
export type LetterTheme = Theme & { place: LetterPlace };

/** The looks of a letter on a paper. */
export function letterTheme(paper: PacketPaper): LetterTheme {
  const theme = themeOf(paper, 'standard');
  const { margins: own, place } = paper === 'a4' ? din5008 : numberTen;
  const margins = { ...theme.margins, ...own };
  return { ...theme, margins, width: theme.page.width - margins.left - margins.right, place };
}

const din5008 = {
  margins: { top: mm(20), bottom: mm(25), left: mm(25), right: mm(20) },
  place: {
    head: mm(25),
    returnLine: mm(17.7),
    address: mm(27.3),
    spareAbove: mm(11),
    gap: mm(8.46),
    addressWidth: mm(75),
    isAtBottom: false,
  },
};

const inches = (count: number) => Math.round(count * 1_440);

const numberTen = {
  margins: { top: inches(0.75), bottom: inches(1), left: inches(1), right: inches(1) },
  place: {
    head: inches(1.35),
    returnLine: 0,
    address: inches(1),
    spareAbove: inches(0.4),
    gap: inches(0.65),
    addressWidth: inches(3.25),
    isAtBottom: true,
  },
};
