// What Windows, macOS or Linux refuse in a name, and what looks like nothing.
const refused = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

// Windows takes these for devices, whatever ending follows.
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** How many bytes a name may have (UTF-8); common file systems take 255, and a number may be added. */
const byteLimit = 240;

/** Mends a name for a file or folder into one that every file system takes; its ending stays. */
export function mendName(name: string): string {
  const { stem, ending } = splitName(name.replace(refused, ' ').replace(/\s+/g, ' '));
  // A name that begins with a dot is hidden, and Windows drops dots and blanks at the end.
  const trimmed = shortened(stem.replace(/^[. ]+|[. ]+$/g, ''), byteLimit - byteCount(ending));
  const plain = trimmed.replace(/[. ]+$/, '') || 'Askbook';
  const device = plain.split('.')[0]?.trimEnd() ?? '';
  const safe = deviceName.test(device) ? `${device}_${plain.slice(device.length)}` : plain;
  return `${safe}${ending}`;
}

/** Mends a name, numbers it when it is taken already, in whatever case, and notes it as taken. */
export function takeName(name: string, taken: Set<string>): string {
  const mended = mendName(name);
  let free = mended;
  for (let count = 2; taken.has(nameKey(free)); count += 1) free = numberedName(mended, count);
  taken.add(nameKey(free));
  return free;
}

/** Puts a number behind a name and before its ending, such as "Packet 2.docx". */
export function numberedName(name: string, count: number): string {
  const { stem, ending } = splitName(name);
  return `${stem} ${count}${ending}`;
}

/** What two names have in common that some file system takes for the same one. */
function nameKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

function splitName(name: string): { stem: string; ending: string } {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - ending.length), ending };
}

function shortened(text: string, limit: number): string {
  let length = 0;
  let kept = '';
  for (const character of text) {
    length += byteCount(character);
    if (length > limit) return kept;
    kept += character;
  }
  return kept;
}

function byteCount(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
