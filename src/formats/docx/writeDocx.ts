import {
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { PacketBlock, PacketOutline } from '../../core/packet/outline.ts';
import { xmlSafeLine } from '../xmlSafe.ts';
import { corePropertiesXml } from './coreProperties.ts';
import { background, contactSheet, coverParagraphs } from './coverPages.ts';
import { formTable } from './formTable.ts';
import { headingParagraph } from './headings.ts';
import { questionChildren } from './questions.ts';
import { ruledLines } from './ruledLines.ts';
import { talkingPoints, theyMayAsk } from './spoken.ts';
import { packetStyles, styleIds } from './styles.ts';
import { runsOf, tabRun } from './text.ts';
import { margins, paperSizes, textWidth } from './theme.ts';
import { setZipClock } from './zipClock.ts';

/**
 * Writes a packet as a Word document (OOXML transitional). The same outline gives the same bytes: the only clock is
 * the outline's `createdAt`.
 */
export async function writeDocx(outline: PacketOutline): Promise<Uint8Array> {
  const width = textWidth(outline.paper);
  const document = new Document({
    styles: packetStyles,
    title: xmlSafeLine(outline.properties.title),
    sections: [
      {
        properties: { page: { size: paperSizes[outline.paper], margin: margins } },
        footers: { default: footer(outline.footerName, width) },
        children: [
          ...outline.blocks.flatMap((block, place) => blockChildren(block, place, width)),
          new Paragraph({ style: styleIds.gap }),
        ],
      },
    ],
  });
  const bytes = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: corePropertiesXml(outline.properties) },
  ]);
  setZipClock(bytes, outline.properties.createdAt);
  return bytes;
}

function blockChildren(block: PacketBlock, place: number, width: number): FileChild[] {
  switch (block.kind) {
    case 'cover':
      return coverParagraphs(block, width);
    case 'contactSheet':
      return contactSheet(block, width);
    case 'background':
      return background(block);
    case 'heading':
      return [headingParagraph(block.text, block.level, { ...block, width })];
    case 'question':
      return questionChildren(block, place, width);
    case 'timeEnds':
      return [new Paragraph({ style: styleIds.timeEnds, children: runsOf(block.text) })];
    case 'ruledSpace':
      return [
        ...(block.heading === '' ? [] : [headingParagraph(block.heading, 1)]),
        new Paragraph({ style: styleIds.hint, children: runsOf(block.hint) }),
        ruledLines(block.ruledLineCount, 0, width),
      ];
    case 'talkingPoints':
      return talkingPoints(block);
    case 'theyMayAsk':
      return theyMayAsk(block);
    case 'formTable':
      return formTable(block, width);
    default:
      return assertNever(block);
  }
}

function footer(name: string, width: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          ...runsOf(xmlSafeLine(name)),
          tabRun(),
          new TextRun({
            children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

function assertNever(block: never): never {
  throw new Error(`Unknown packet block: ${JSON.stringify(block)}`);
}
