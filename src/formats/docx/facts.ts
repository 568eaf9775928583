import type { PacketFact } from '../../core/packet/outline.ts';
import { valueRuns } from './links.ts';
import type { PacketContext } from './packetContext.ts';
import { type OwnLook, paragraph } from './paragraph.ts';
import { isRightToLeft } from './script.ts';
import { runStyleIds, styleIds } from './styleIds.ts';
import { blankRun, runsOf, tabRun } from './text.ts';
import type { Theme } from './theme.ts';
import type { Xml } from './xml.ts';

/** A label and its values on the grid; without a value, a line to write on. */
export function factParagraphs({ label, values }: PacketFact, context: PacketContext): Xml[] {
  const { theme, links } = context;
  const isBlank = values.length === 0;
  const value = isBlank ? [blankRun(theme)] : valueRuns(label, values, links);
  const look = isBlank ? blankLine(theme) : {};
  // A right-to-left value needs a paragraph of its own direction, so it cannot share the label's line.
  if ([...label].length > theme.longestLabel || isRightToLeft(values.join('\n'))) {
    return [
      paragraph(styleIds.factLabel, runsOf(label)),
      paragraph(styleIds.factBelow, value, { ...look, ...directed(values.join('\n'), theme) }),
    ];
  }
  const runs = [...runsOf(label, { style: runStyleIds.label }), tabRun, ...value];
  return [paragraph(styleIds.fact, runs, look)];
}

function blankLine({ width, aboveBlank }: Theme): OwnLook {
  return { rightTab: { position: width, isLine: true }, spacing: { before: aboveBlank } };
}

// In a right-to-left paragraph left means the side where lines start (OOXML w:ind).
function directed(text: string, { grid }: Theme): OwnLook {
  if (!isRightToLeft(text)) return {};
  return { isRightToLeft: true, indent: { left: 0, right: grid.fact } };
}
