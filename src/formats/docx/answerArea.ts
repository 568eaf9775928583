import { xmlSafeLine } from '../xmlSafe.ts';
import { answerAlias, answerTag } from './anchors.ts';
import type { PacketContext } from './packetContext.ts';
import { textParagraph } from './paragraph.ts';
import { ruledLines } from './ruledLines.ts';
import { styleIds } from './styleIds.ts';
import { runsOf } from './text.ts';
import { element, parent, type Xml } from './xml.ts';

/** Where an answer goes: ruled lines to write on, or the note of a report, which may be ''. */
export type AnswerArea = { code: string; ruledLineCount: number; answer: string | null };

/**
 * An answer area within a content control, so that Word shows what it is the answer to. A blank copy belongs to nobody and
 * has none.
 */
export function answerArea(area: AnswerArea, context: PacketContext): Xml[] {
  const content =
    area.answer === null ? linesToWriteOn(area, context) : answerParagraphs(area.answer);
  if (content.length === 0 || context.packetId === null) return content;
  // A block-level content control (OOXML w:sdt).
  return [
    parent('w:sdt', [
      parent('w:sdtPr', [
        element('w:alias', { 'w:val': xmlSafeLine(answerAlias(area.code)) }),
        element('w:tag', { 'w:val': xmlSafeLine(answerTag(context.packetId, area.code)) }),
        element('w:id', { 'w:val': context.nextId() }),
      ]),
      parent('w:sdtContent', content),
    ]),
  ];
}

function linesToWriteOn({ ruledLineCount }: AnswerArea, { theme }: PacketContext): Xml[] {
  return ruledLineCount > 0 ? [ruledLines(theme, ruledLineCount, theme.grid.gutter)] : [];
}

/** One paragraph a line, empty ones included: what is read back in is the note as it was. */
function answerParagraphs(answer: string): Xml[] {
  return answer.split('\n').map((line) => textParagraph(styleIds.answer, line, runsOf(line)));
}
