import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/formats/docx/writeDocx.ts';
import {
  blankPacket,
  fullPacket,
  outlineOf,
  questionBlock,
  reportPacket,
} from '../fixtures/packetOutline.ts';
import { docxParts, paragraphsOf, partOf, textOfXml, valuesOf } from './docxParts.ts';

describe('writeDocx', () => {
  it('gives the same bytes for the same outline, whatever the machine’s clock and earlier packets', async () => {
    const one = () => outlineOf([fullPacket(1), reportPacket(2)]);
    const first = await writeDocx(one());
    await writeDocx(outlineOf([fullPacket()], { print: 'large' }));
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(Buffer.from(await writeDocx(one())).equals(Buffer.from(first))).toBe(true);
  });

  it('writes well-formed parts, with title, author, language and the clock it was given', async () => {
    const parts = docxParts(await writeDocx(outlineOf([fullPacket()])));
    for (const [path, xml] of parts) expect(() => textOfXml(xml), path).not.toThrow();
    const core = parts.get('docProps/core.xml');
    expect(core).toContain('<dc:title>Interview packet: Cyra Adeyemi</dc:title>');
    expect(core).toContain('<dc:creator>Jo Marlow</dc:creator>');
    expect(core).toContain('<dc:language>en</dc:language>');
    expect(core).toContain('>2026-05-04T08:00:00Z</dcterms:created>');
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
  });

  it('prints every text of its outline', async () => {
    for (const packet of [fullPacket(), reportPacket(), blankPacket()]) {
      const xml = await partOf(outlineOf([packet]));
      const printed = textOfXml(xml).replaceAll('\u00a0', ' ');
      for (const text of textsOf(packet.blocks)) {
        for (const line of text.split(/\n|\t/)) expect(printed).toContain(line);
      }
    }
  });

  it('says what a cue came to in a word and in the shape of its box', async () => {
    const lines = paragraphsOf(await partOf(outlineOf([reportPacket()]))).filter(
      ({ style }) => style === 'PacketQuestionLine',
    );
    expect(lines.map(({ text }) => text)).toEqual([
      'OutcomeAsked  ·  Should  ·  2 minutes',
      '\u2612HeardBudget',
      '\u2610Not heardHow deep the support is',
      '\u2610ContradictedThat it is carried by the house',
      '\u2610HeardAnything about schools',
      'OutcomeNot asked  ·  Should  ·  2 minutes',
      'OutcomeAsked  ·  Should  ·  2 minutes',
    ]);
  });

  it('prints a note as one paragraph a line, and ticks what is done', async () => {
    const paragraphs = paragraphsOf(await partOf(outlineOf([reportPacket()])));
    const answers = paragraphs.filter(({ style }) => style === 'PacketAnswer');
    expect(answers.map(({ text }) => text)).toEqual([
      'She goes out with the bus every Saturday.',
      '',
      'Harbour first, then the estates.',
      'Six stops.',
      '',
      'Both at once.',
      'Schools',
      '',
    ]);
    const cells = paragraphs.filter(({ style }) => style === 'PacketTableCell');
    const texts = cells.map(({ text }) => text.replaceAll('\u00a0', ' ').trim());
    expect(texts).toContain('\u2612 kept');
    expect(texts).toContain('\u2610 kept');
  });

  it('uses true paper sizes', async () => {
    const a4 = await partOf(outlineOf([fullPacket()]));
    expect(a4).toContain('w:w="11906" w:h="16838"');
    const letter = await partOf(outlineOf([fullPacket()], { paper: 'letter' }));
    expect(letter).toContain('w:w="12240" w:h="15840"');
  });

  it('tells how far it has come, packet by packet', async () => {
    const steps: string[] = [];
    await writeDocx(outlineOf([fullPacket(1), fullPacket(2), fullPacket(3)]), (done, total) => {
      steps.push(`${done} of ${total}`);
    });
    expect(steps).toEqual(['1 of 3', '2 of 3', '3 of 3']);
  });
});

describe('a document of several packets', () => {
  const outline = () => outlineOf([fullPacket(1), reportPacket(2), fullPacket(3)]);

  it('begins with its contents, each name leading to the packet’s first page', async () => {
    const xml = await partOf(outline());
    const entries = paragraphsOf(xml).filter(({ style }) => style === 'PacketEntry');
    expect(entries.map(({ text }) => text)).toEqual([
      '1Cyra Adeyemi',
      '2ליאת בן־דוד',
      '3Cyra Adeyemi',
    ]);
    const anchors = valuesOf(xml, 'w:hyperlink', 'w:anchor');
    expect(anchors).toEqual(['p1_K7M29QX1', 'p2_K7M29QX2', 'p3_K7M29QX3']);
    const kickers = paragraphsOf(xml).filter(({ style }) => style === 'PacketKicker');
    expect(kickers.map((kicker) => valuesOf(kicker.xml, 'w:bookmarkStart', 'w:name')[0])).toEqual(
      anchors,
    );
  });

  it('gives each packet pages of its own, counted from 1, and nothing after its last block', async () => {
    const xml = await partOf(outline());
    const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) => section);
    expect(sections).toHaveLength(4);
    for (const section of sections) {
      expect(section).toContain('<w:pgNumType w:start="1"/>');
      expect(section).toContain('<w:type w:val="nextPage"/>');
    }
    // A paragraph of usual height at the end would open a page of its own when the last table fills its page.
    const ends = paragraphsOf(xml).filter((paragraph) => paragraph.xml.includes('<w:sectPr>'));
    expect(ends.map(({ style }) => style)).toEqual(['PacketGap', 'PacketGap', 'PacketGap']);
  });

  it('counts the pages of each packet by the section, and by its end where that is not known', async () => {
    const parts = docxParts(await writeDocx(outline()));
    const footers = [0, 1, 2, 3].map((place) => parts.get(`word/footer${place + 1}.xml`) ?? '');
    expect(footers.map((footer) => textOfXml(footer).replaceAll(/ +/g, ' '))).toEqual([
      'ContentsPage PAGE 1 of SECTIONPAGES PAGEREF e0 \\h …',
      '1 · Cyra AdeyemiK7M2-9QX1 · Page PAGE 1 of SECTIONPAGES PAGEREF e1 \\h …',
      '2 · ליאת בן־דודK7M2-9QX2 · Page PAGE 1 of SECTIONPAGES PAGEREF e2 \\h …',
      '3 · Cyra AdeyemiK7M2-9QX3 · Page PAGE 1 of SECTIONPAGES PAGEREF e3 \\h …',
    ]);
    const names = valuesOf(parts.get('word/document.xml') ?? '', 'w:bookmarkStart', 'w:name');
    expect(names).toEqual(expect.arrayContaining(['e0', 'e1', 'e2', 'e3']));
  });

  it('counts the pages of the document when a packet is alone', async () => {
    const footer = await partOf(outlineOf([fullPacket()]), 'word/footer1.xml');
    expect(textOfXml(footer)).toContain('NUMPAGES');
    expect(textOfXml(footer)).not.toContain('SECTIONPAGES');
  });
});

describe('a blank copy', () => {
  it('carries no name, no id and no anchor anywhere', async () => {
    const parts = docxParts(await writeDocx(outlineOf([blankPacket()])));
    const all = [...parts.values()].join('');
    for (const word of [
      'Jo Marlow',
      'AskbookPackets',
      'askbook:',
      'K7M2',
      '018f3a5e',
      'notebook-1',
    ]) {
      expect(all).not.toContain(word);
    }
    expect([...parts.keys()].filter((path) => path.startsWith('customXml'))).toEqual([]);
    expect(textOfXml(parts.get('word/footer1.xml') ?? '')).toMatch(/^Page/);
    expect(textOfXml(parts.get('docProps/app.xml') ?? '')).toBe('');
    expect(textOfXml(parts.get('docProps/custom.xml') ?? '')).toBe('');
    expect(parts.get('docProps/core.xml')).toContain('<dc:creator></dc:creator>');
  });

  it('is titled by what sort of conversation it is for', async () => {
    const [first] = paragraphsOf(await partOf(outlineOf([blankPacket()])));
    expect(first).toMatchObject({ style: 'Title', text: 'Informational interview' });
  });
});

describe('a question', () => {
  it('stands a level higher where no section is above it', async () => {
    const packet = { ...fullPacket(), blocks: [questionBlock(1)] };
    const heading = {
      kind: 'heading',
      level: 1,
      text: 'Questions',
      aside: '',
      startsPage: false,
    } as const;
    const xml = await partOf(outlineOf([{ ...packet, blocks: [heading, questionBlock(1)] }]));
    expect(xml).toMatch(/<w:pStyle w:val="Heading3"\/><w:outlineLvl w:val="1"\/>/);
  });
});

const notPrinted = new Set([
  'kind',
  'purpose',
  'plannedQuestionId',
  'partId',
  'letter',
  'priority',
  'state',
]);

function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return notPrinted.has(key) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    textsOf(item, Array.isArray(value) ? key : name),
  );
}
