import type { PacketChoices, PacketPrint } from './choices.ts';

/** How closely a packet is set: as its print says, or tightened for a phone sheet. */
export type PacketLook = PacketPrint | 'phone';

/** What fits a page and a line of it, and what else there is takes, counted in lines of running text. */
export type Measures = {
  linesOnPage: number;
  across: number;
  besideLabel: number;
  ofTitle: number;
  ruledLine: number;
  /** What a label takes by itself; in large print it stands above its value. */
  label: number;
  chapter: number;
  /** The height of a form's rows in proportion to those of a full packet. */
  formRow: number;
};

const standard: Measures = {
  linesOnPage: 44,
  across: 95,
  besideLabel: 72,
  ofTitle: 40,
  ruledLine: 1.55,
  label: 0,
  chapter: 2.6,
  formRow: 1,
};

/** The measures of each look, on the shorter of the two papers. */
export const measures: Record<PacketLook, Measures> = {
  standard,
  phone: { ...standard, linesOnPage: 45, ofTitle: 48, chapter: 2, formRow: 0.65 },
  large: {
    ...standard,
    linesOnPage: 27,
    across: 52,
    besideLabel: 44,
    ofTitle: 34,
    ruledLine: 1.5,
    label: 1.2,
  },
};

/** How a packet of these choices is set. */
export function lookOf({ variant, print }: Pick<PacketChoices, 'variant' | 'print'>): PacketLook {
  return variant === 'phone' && print === 'standard' ? 'phone' : print;
}

/** Lines of running text that one line to write on takes. */
export function ruledLineHeight(print: PacketPrint): number {
  return measures[print].ruledLine;
}
