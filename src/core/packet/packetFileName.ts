import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { PacketVariant } from './choices.ts';
import { shorten } from './wording.ts';

// What Windows, macOS or Linux refuse in a file name, and what looks like nothing.
const refused = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const variantNames: Record<PacketVariant, string> = {
  full: 'Packet',
  phone: 'Phone sheet',
  report: 'Report',
  blank: 'Blank packet',
};

// Linux takes 255 bytes for all of it; what else stands there needs fewer than 50, a number to tell files apart included.
const longestName = { characters: 60, bytes: 190 };

/**
 * A file name for a packet that every file system takes, such as "Packet Ana Ruiz 2026-05-04.docx".
 * A blank copy names nobody.
 */
export function packetFileName(
  name: string,
  variant: PacketVariant,
  day: string,
  ext: 'docx' | 'pdf',
): string {
  const shown = variant === 'blank' ? '' : plainName(name);
  const words = [variantNames[variant], shown, day].filter((part) => part !== '');
  return `${words.join(' ')}.${ext}`;
}

/** A name or title as part of a file name: what file systems refuse becomes a blank, and its length is limited. */
export function plainName(name: string): string {
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
