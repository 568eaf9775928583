/** Width and height of a picture, in pixels. */
export type PictureSize = { width: number; height: number };

/** Smaller than this share of its drawn size, a name of the map is under 6 pixels high and cannot be read. */
export const leastReadableScale = 0.42;

/** How many pixels a PNG picture gets for each one that is drawn, where there is room: names stay sharp in print. */
const sharpScale = 2;

/** The longest side of a PNG picture; what shows or draws pictures often takes no longer ones. */
const longestSide = 8_192;

/** The most pixels of a PNG picture; unpacked, each takes four bytes. */
const mostPixels = 32_000_000;

/** The size a picture gets as PNG; null when it would have to be too small to be read. */
export function pngSize({ width, height }: PictureSize): PictureSize | null {
  const scale = Math.min(
    sharpScale,
    longestSide / width,
    longestSide / height,
    Math.sqrt(mostPixels / (width * height)),
  );
  if (scale < leastReadableScale) return null;
  // A side that is rounded up could be a pixel too long.
  return { width: Math.floor(width * scale), height: Math.floor(height * scale) };
}

/** The size a picture gets in a room, at most the one it is drawn in; null when it would be too small to be read. */
export function sizeWithin(picture: PictureSize, room: PictureSize): PictureSize | null {
  const scale = Math.min(1, room.width / picture.width, room.height / picture.height);
  if (scale < leastReadableScale) return null;
  return { width: picture.width * scale, height: picture.height * scale };
}
