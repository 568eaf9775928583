import type { BackgroundBlock, ContactSheetBlock, CoverBlock, PacketFact } from './outline.ts';

/** Lines of running text a page holds, on the shorter of the two papers. */
export const linesOnPage = 44;

/** Openings of up to this many lines share their page with the first questions; longer ones fill it well enough. */
export const shortOpening = 24;

/**
 * Roughly how many lines of running text the cover, contact sheet and background take.
 * An estimate by count of characters: no fonts are known here, and it only decides about a page break.
 */
export function openingLines(
  blocks: readonly (CoverBlock | ContactSheetBlock | BackgroundBlock)[],
): number {
  return sum(blocks.map(blockLines));
}

const heading = 2.5;
const row = 1.3;
const charactersBesideLabel = 72;
const charactersAcross = 95;

function blockLines(block: CoverBlock | ContactSheetBlock | BackgroundBlock): number {
  switch (block.kind) {
    case 'cover':
      return sum([
        ...block.people.map(({ description }) => heading + (description === '' ? 0 : row)),
        ...block.facts.map(factLines),
        ...block.statements.map(({ text }) => row * wrapped(text, charactersBesideLabel)),
        block.reminder === '' ? 0 : 2,
      ]);
    case 'contactSheet':
      return heading + sum(block.people.flatMap(({ facts }) => facts.map(factLines)));
    case 'background':
      return heading + sum(block.notes.map(({ text }) => row + wrapped(text, charactersAcross)));
  }
}

function factLines({ values }: PacketFact): number {
  return row * Math.max(1, sum(values.map((value) => wrapped(value, charactersBesideLabel))));
}

function wrapped(text: string, width: number): number {
  return sum(text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / width))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
