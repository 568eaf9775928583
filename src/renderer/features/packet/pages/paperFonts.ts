import type { Piece } from './piece.ts';

const faces = ['400 12px Caladea', '700 12px Caladea', '400 12px Carlito', '700 12px Carlito'];
const ownLetters = 'Packet 0';

/** Loads the fonts of paper, as far as the pieces' letters need them: without them lines would break elsewhere. */
export async function loadPaperFonts(pieces: readonly Piece[]): Promise<void> {
  const letters = new Set(ownLetters);
  for (const { texts } of pieces)
    for (const text of texts) for (const letter of text) letters.add(letter);
  const text = [...letters].join('');
  // What cannot be loaded is drawn in a font of the system.
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, text)));
}
