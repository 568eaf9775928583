import type { BackgroundBlock, ContactSheetBlock, CoverBlock, PacketFact } from './outline.ts';

/** Lines of running text a page holds, on the shorter of the two papers. */
export const linesOnPage = 44;

// Up to here a page still has room for the first questions; beyond, it counts as filled.
const fewLines = 24;

/** Whether the page an opening of so many lines ends on is full enough for what follows to start a new one. */
export function fillsItsPage(lines: number): boolean {
  return lines % linesOnPage > fewLines;
}

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
const charactersOfTitle = 40;

function blockLines(block: CoverBlock | ContactSheetBlock | BackgroundBlock): number {
  switch (block.kind) {
    case 'cover':
      return sum([
        ...block.people.map(
          ({ name, description }) =>
            heading * wrapped(name, charactersOfTitle) +
            (description === '' ? 0 : row * wrapped(description, charactersBesideLabel)),
        ),
        ...block.facts.map(factLines),
        ...block.statements.map(({ text }) => row * wrapped(text, charactersBesideLabel)),
        block.reminder === '' ? 0 : 2,
      ]);
    case 'contactSheet':
      return (
        heading +
        sum(
          block.people.map(
            ({ name, facts }) => (name === '' ? 0 : heading) + sum(facts.map(factLines)),
          ),
        )
      );
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
