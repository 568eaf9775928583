import type { LetterOutline } from '../core/letters/outlineLetter.ts';
import { refuseCancelled, type Work } from '../core/operation.ts';

/** Writes one letter as a Word document. Errors: as those of PacketWriter. */
export type LetterWriter = (letter: LetterOutline, work: Work) => Promise<Uint8Array>;

/** Writes a letter in this thread, where nobody waits for anything else. */
export const writeLetterHere: LetterWriter = async (letter, work) => {
  refuseCancelled(work);
  // As for packets: the library is loaded by those who need it.
  const { writeLetter } = await import('../formats/docx/writeLetter.ts');
  return writeLetter(letter);
};
