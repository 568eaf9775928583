import { shorten } from './wording.ts';

// What Windows, macOS or Linux refuse in a file name, and what looks like nothing.
const refused = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A file name for a packet that every file system takes, such as "Packet Ana Ruiz 2026-05-04.docx". */
export function packetFileName(name: string, day: string): string {
  const plain = name.replace(refused, ' ').replace(/\s+/g, ' ').trim();
  return `${['Packet', shorten(plain, 60), day].filter((part) => part !== '').join(' ')}.docx`;
}
