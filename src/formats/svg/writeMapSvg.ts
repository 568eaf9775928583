import type { MapNode, ReferralMap } from '../../core/referrals/layoutMap.ts';
import { linkPaths } from '../../core/referrals/mapLinks.ts';
import {
  type MarkKind,
  markKind,
  markKinds,
  markPaths,
  markWords,
} from '../../core/referrals/mapMarks.ts';
import { linkRoom, markCentre, markRadius, nodeWidth } from '../../core/referrals/mapSizes.ts';
import type { PictureSize } from '../../core/referrals/pictureSize.ts';
import { sayNode } from '../../core/referrals/referralWords.ts';
import { isRightToLeft } from '../docx/script.ts';
import { xmlEscape, xmlSafeLine } from '../xmlSafe.ts';
import { cutToWidth } from './textWidth.ts';

/** A picture as SVG, with its size in pixels. */
export type SvgPicture = PictureSize & { svg: string };

/** What the picture is called; `isHeadless` leaves that, and the margin, to what stands around it. */
export type PictureWords = { title: string; remark: string; isHeadless?: boolean };

/** The ink of the picture: grey on white, so that every printer shows it. */
const ink = { text: '#222', quiet: '#555', line: '#767676', paper: '#fff' } as const;
/** Around a node, from so far above the middle of its mark. */
const card = { above: 13, height: 37, heightOfMe: 26 };
const wordsFrom = 2 * markCentre + 7;
const legendHeight = 76;
const legendStep = 200;
const leastWidth = 4 * legendStep;
const fonts = 'Literata, Cambria, Caladea, Georgia, serif';

/**
 * Draws the whole map of referrals as SVG 1.1: a card for each name, whose mark tells by its shape how far it went, with
 * title and legend. It refers to nothing outside and holds nothing that runs. The same input gives the same text.
 */
export function writeMapSvg(map: ReferralMap, words: PictureWords): SvgPicture {
  const { width, height } = mapPictureSize(map, words);
  const { margin, headHeight } = frameOf(words);
  const top = margin + headHeight;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${fonts}" fill="${ink.text}">`,
    `<title>${xmlEscape(xmlSafeLine(words.title))}</title>`,
    `<desc>${xmlEscape(xmlSafeLine(words.remark))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`,
    ...(words.isHeadless ? [] : headLines(words, margin, width - 2 * margin)),
    `<g transform="translate(${margin} ${top})">`,
    ...linkLines(map),
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
    // Behind the last column no link begins.
    width: Math.ceil(Math.max(map.width - linkRoom, leastWidth)) + 2 * margin,
    height: headHeight + Math.ceil(map.height) + legendHeight + 2 * margin,
  };
}

function frameOf({ isHeadless }: Pick<PictureWords, 'isHeadless'>) {
  // Two pixels, as lines are drawn half on either side of an edge.
  return isHeadless ? { margin: 2, headHeight: 0 } : { margin: 32, headHeight: 64 };
}

function headLines({ title, remark }: PictureWords, margin: number, room: number): string[] {
  return [
    textLine(title, margin, margin + 18, 24, room, ink.text),
    textLine(remark, margin, margin + 40, 13, room, ink.quiet),
  ];
}

function linkLines(map: ReferralMap): string[] {
  const nodes = new Map(map.nodes.map((node) => [node.nodeId, node]));
  const pathOf = linkPaths(map);
  return map.links.flatMap((link) => {
    const [from, to] = [nodes.get(link.fromId), nodes.get(link.toId)];
    if (from === undefined || to === undefined) return [];
    return [linePath(pathOf({ link, from, to }), link.isSecond)];
  });
}

function linePath(path: string, isDashed: boolean): string {
  const dashes = isDashed ? ' stroke-dasharray="5 4"' : '';
  return `<path d="${path}" fill="none" stroke="${ink.line}" stroke-width="1.2"${dashes}/>`;
}

function nodeCard(item: MapNode): string {
  const { node } = item;
  const [x, y] = [round(item.x), round(item.y)];
  const top = round(y - card.above);
  const height = node === null ? card.heightOfMe : card.height;
  const name = node?.name ?? 'Me';
  const below = node === null ? '' : sayNode(node);
  const room = nodeWidth - wordsFrom - 6;
  return [
    '<g>',
    // A cut text is there in whole for whoever points at it or has it read out.
    `<title>${xmlEscape(xmlSafeLine([name, below].filter((part) => part !== '').join(', ')))}</title>`,
    `<rect x="${x}" y="${top}" width="${nodeWidth}" height="${height}" rx="4" fill="${ink.paper}" stroke="${ink.line}" stroke-opacity="0.5"/>`,
    mark(markKind(item), round(x + 4 + markCentre), y),
    textLine(name, x + wordsFrom, round(y + 5), 14, room, ink.text, node?.state === 'set_aside'),
    below === '' ? '' : textLine(below, x + wordsFrom, round(y + 19), 11, room, ink.quiet),
    node?.isDeadEnd ? deadEnd(x + nodeWidth, top, height) : '',
    '</g>',
  ].join('');
}

function mark(kind: MarkKind, x: number, y: number): string {
  const { line, fill } = markPaths(kind, x, y, markRadius);
  const dashes = kind === 'bare' ? ' stroke-dasharray="2.4 2.2"' : '';
  return [
    fill === '' ? '' : `<path d="${fill}"/>`,
    line === ''
      ? ''
      : `<path d="${line}" fill="none" stroke="${ink.text}" stroke-width="1.4"${dashes}/>`,
  ].join('');
}

function deadEnd(x: number, y: number, height: number): string {
  return `<path d="M${x} ${y}v${height}" fill="none" stroke="${ink.text}" stroke-width="3.5"/>`;
}

/** A text on one line that is cut where its room ends. A text that runs from right to left begins at the left edge too. */
function textLine(
  text: string,
  x: number,
  y: number,
  size: number,
  room: number,
  colour: string,
  isStruck = false,
): string {
  const line = xmlSafeLine(text);
  const direction = isRightToLeft(line)
    ? ' direction="rtl" unicode-bidi="embed" text-anchor="end"'
    : '';
  const struck = isStruck ? ' text-decoration="line-through"' : '';
  const shown = xmlEscape(cutToWidth(line, size, room));
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${direction}${struck}>${shown}</text>`;
}

/** What marks and lines mean, in two rows of four and one line above. */
function legend(left: number, top: number): string[] {
  const entries: [string, (x: number, y: number) => string][] = [
    ...markKinds
      .filter((kind) => kind !== 'me')
      .map((kind): [string, (x: number, y: number) => string] => [
        markWords[kind],
        (x, y) => mark(kind, x + 14, y),
      ]),
    ['Leads no further', (x, y) => deadEnd(x + 14, y - 8, 16)],
    ['Also named by', (x, y) => linePath(`M${x} ${y}h28`, true)],
  ];
  return [
    linePath(`M${left} ${top - 20}h${leastWidth}`, false),
    ...entries.flatMap(([words, draw], place) => {
      const x = left + (place % 4) * legendStep;
      const y = top + Math.floor(place / 4) * 26;
      return [draw(x, y), textLine(words, x + 36, y + 4, 12, legendStep - 40, ink.quiet)];
    }),
  ];
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
