import {
  type FileChild,
  ImageRun,
  type ISectionOptions,
  LineRuleType,
  PageOrientation,
  Paragraph,
} from 'docx';
import type { PacketPaper } from '../../core/packet/choices.ts';
import { type PictureSize, sizeWithin } from '../../core/referrals/pictureSize.ts';
import type { ReferralReport, ReportPicture } from '../../core/referrals/report.ts';
import { xmlSafeLine } from '../xmlSafe.ts';
import { packetFooter } from './footer.ts';
import { headingParagraphs, hintParagraphs } from './headings.ts';
import { styleIds } from './styleIds.ts';
import { mm, type Theme, themeOf } from './theme.ts';
import { Block } from './xml.ts';

/** Which way the page of a picture lies, and how large the picture is on it, in pixels of 96 to the inch. */
export type PicturePlace = { isOnItsSide: boolean; size: PictureSize };

const heading = 'The map';

/** Room for the heading above the picture and the line below it, in twips. */
const headingRoom = mm(24);
const twipsOfPixel = 15;

/** Finds the page a picture is larger on, upright or on its side; null when it can be read on neither. */
export function placeOfPicture(picture: PictureSize, paper: PacketPaper): PicturePlace | null {
  const { page, margins } = themeOf(paper, 'standard');
  const within = (width: number, height: number) =>
    sizeWithin(picture, {
      width: (width - margins.left - margins.right) / twipsOfPixel,
      height: (height - margins.top - margins.bottom - headingRoom) / twipsOfPixel,
    });
  const upright = within(page.width, page.height);
  const onItsSide = within(page.height, page.width);
  if (onItsSide !== null && onItsSide.width > (upright?.width ?? 0)) {
    return { isOnItsSide: true, size: onItsSide };
  }
  return upright === null ? null : { isOnItsSide: false, size: upright };
}

/** What stands in the place of a picture that is left out. */
export function leftOutBlocks({ picture }: ReferralReport, theme: Theme): FileChild[] {
  if (!('leftOut' in picture)) return [];
  return [...headingParagraphs({ theme }, heading, 1), ...hintParagraphs(picture.leftOut)].map(
    (xml) => new Block(xml),
  );
}

/** The section of the picture, a page of its own; none when it is left out or has no room. */
export function pictureSections(report: ReferralReport, theme: Theme): ISectionOptions[] {
  const { picture, paper, title } = report;
  const place = 'leftOut' in picture ? null : placeOfPicture(picture, paper);
  if ('leftOut' in picture || place === null) return [];
  const { page, margins } = theme;
  // The library turns the sheet by itself when it is told that it lies on its side.
  const orientation = place.isOnItsSide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const sheet = place.isOnItsSide ? page.height : page.width;
  const width = sheet - margins.left - margins.right;
  return [
    {
      properties: { page: { size: { ...page, orientation }, margin: margins } },
      footers: { default: packetFooter({ left: title, code: '' }, null, theme, width) },
      children: [
        ...headingParagraphs({ theme }, heading, 1).map((xml) => new Block(xml)),
        pictureParagraph(picture, place.size),
      ],
    },
  ];
}

/** A paragraph that is as high as its picture, which is shown as SVG where that can be. */
function pictureParagraph({ svg, png, description }: ReportPicture, size: PictureSize): Paragraph {
  return new Paragraph({
    style: styleIds.prose,
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(svg),
        fallback: { type: 'png', data: png },
        transformation: size,
        // With an id of our own: the library counts on from one document to the next.
        altText: {
          id: '1',
          name: heading,
          title: heading,
          description: xmlSafeLine(description),
        },
      }),
    ],
  });
}
