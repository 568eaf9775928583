import type { PacketBlock, RuledSpaceBlock } from '../../core/packet/outline.ts';
import { contactSheet, cover } from './cover.ts';
import { formTable } from './formTable.ts';
import { headingParagraphs, hintParagraphs } from './headings.ts';
import { checklist, savedForLater, texts, theyMayAsk } from './lists.ts';
import type { PacketContext } from './packetContext.ts';
import { paragraph } from './paragraph.ts';
import { question } from './questions.ts';
import { ruledLines } from './ruledLines.ts';
import { styleIds } from './styleIds.ts';
import { runsOf } from './text.ts';
import type { Xml } from './xml.ts';

/** Everything a packet's blocks are in Word. */
export function blocksOf(blocks: readonly PacketBlock[], context: PacketContext): Xml[] {
  let questionLevel = 2;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') questionLevel = block.level + 1;
    return blockChildren(block, questionLevel, context);
  });
}

function blockChildren(block: PacketBlock, questionLevel: number, context: PacketContext): Xml[] {
  switch (block.kind) {
    case 'cover':
      return cover(block, context);
    case 'contactSheet':
      return contactSheet(block, context);
    case 'texts':
      return texts(block, context);
    case 'heading':
      return headingParagraphs(context, block.text, block.level, block);
    case 'question':
      return question(block, questionLevel, context);
    case 'timeEnds':
      return [paragraph(styleIds.timeEnds, runsOf(block.text))];
    case 'ruledSpace':
      return ruledSpace(block, context);
    case 'checklist':
      return checklist(block, context);
    case 'savedForLater':
      return savedForLater(block, context);
    case 'theyMayAsk':
      return theyMayAsk(block, context);
    case 'formTable':
      return formTable(block, context);
    default:
      return assertNever(block);
  }
}

function ruledSpace(block: RuledSpaceBlock, context: PacketContext): Xml[] {
  return [
    ...headingParagraphs(context, block.heading, block.level, block),
    ...(block.heading === '' && block.startsPage ? [pageStart()] : []),
    ...hintParagraphs(block.hint),
    ...(block.ruledLineCount > 0 ? [ruledLines(context.theme, block.ruledLineCount, 0)] : []),
  ];
}

function pageStart(): Xml {
  return paragraph(styleIds.gap, [], { startsPage: true, keepNext: true });
}

function assertNever(block: never): never {
  throw new Error(`Unknown packet block: ${JSON.stringify(block)}`);
}
