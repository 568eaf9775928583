const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfCentral = 0x06054b50;

/**
 * Sets the time of every entry of a zip file in place, so that the same parts and the same clock give the same bytes.
 * The time is written in UTC: a zip has no time zone, and this machine's must not show.
 * Source: PKWARE APPNOTE 6.3, 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record).
 */
export function setZipClock(zip: Uint8Array, instant: string): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  // Our own writer leaves no comment, so the end record is the last 22 bytes.
  const end = zip.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== endOfCentral)
    throw new Error('Not a plain zip file');
  const count = view.getUint16(end + 10, true);
  const stamp = dosTime(instant);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(at, true) !== centralHeader || view.getUint32(local, true) !== localHeader) {
      throw new Error('Not a plain zip file');
    }
    view.setUint32(at + 12, stamp, true);
    view.setUint32(local + 10, stamp, true);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
}

/** Date and time as MS-DOS packs them: two-second steps, years 1980 to 2107. */
function dosTime(instant: string): number {
  const date = new Date(instant);
  const year = Math.min(Math.max(date.getUTCFullYear(), 1980), 2107) - 1980;
  const day = (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time =
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}
