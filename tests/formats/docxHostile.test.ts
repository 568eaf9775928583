import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PacketOutline } from '../../src/core/packet/outline.ts';
import { writeDocx } from '../../src/formats/docx/writeDocx.ts';
import { eachText } from '../fixtures/eachText.ts';
import {
  blankPacket,
  fullPacket,
  outlineOf,
  questionBlock,
  reportPacket,
} from '../fixtures/packetOutline.ts';
import { docxParts, textOfXml } from './docxParts.ts';
import { fuzz } from './fuzz.ts';

// Every class of code point a text field can hold: markup, controls, non-characters, halves of pairs, marks, directions.
const samples = [
  ']]>',
  '<w:p>&amp;"\'',
  '\u0000\u0001\u001f',
  '\ufffe\uffff',
  '\ud800',
  '\udfff',
  'a\nb\r\nc\td',
  '\u2028\u2029\u0085',
  '\u202eשלום (2019).',
  'مرحبا hello مرحبا',
  '田中さん Привет 한국어 Γειά',
  '👩🏽‍🚀',
  'e\u0301\u0301\u0301',
  '\u{10ffff}\u{1fffe}',
  '{PAGE} \\* MERGEFORMAT',
  'https://a.example/"><x y="',
];
const classes = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...samples),
);
const hostile = fc.array(classes, { maxLength: 4 }).map((pieces) => pieces.join(''));
const print = fc.constantFrom('standard', 'large');

const outlines: PacketOutline[] = [
  outlineOf([fullPacket()]),
  outlineOf([reportPacket()]),
  outlineOf([blankPacket()]),
  outlineOf([fullPacket(1), reportPacket(2)]),
];

async function expectWellFormed(outline: PacketOutline): Promise<void> {
  for (const [path, xml] of docxParts(await writeDocx(outline))) {
    expect(() => textOfXml(xml), path).not.toThrow();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(xml, path).not.toMatch(/[\u0000-\u0008\ufffe\uffff]/);
  }
}

describe('writeDocx with hostile text in every field', () => {
  const parameters = fuzz(60);
  const timeout = 120_000 + parameters.numRuns * 500;

  it('writes well-formed parts, whatever stands in every field at once', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...outlines),
        hostile,
        print,
        async (outline, text, size) => {
          await expectWellFormed({ ...eachText(outline, () => text), print: size });
          await expectWellFormed(eachText(outline, (own) => `${own}${text}`));
        },
      ),
      parameters,
    );
  });

  it.each(samples.map((sample) => [JSON.stringify(sample), sample]))(
    'writes well-formed parts with %s everywhere',
    async (_, sample) => {
      for (const outline of outlines) {
        const own = eachText(outline, () => sample);
        await expectWellFormed(own);
        await expectWellFormed({ ...own, print: 'large' });
      }
    },
  );

  it('leaves no text out that was not there before', async () => {
    const marked = eachText(
      outlineOf([fullPacket(1), reportPacket(2)]),
      (text, key) => `${key}<&${text}`,
    );
    const parts = docxParts(await writeDocx(marked));
    const printed = textOfXml(parts.get('word/document.xml') ?? '');
    expect(printed).toContain('whyAsk<&It shows what carries them.');
    expect(printed).toContain('name<&Cyra Adeyemi');
    expect(textOfXml(parts.get('word/footer2.xml') ?? '')).toContain('footerName<&Cyra Adeyemi');
    expect(parts.get('customXml/item1.xml')).toContain('contact="contactId&lt;&amp;contact-1"');
  });

  it('writes an answer of 50,000 characters of mixed direction in bounded time', async () => {
    const long = 'אב 1, '.repeat(8_000) + '(2019) '.repeat(300) + '田'.repeat(5_000);
    const blocks = [questionBlock(1, { answer: long, outcomeLabel: 'Asked', guidance: long })];
    const parts = docxParts(await writeDocx(outlineOf([{ ...reportPacket(), blocks }])));
    expect(textOfXml(parts.get('word/document.xml') ?? '').length).toBeGreaterThan(100_000);
  });
});
