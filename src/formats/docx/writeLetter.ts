import { Document, type FileChild, Packer } from 'docx';
import type { LetterOutline } from '../../core/letters/outlineLetter.ts';
import { xmlSafeLine } from '../xmlSafe.ts';
import { corePropertiesXml } from './coreProperties.ts';
import { fittingSize, heightOfLines, smallestSize } from './fittingSize.ts';
import { packetFooter } from './footer.ts';
import { addressSize, letterStyles, senderSizes } from './letterStyles.ts';
import { type LetterPlace, type LetterTheme, letterTheme } from './letterTheme.ts';
import { type OwnLook, paragraph, textParagraph } from './paragraph.ts';
import { letterStyleIds } from './styleIds.ts';
import { table, tableCell, tableRow } from './table.ts';
import { runsOf } from './text.ts';
import { mm } from './theme.ts';
import { Block, type Xml } from './xml.ts';
import { setZipClock } from './zipClock.ts';

/**
 * Writes a letter as a Word document (OOXML transitional) whose address shows in the window of an envelope; see
 * {@link letterTheme} for the measures. The same input gives the same bytes.
 */
export async function writeLetter(letter: LetterOutline): Promise<Uint8Array> {
  const bytes = await Packer.pack(letterDocument(letter), 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: corePropertiesXml(letter.properties) },
  ]);
  setZipClock(bytes, letter.properties.createdAt);
  return bytes;
}

function letterDocument(letter: LetterOutline): Document {
  const theme = letterTheme(letter.paper);
  const { name } = letter.sender;
  return new Document({
    styles: letterStyles(theme),
    title: xmlSafeLine(letter.properties.title),
    sections: [
      {
        // Pages are counted from the second on.
        properties: { titlePage: true, page: { size: theme.page, margin: theme.margins } },
        footers: { default: packetFooter({ left: name, code: '' }, null, theme) },
        children: [head(letter, theme), ...text(letter)].map((xml): FileChild => new Block(xml)),
      },
    ],
  });
}

/**
 * Sender and address as rows of given heights: unlike frames, which lie upon the text, they grow when somebody writes more,
 * and no line gets lost.
 */
function head({ sender, returnLine, address }: LetterOutline, theme: LetterTheme): Xml {
  const { place, width } = theme;
  const { lines, taken } = addressIn(address, place);
  const hasReturnLine = place.returnLine > 0;
  const headHeight = place.head - (hasReturnLine ? 0 : taken);
  return table({
    indent: 0,
    columnWidths: [place.addressWidth, width - place.addressWidth],
    cellMargins: { top: 0, bottom: 0, right: 0 },
    lineColour: null,
    caption: 'Sender and address',
    rows: [
      tableRow([tableCell(width, senderLines(sender, width, headHeight), { span: 2 })], {
        height: headHeight,
      }),
      ...(hasReturnLine
        ? [rowInWindow(theme, place.returnLine - taken, returnLines(returnLine, place), 'bottom')]
        : []),
      rowInWindow(theme, place.address + taken, lines, place.isAtBottom ? 'bottom' : 'top'),
    ],
  });
}

function rowInWindow(
  { place, width }: LetterTheme,
  height: number,
  paragraphs: Xml[],
  vertical: 'top' | 'bottom',
): Xml {
  const beside = tableCell(width - place.addressWidth, [paragraph(letterStyleIds.details, [])]);
  const look = vertical === 'bottom' ? { vertical } : {};
  return tableRow([tableCell(place.addressWidth, paragraphs, look), beside], { height });
}

function senderLines({ name, details }: LetterOutline['sender'], width: number, height: number) {
  const ofName = mm(8);
  const room = { width, height: height - ofName };
  return [
    ...fitted(letterStyleIds.sender, [name], senderSizes.name, { width, height: ofName }),
    ...fitted(letterStyleIds.details, [details], senderSizes.details, room),
  ];
}

function returnLines(line: string, { returnLine, addressWidth, spareAbove }: LetterPlace): Xml[] {
  const room = { width: addressWidth, height: returnLine - spareAbove };
  return fitted(letterStyleIds.returnLine, [line], smallestSize, room);
}

/** The address, and how much of what is above it it takes. */
function addressIn(
  address: readonly string[],
  place: LetterPlace,
): { lines: Xml[]; taken: number } {
  const { addressWidth: width, address: height, spareAbove } = place;
  const shown = shownLines(address);
  const size = fittingSize(shown, addressSize, { width, height });
  const over = heightOfLines(shown, size, width) - height;
  return {
    lines: fitted(letterStyleIds.address, address, addressSize, { width, height }),
    taken: Math.min(Math.max(over, 0), spareAbove),
  };
}

/** Lines in a style of a size, set smaller where they would not fit otherwise; the first decides which way they run. */
function fitted(
  style: string,
  lines: readonly string[],
  usual: number,
  room: { width: number; height: number },
): Xml[] {
  const shown = shownLines(lines);
  // A cell without a paragraph is no cell.
  if (shown.length === 0) return [paragraph(style, [])];
  const size = fittingSize(shown, usual, room);
  const look = size === usual ? undefined : { size };
  const whole = shown.join('\n');
  return shown.map((line) => textParagraph(style, whole, runsOf(line, look)));
}

function shownLines(lines: readonly string[]): string[] {
  return lines.map(xmlSafeLine).filter((line) => line !== '');
}

function text({ date, subject, paragraphs, closing }: LetterOutline): Xml[] {
  const last = paragraphs.length - 1;
  return [
    block(letterStyleIds.date, date),
    ...(subject === '' ? [] : [block(letterStyleIds.subject, xmlSafeLine(subject))]),
    ...paragraphs.map((one, place) =>
      // A page must not begin with nothing but a name.
      block(letterStyleIds.text, one, closing !== null && place === last ? { keepNext: true } : {}),
    ),
    ...(closing === null ? [] : closingBlocks(closing)),
  ];
}

function closingBlocks({ greeting, signature }: NonNullable<LetterOutline['closing']>): Xml[] {
  const whole = [greeting, ...signature].join('\n');
  return [
    ...(greeting === '' ? [] : [block(letterStyleIds.greeting, greeting)]),
    ...signature.map((line) => textParagraph(letterStyleIds.signature, whole, runsOf(line))),
  ];
}

function block(style: string, words: string, own: OwnLook = {}): Xml {
  return textParagraph(style, words, runsOf(words), own);
}
