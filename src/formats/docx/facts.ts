import { LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { PacketFact } from '../../core/packet/outline.ts';
import { runStyleIds, styleIds } from './styles.ts';
import { runsOf, tabRun } from './text.ts';
import { colours, grid } from './theme.ts';

/** Labels up to this many characters stand beside their value; longer ones go above it. */
const longestLabel = 22;

/** A label and its values on the grid; without a value, a line to write on up to `width` (twips). */
export function factParagraphs({ label, values }: PacketFact, width: number): Paragraph[] {
  const isStacked = [...label].length > longestLabel;
  const labelRuns = runsOf(label, { style: runStyleIds.label });
  const value = values.length === 0 ? [blankRun()] : runsOf(values.join('\n'));
  const tabStops = [
    { type: TabStopType.LEFT, position: grid.fact },
    { type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE },
  ];
  if (!isStacked) {
    return [
      new Paragraph({
        style: styleIds.fact,
        tabStops,
        children: [...labelRuns, tabRun(), ...value],
      }),
    ];
  }
  return [
    new Paragraph({ style: styleIds.factLabel, children: labelRuns }),
    new Paragraph({
      style: styleIds.fact,
      tabStops,
      indent: { left: grid.fact, hanging: 0 },
      children: value,
    }),
  ];
}

function blankRun(): TextRun {
  return new TextRun({ children: [new Tab()], color: colours.line });
}
