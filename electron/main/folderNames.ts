import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Mends a name no file system can hold into one that every file system can. */
export function folderName(name: string): string {
  const cleaned = name
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim()
    .slice(0, 80);
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(cleaned);
  return cleaned === '' || isReserved ? 'Notebook' : cleaned;
}

/** Answers a folder for a name under `parent` that is not there yet. */
export function freeFolder(parent: string, name: string): string {
  const base = folderName(name);
  let folder = join(parent, base);
  for (let count = 2; existsSync(folder); count += 1) folder = join(parent, `${base} ${count}`);
  return folder;
}
