import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { PacketAnswer, PacketOutline } from '../../src/core/packet/outline.ts';
import { answerBookmark, headingBookmark } from '../../src/formats/docx/anchors.ts';
import { writeDocx } from '../../src/formats/docx/writeDocx.ts';
import { blankPacket, fullPacket, outlineOf, reportPacket } from '../fixtures/packetOutline.ts';
import { docxParts, paragraphsOf, partOf, textOfXml, valuesOf } from './docxParts.ts';

type Element = { name: string; attributes: Record<string, string> };

function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, attributes: attributes as Record<string, string> });
  });
  parser.write(xml).close();
  return elements;
}

const outlines: [string, PacketOutline][] = [
  ['a packet to write on', outlineOf([fullPacket()])],
  ['a report', outlineOf([reportPacket()])],
  ['large print', outlineOf([fullPacket()], { print: 'large' })],
  ['several packets', outlineOf([fullPacket(1), reportPacket(2), fullPacket(3)])],
];

/** Every answer area there should be, with its packet's id and place. */
function answersOf({ packets }: PacketOutline) {
  return packets.flatMap(({ manifest }, place) =>
    (manifest?.answers ?? []).map((answer) => ({
      ...answer,
      packetId: manifest?.packetId ?? '',
      place: place + 1,
      letter: answer.partId === null ? '' : answer.code.slice(-1),
    })),
  );
}

describe.each(outlines)('what %s can come back by', (_, outline) => {
  it('is a content control around each answer area, named by packet and code', async () => {
    const xml = await partOf(outline);
    const answers = answersOf(outline);
    expect(answers.length).toBeGreaterThan(3);
    expect(valuesOf(xml, 'w:tag', 'w:val')).toEqual(
      answers.map(({ packetId, code }) => `askbook:${packetId}:${code}`),
    );
    expect(valuesOf(xml, 'w:alias', 'w:val')).toEqual(
      answers.map(({ code }) => `Answer to ${code}`),
    );
    expect(xml).not.toContain('w:showingPlcHdr');
    const ids = valuesOf(xml, 'w:id', 'w:val');
    expect(new Set(ids).size).toBe(answers.length);
  });

  it('is a bookmark around the visible code and one on the line above the answer', async () => {
    const paragraphs = paragraphsOf(await partOf(outline));
    for (const answer of answersOf(outline)) {
      const { place, plannedQuestionId, letter, code } = answer;
      const heading = headingBookmark(place, plannedQuestionId, letter);
      const codeXml = new RegExp(`w:name="${heading}"[^>]*/><w:r>(?:(?!bookmarkEnd).)*>${code}<`);
      const headings = paragraphs.filter(({ xml }) => codeXml.test(xml));
      expect(headings, heading).toHaveLength(1);
      const above = `w:name="${answerBookmark(place, plannedQuestionId, letter)}"`;
      const hints = paragraphs.filter(({ xml }) => xml.includes(above));
      expect(hints, above).toHaveLength(1);
      expect(hints[0]?.text.length).toBeGreaterThan(0);
    }
  });

  it('is a bookmark right above the answer area', async () => {
    const xml = await partOf(outline);
    for (const answer of answersOf(outline)) {
      const { place, plannedQuestionId, letter, packetId, code } = answer;
      const name = answerBookmark(place, plannedQuestionId, letter);
      const control = `w:tag w:val="askbook:${packetId}:${code}"`;
      const between = xml.slice(xml.indexOf(`w:name="${name}"`), xml.indexOf(control));
      expect(between.match(/<\/w:p>/g), name).toHaveLength(1);
    }
  });

  it('has bookmarks Word takes: each name once, letters, digits and underscores, at most 40', async () => {
    const xml = await partOf(outline);
    const names = valuesOf(xml, 'w:bookmarkStart', 'w:name');
    for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z0-9_]{0,39}$/);
    expect(new Set(names).size).toBe(names.length);
    const ids = valuesOf(xml, 'w:bookmarkStart', 'w:id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(valuesOf(xml, 'w:bookmarkEnd', 'w:id')).toEqual(ids);
  });

  it('is the ids of its packets as a document property, and in print on every page', async () => {
    const parts = docxParts(await writeDocx(outline));
    const ids = outline.packets.map(({ manifest }) => manifest?.packetId ?? '');
    const custom = parts.get('docProps/custom.xml') ?? '';
    expect(custom).toContain('name="AskbookPackets"');
    expect(textOfXml(custom)).toBe(ids.join(' '));
    const first = outline.contents === null ? 1 : 2;
    for (const [place, id] of ids.entries()) {
      expect(textOfXml(parts.get(`word/footer${first + place}.xml`) ?? '')).toContain(id);
    }
  });

  it('is a manifest with ids, order and hashes', async () => {
    const elements = elementsOf(await partOf(outline, 'customXml/item1.xml'));
    expect(elements[0]?.attributes).toEqual({ xmlns: 'urn:askbook:packet:1' });
    const packets = elements.filter(({ name }) => name === 'packet');
    expect(packets.map(({ attributes }) => attributes)).toEqual(
      outline.packets.flatMap(({ manifest }, place) => {
        if (manifest === null) return [];
        const { packetId, notebookId, contactId, interviewId, variant, exportedAt } = manifest;
        const ids = { place: String(place + 1), id: packetId, notebook: notebookId };
        const own = interviewId === null ? {} : { interview: interviewId };
        return [{ ...ids, contact: contactId, ...own, variant, exportedAt }];
      }),
    );
    const answers = elements.filter(({ name }) => name === 'answer');
    const wanted = outline.packets.flatMap(({ manifest }) => manifest?.answers ?? []);
    expect(answers.map(({ attributes }) => attributes)).toEqual(wanted.map(answerAttributes));
  });

  it('keeps the manifest where Word looks for it', async () => {
    const parts = docxParts(await writeDocx(outline));
    expect(parts.get('[Content_Types].xml')).toContain('PartName="/customXml/itemProps1.xml"');
    expect(parts.get('word/_rels/document.xml.rels')).toContain('Target="../customXml/item1.xml"');
    expect(parts.get('customXml/_rels/item1.xml.rels')).toContain('Target="itemProps1.xml"');
    expect(parts.get('customXml/itemProps1.xml')).toContain('ds:uri="urn:askbook:packet:1"');
  });
});

function answerAttributes({ code, plannedQuestionId, partId, noteHash }: PacketAnswer) {
  return {
    code,
    question: plannedQuestionId,
    ...(partId === null ? {} : { part: partId }),
    noteHash,
  };
}

describe('names of anchors', () => {
  it('are made of the packet’s place and the question’s id', () => {
    const id = '018f3a5e-7c10-7000-8000-000000000007';
    expect(headingBookmark(1, id)).toBe('q1_018f3a5e7c1070008000000000000007');
    expect(answerBookmark(12, id, 'b')).toBe('h12b_018f3a5e7c1070008000000000000007');
    expect(headingBookmark(1_000, id, 'z')).toHaveLength(39);
    expect(headingBookmark(1, `9-_${'x'.repeat(60)}`)).toBe(`q1_9_${'x'.repeat(30)}`);
  });

  it('are missing in a blank copy, which belongs to nobody', async () => {
    const xml = await partOf(outlineOf([blankPacket()]));
    expect(valuesOf(xml, 'w:bookmarkStart', 'w:name')).toEqual(['p1']);
    expect(xml).not.toContain('w:sdt');
  });
});
