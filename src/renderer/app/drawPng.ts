import type { PictureSize } from '../../core/referrals/pictureSize.ts';

/** Draws the SVG picture at a path of the app as PNG of that size, in base64; null when it cannot be drawn. */
export async function drawPng({
  source,
  width,
  height,
}: PictureSize & { source: string }): Promise<string | null> {
  const image = await loaded(source);
  const canvas = new OffscreenCanvas(width, height);
  // Drawn by the processor, not the graphics card: the same picture on every machine, however large.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (image === null || context === null) return null;
  // A side that was rounded must not leave a line that is half seen through.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/png' }).catch(() => null);
  return blob === null ? null : base64Of(blob);
}

// Not decode(), which waits until the window can be seen.
function loaded(source: string): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => resolve(null);
    image.src = source;
  });
}

function base64Of(blob: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    // What is read is a data: address; the bytes come after its one comma.
    reader.onload = () => resolve(String(reader.result).split(',', 2)[1] ?? null);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(blob);
  });
}
