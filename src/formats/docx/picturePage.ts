import {
  type FileChild,
  ImageRun,
  type ISectionOptions,
  LineRuleType,
  PageOrientation,
  Paragraph,
} from 'docx';
import type { PictureSize } from '../../core/referrals/pictureSize.ts';
import type { ReferralReport, ReportPicture } from '../../core/referrals/report.ts';
import { xmlSafeLine } from '../xmlSafe.ts';
import { packetFooter } from './footer.ts';
import { headingParagraphs, hintParagraphs } from './headings.ts';
import { placeOfPicture } from './placeOfPicture.ts';
import { styleIds } from './styleIds.ts';
import type { Theme } from './theme.ts';
import { Block } from './xml.ts';

const heading = 'The map';

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
