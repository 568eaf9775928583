import type { MapLink, MapNode, MapSpacing, ReferralMap } from '../../core/referrals/layoutMap.ts';
import { nameStates } from '../../core/referrals/nameStates.ts';
import type { PictureSize } from '../../core/referrals/pictureSize.ts';
import { sayNode } from '../../core/referrals/referralWords.ts';
import { nameStateWords } from '../../core/words.ts';
import { isRightToLeft } from '../docx/script.ts';
import { xmlEscape, xmlSafeLine } from '../xmlSafe.ts';
import { mapInk, markOf } from './mapMarks.ts';
import { cutToWidth } from './textWidth.ts';

/** How far apart the picture's columns and rows are, in pixels. */
export const pictureSpacing: MapSpacing = { column: 272, row: 54 };

/** A picture as SVG, with its size in pixels. */
export type SvgPicture = PictureSize & { svg: string };

/** What the picture is called; `isHeadless` leaves that, and the margin, to what stands around it. */
export type PictureWords = { title: string; remark: string; isHeadless?: boolean };

const card = { width: 220, height: 42 };
const gap = pictureSpacing.column - card.width;
const legendHeight = 76;
const leastWidth = 780;
const fonts = 'Literata, Cambria, Caladea, Georgia, serif';

/**
 * Draws the whole map of referrals as SVG 1.1: a card for each name, whose mark tells by its shape what became of it, with
 * title and legend. It refers to nothing outside and holds nothing that runs. The same input gives the same text.
 */
export function writeMapSvg(map: ReferralMap, words: PictureWords): SvgPicture {
  const { width, height } = mapPictureSize(map, words);
  const { margin, headHeight } = frameOf(words);
  const top = margin + headHeight;
  const nodes = new Map(map.nodes.map((node) => [node.nodeId, node]));
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${fonts}" fill="${mapInk.text}">`,
    `<title>${xmlEscape(xmlSafeLine(words.title))}</title>`,
    `<desc>${xmlEscape(xmlSafeLine(words.remark))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${mapInk.paper}"/>`,
    ...(words.isHeadless ? [] : headLines(words, margin, width - 2 * margin)),
    `<g transform="translate(${margin} ${top})">`,
    ...map.links.flatMap((link) => linkLine(link, nodes)),
    ...map.nodes.map(nodeCard),
    '</g>',
    ...legend(margin, top + Math.ceil(map.height) + 32),
    '</svg>',
  ];
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${parts.join('\n')}\n`, width, height };
}

/** How large the picture of a map is. */
export function mapPictureSize(
  map: Pick<ReferralMap, 'width' | 'height'>,
  words: Pick<PictureWords, 'isHeadless'>,
): PictureSize {
  const { margin, headHeight } = frameOf(words);
  return {
    // Behind the last column there is no gap.
    width: Math.ceil(Math.max(map.width - gap, leastWidth)) + 2 * margin,
    height: headHeight + Math.ceil(map.height) + legendHeight + 2 * margin,
  };
}

function frameOf({ isHeadless }: Pick<PictureWords, 'isHeadless'>) {
  // Two pixels, as lines are drawn half on either side of an edge.
  return isHeadless ? { margin: 2, headHeight: 0 } : { margin: 32, headHeight: 64 };
}

function headLines({ title, remark }: PictureWords, margin: number, room: number): string[] {
  return [
    textLine(title, margin, margin + 18, 24, room, mapInk.text),
    textLine(remark, margin, margin + 40, 13, room, mapInk.quiet),
  ];
}

function linkLine({ fromId, toId, isSecond }: MapLink, nodes: Map<string, MapNode>): string[] {
  const [from, to] = [nodes.get(fromId), nodes.get(toId)];
  if (from === undefined || to === undefined) return [];
  const start = round(from.x + card.width);
  const bend = round(Math.max(26, Math.abs(to.x - start) / 2));
  const [y1, x2, y2] = [round(from.y), round(to.x), round(to.y)];
  const path = `M${start} ${y1}C${start + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  return [linePath(path, isSecond)];
}

function linePath(path: string, isDashed: boolean): string {
  const dashes = isDashed ? ' stroke-dasharray="5 4"' : '';
  return `<path d="${path}" fill="none" stroke="${mapInk.line}" stroke-width="1.2"${dashes}/>`;
}

function nodeCard({ node, x, y }: MapNode): string {
  const [left, top] = [round(x), round(y) - card.height / 2];
  const name = node === null ? 'Me' : node.name;
  const below = node === null ? '' : sayNode(node);
  const room = card.width - 36;
  return [
    '<g>',
    // A cut text is there in whole for whoever points at it or has it read out.
    `<title>${xmlEscape(xmlSafeLine([name, below].filter((part) => part !== '').join(', ')))}</title>`,
    cardShape(left, top, node !== null && node.contact === null),
    node === null ? '' : markOf(node.state, left + 15, top + card.height / 2),
    textLine(
      name,
      left + (node === null ? 15 : 28),
      top + (below === '' ? 26 : 18),
      14,
      room,
      mapInk.text,
    ),
    below === '' ? '' : textLine(below, left + 28, top + 33, 11, room, mapInk.quiet),
    node?.isDeadEnd ? deadEnd(left + card.width, top, card.height) : '',
    '</g>',
  ].join('');
}

function cardShape(x: number, y: number, isBareName: boolean, size = card): string {
  const dashes = isBareName ? ' stroke-dasharray="3 3"' : '';
  return `<rect x="${x}" y="${y}" width="${size.width}" height="${size.height}" rx="4" fill="${mapInk.paper}" stroke="${mapInk.line}"${dashes}/>`;
}

function deadEnd(x: number, y: number, height: number): string {
  return `<path d="M${x} ${y}v${height}" fill="none" stroke="${mapInk.text}" stroke-width="3.5"/>`;
}

/** A text on one line that is cut where its room ends. A text that runs from right to left begins at the left edge too. */
function textLine(
  text: string,
  x: number,
  y: number,
  size: number,
  room: number,
  colour: string,
): string {
  const line = xmlSafeLine(text);
  const direction = isRightToLeft(line)
    ? ' direction="rtl" unicode-bidi="embed" text-anchor="end"'
    : '';
  const shown = xmlEscape(cutToWidth(line, size, room));
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${direction}>${shown}</text>`;
}

function legend(left: number, top: number): string[] {
  const step = 138;
  const words = (text: string, x: number, y: number) =>
    textLine(text, x, y + 4, 12, 200, mapInk.quiet);
  const below = top + 26;
  return [
    linePath(`M${left} ${top - 20}h${leastWidth}`, false),
    ...nameStates.flatMap((state, place) => [
      markOf(state, left + 6 + place * step, top),
      words(nameStateWords[state], left + 20 + place * step, top),
    ]),
    cardShape(left, below - 7, true, { width: 26, height: 14 }),
    words('Name only', left + 34, below),
    deadEnd(left + step + 4, below - 8, 16),
    words('Led nowhere', left + step + 16, below),
    linePath(`M${left + 2 * step} ${below}h30`, true),
    words('Named by somebody else as well', left + 2 * step + 38, below),
  ];
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
