import { utf8ToBytes } from '@noble/hashes/utils.js';
import { shorten } from './packet/wording.ts';

// What Windows, macOS or Linux refuse in a file name, and what looks like nothing.
const refused = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

// Linux takes 255 bytes for all of it; what else stands there needs fewer than 50, a number to tell files apart included.
const longestName = { characters: 60, bytes: 190 };

/**
 * A file name that every file system takes, such as "Packet Ana Ruiz 2026-05-04.docx": what it is, whom it is about
 * ('' for nobody), and a day.
 */
export function datedFileName(what: string, name: string, day: string, extension: string): string {
  const words = [what, plainName(name), day].filter((part) => part !== '');
  return `${words.join(' ')}.${extension}`;
}

function plainName(name: string): string {
  const plain = name.normalize('NFC').replace(refused, ' ').replace(/\s+/g, ' ').trim();
  let shown = shorten(plain, longestName.characters);
  for (
    let limit = longestName.characters - 1;
    utf8ToBytes(shown).length > longestName.bytes;
    limit--
  ) {
    shown = shorten(plain, limit);
  }
  return shown;
}
