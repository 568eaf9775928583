import type { PacketPaper } from '../../core/packet/outline.ts';

/** Twips (twentieths of a point) in so many millimetres; Word measures pages and tables in them. */
export function mm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** True paper sizes in twips, portrait. */
export const paperSizes: Record<PacketPaper, { width: number; height: number }> = {
  a4: { width: 11_906, height: 16_838 },
  letter: { width: 12_240, height: 15_840 },
};

/** Page margins in twips. */
export const margins = {
  top: mm(18),
  bottom: mm(20),
  left: mm(20),
  right: mm(20),
  header: mm(9),
  footer: mm(10),
};

/** Width between the margins in twips. */
export function textWidth(paper: PacketPaper): number {
  return paperSizes[paper].width - margins.left - margins.right;
}

/** The columns everything stands on, in twips from the left margin. */
export const grid = {
  /** Where text starts beside a code or a box to tick. */
  gutter: mm(12),
  /** Where text starts beside the small label of a line under a question. */
  label: mm(30),
  /** Where values start beside the labels of the cover and the contact sheet. */
  fact: mm(40),
};

/** Height of one ruled line in twips: wide enough for a hand that writes on a knee. */
export const ruledLineHeight = mm(8.5);

/** Ink on paper; every value stays readable in greyscale. */
export const colours = {
  ink: '1B2A2E',
  accent: '1F4F58',
  quiet: '566368',
  line: 'A9B3B6',
  hairline: 'C3CACC',
};

/**
 * Font families by role. Cambria and Calibri have the metric twins Caladea and Carlito, so that pages break alike
 * where Office is missing; boxes to tick come from a symbol font, as text fonts lack them. East Asian text is left
 * to the word processor, which knows the reader's language; Hebrew and Arabic need a font that has them.
 */
export const fonts = {
  serif: { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Times New Roman' },
  sans: { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial' },
  symbol: 'Segoe UI Symbol',
};
