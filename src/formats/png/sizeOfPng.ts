import type { PictureSize } from '../../core/referrals/pictureSize.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const headLength = 13;
const headType = 0x49484452;

/**
 * The size a PNG picture says it has; null for bytes that do not begin like one.
 * Source: PNG specification (W3C, third edition), 5.2 (signature), 11.2.1 (IHDR).
 */
export function sizeOfPng(bytes: Uint8Array): PictureSize | null {
  if (bytes.byteLength < signature.length + 8 + headLength) return null;
  if (signature.some((byte, place) => bytes[place] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(8) !== headLength || view.getUint32(12) !== headType) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
