import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The XML parts of a Word document by path. */
export function docxParts(bytes: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return new Map(parts.map(([path, data]) => [path, strFromU8(data)]));
}

/** Parses a part strictly and answers its text; throws with the place where it is not well formed. */
export function textOfXml(xml: string): string {
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.write(xml).close();
  return text;
}
