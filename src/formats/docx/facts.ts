import { LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { PacketFact } from '../../core/packet/outline.ts';
import { runStyleIds, styleIds } from './styles.ts';
import { directionOf, isRightToLeft, runsOf, tabRun } from './text.ts';
import { colours, grid } from './theme.ts';

/** Labels up to this many characters stand beside their value; longer ones go above it. */
const longestLabel = 22;

/** A label and its values on the grid; without a value, a line to write on up to `width` (twips). */
export function factParagraphs({ label, values }: PacketFact, width: number): Paragraph[] {
  const text = values.join('\n');
  const labelRuns = runsOf(label, { style: runStyleIds.label });
  // A right-to-left value needs a paragraph of its own direction, so it cannot share the label's line.
  if ([...label].length > longestLabel || isRightToLeft(text)) {
    return [
      new Paragraph({ style: styleIds.factLabel, children: labelRuns }),
      new Paragraph({
        style: styleIds.fact,
        ...directionOf(text),
        // In a right-to-left paragraph left means the side where lines start (OOXML w:ind).
        indent: isRightToLeft(text)
          ? { left: 0, right: grid.fact, hanging: 0 }
          : { left: grid.fact, hanging: 0 },
        ...(values.length === 0 ? blankLine(width) : { children: runsOf(text) }),
      }),
    ];
  }
  const value = values.length === 0 ? blankLine(width) : { children: runsOf(text) };
  return [
    new Paragraph({
      style: styleIds.fact,
      ...value,
      children: [...labelRuns, tabRun(), ...value.children],
    }),
  ];
}

function blankLine(width: number) {
  return {
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }],
    children: [new TextRun({ children: [new Tab()], color: colours.line })],
  };
}
