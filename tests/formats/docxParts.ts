import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { PacketOutline } from '../../src/core/packet/outline.ts';
import { writeDocx } from '../../src/formats/docx/writeDocx.ts';

/** The XML parts of a Word document by path. */
export function docxParts(bytes: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return new Map(parts.map(([path, data]) => [path, strFromU8(data)]));
}

/** One part of the document an outline is written as; '' when it has none of that path. */
export async function partOf(outline: PacketOutline, path = 'word/document.xml'): Promise<string> {
  return docxParts(await writeDocx(outline)).get(path) ?? '';
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

/** All values of an attribute of an element, in their order, unescaped as far as ids and names need it. */
export function valuesOf(xml: string, element: string, attribute: string): string[] {
  const tags = xml.matchAll(new RegExp(`<${element}(?: [^>]*)? ${attribute}="([^"]*)"`, 'g'));
  return [...tags].map(([, value = '']) => value);
}

/** The paragraphs of a part, each with its style and text. */
export function paragraphsOf(xml: string): { style: string; text: string; xml: string }[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: valuesOf(paragraph, 'w:pStyle', 'w:val')[0] ?? '',
    text: [...paragraph.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, piece]) => piece).join(''),
    xml: paragraph,
  }));
}
