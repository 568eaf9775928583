import { datedFileName } from '../datedFileName.ts';
import type { PacketVariant } from './choices.ts';

const variantNames: Record<PacketVariant, string> = {
  full: 'Packet',
  phone: 'Phone sheet',
  report: 'Report',
  blank: 'Blank packet',
};

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
  return datedFileName(variantNames[variant], variant === 'blank' ? '' : name, day, ext);
}
