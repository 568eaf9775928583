import type { PacketPaper } from '../../core/packet/choices.ts';
import { type PictureSize, sizeWithin } from '../../core/referrals/pictureSize.ts';
import { mm, themeOf } from './theme.ts';

// Apart from what writes the page: whoever asks only whether there is room must not load the library of Word files.

/** Which way the page of a picture lies, and how large the picture is on it, in pixels of 96 to the inch. */
export type PicturePlace = { isOnItsSide: boolean; size: PictureSize };

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
