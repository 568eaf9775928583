import { Document, type FileChild, type ISectionOptions, Packer, PageOrientation } from 'docx';
import type { AnswersFrame, AnswersTable } from '../../core/answers/outline.ts';
import { xmlSafeLine } from '../xmlSafe.ts';
import { answersTable } from './answersTable.ts';
import { answersTheme } from './answersTheme.ts';
import { corePropertiesXml } from './coreProperties.ts';
import { packetFooter } from './footer.ts';
import { headingParagraphs } from './headings.ts';
import { textParagraph } from './paragraph.ts';
import { Milestone, sectionEnd } from './sectionEnd.ts';
import { styleIds } from './styleIds.ts';
import { packetStyles } from './styles.ts';
import { runsOf } from './text.ts';
import type { Theme } from './theme.ts';
import { Block, type Xml } from './xml.ts';
import { setZipClock } from './zipClock.ts';

/**
 * Writes a grid of answers as a landscape Word document (OOXML transitional), in the looks of the packets. The same
 * input gives the same bytes: the only clock is the frame's `createdAt`. `onProgress` hears of tables.
 */
export async function writeAnswers(
  frame: AnswersFrame,
  tables: readonly AnswersTable[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Uint8Array> {
  const document = answersDocument(frame, tables, onProgress);
  const bytes = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: corePropertiesXml(frame.properties) },
  ]);
  setZipClock(bytes, frame.properties.createdAt);
  return bytes;
}

/** The grid as the library's document, ready to be laid out or packed. */
export function answersDocument(
  frame: AnswersFrame,
  tables: readonly AnswersTable[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Document {
  const theme = answersTheme(frame.paper);
  return new Document({
    styles: packetStyles(theme),
    title: xmlSafeLine(frame.properties.title),
    sections: [
      {
        properties: pageOf(theme),
        footers: { default: packetFooter({ left: frame.title, code: '' }, null, theme) },
        children: [
          ...titleParagraphs(frame).map((xml) => new Block(xml)),
          ...tables.flatMap((table, place): FileChild[] => [
            ...tableBlocks(table, place, theme).map((xml) => new Block(xml)),
            new Milestone(() => onProgress(place + 1, tables.length)),
          ]),
          sectionEnd([]),
        ],
      },
    ],
  });
}

function titleParagraphs({ title, remarks }: AnswersFrame): Xml[] {
  return [
    textParagraph(styleIds.title, title, runsOf(title)),
    ...remarks.map((remark) => textParagraph(styleIds.hint, remark, runsOf(remark))),
  ];
}

/** A heading and its table; every group of people but the first starts a page. */
function tableBlocks(table: AnswersTable, place: number, theme: Theme): Xml[] {
  return [
    ...headingParagraphs({ theme }, table.heading, 1, { startsPage: place > 0 }),
    answersTable(table, theme),
  ];
}

// The library turns the sheet by itself when it is told that it lies on its side.
function pageOf({ page, margins }: Theme): NonNullable<ISectionOptions['properties']> {
  const size = {
    width: page.height,
    height: page.width,
    orientation: PageOrientation.LANDSCAPE,
  };
  return { page: { size, margin: margins } };
}
