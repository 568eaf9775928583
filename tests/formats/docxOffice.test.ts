import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layoutDocument } from 'docx/layout';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type PacketChoices,
  type PacketPrint,
  packetChoicesSchema,
} from '../../src/core/packet/choices.ts';
import type { PacketOutline } from '../../src/core/packet/outline.ts';
import { outlinePackets } from '../../src/core/packet/outlinePackets.ts';
import { answerBookmark, headingBookmark } from '../../src/formats/docx/anchors.ts';
import { themeOf } from '../../src/formats/docx/theme.ts';
import { packetDocument, writeDocx } from '../../src/formats/docx/writeDocx.ts';
import { extremeNotebook, packetNotebook, packetNow } from '../fixtures/packetNotebook.ts';
import { fullPacket, outlineOf, reportPacket } from '../fixtures/packetOutline.ts';
import { docxParts, textOfXml } from './docxParts.ts';
import { canLook, Office } from './office.ts';

// Where LibreOffice is installed: what it makes of our packets, page by page.
describe.runIf(canLook)('a packet in LibreOffice', { timeout: 180_000 }, () => {
  let folder = '';
  let office: Office;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'packet-office-'));
    office = new Office(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const packets = (
    contactIds: string[],
    choices: Partial<PacketChoices> = {},
    notebook = packetNotebook(),
  ): PacketOutline =>
    outlinePackets(notebook, {
      contactIds,
      interviewId: null,
      choices: packetChoicesSchema.parse(choices),
      now: packetNow,
      timeZone: 'America/New_York',
    });
  const pagesOf = async (name: string, outline: PacketOutline) =>
    office.pagesOf(name, await writeDocx(outline));

  it('numbers its pages and names the contact and the packet on each', async () => {
    const outline = packets(['cy']);
    const pages = await pagesOf('cy', outline);
    expect(pages.length).toBeGreaterThan(3);
    for (const [place, page] of pages.entries()) {
      expect(page).toContain('Cyra Adeyemi');
      expect(page).toContain(outline.packets[0]?.manifest?.packetId);
      expect(page).toContain(`Page ${place + 1} of ${pages.length}`);
    }
    expect(pages.join('')).toContain('Budget was not mentioned yet');
    expect(pages.join('')).not.toContain('SECRET');
  });

  it('counts the pages of each of three packets on their own, after the contents', async () => {
    const pages = await pagesOf('three', packets(['cy', 'dee', 'eli'], { paper: 'letter' }));
    const footers = pages.map((page) => page.trimEnd().split('\n').at(-1) ?? '');
    expect(footers[0]).toMatch(/Page 1 of 1$/);
    for (const [place, name] of ['Cyra Adeyemi', 'Dee Okafor', 'Eli Brandt'].entries()) {
      const own = footers.filter((footer) => footer.includes(`${place + 1} · ${name}`));
      expect(own.length, name).toBeGreaterThan(1);
      for (const [page, footer] of own.entries()) {
        expect(footer).toMatch(new RegExp(`Page ${page + 1} of ${own.length}$`));
      }
    }
    expect(pages[0]).toContain('Eli Brandt');
  });

  it.each([
    ['standard', 'Asked'],
    ['large', 'Asked:'],
  ] as const)(
    'never parts a question from its lines, 200 questions long (%s)',
    async (print, word) => {
      const pages = await pagesOf(print, packets(['k24'], { print }, extremeNotebook()));
      expect(new Set(pages.join('').match(/Q\d{2,3}(?= +Question)/g)).size).toBe(200);
      const { ruledLine, margins } = themeOf('a4', print);
      // Below the line that says "Asked" there is room for the fewest lines a question has, above the bottom margin.
      const least = ((3 * ruledLine + margins.bottom) * 25.4) / 1_440;
      const room = office.roomBelow(print, word);
      expect(room).toHaveLength(200);
      expect(Math.min(...room)).toBeGreaterThanOrEqual(least);
      for (const page of pages) expect(bodyEnd(page, print)).not.toMatch(/^\s*Q\d/);
    },
  );

  it.each([
    ['full', packets(['cy'])],
    ['clean', packets(['cy'], { isAnnotated: false, paper: 'letter' })],
    ['phone', packets(['dee'], { variant: 'phone' })],
    ['report', packets(['cy'], { variant: 'report' })],
    ['blank', packets(['cy'], { variant: 'blank' })],
    ['many', outlineOf([fullPacket(1), reportPacket(2), fullPacket(3)])],
  ])(
    'takes as many pages as the layout oracle says, give or take one (%s)',
    async (name, outline) => {
      const { pages, stoppedAt } = layoutDocument(packetDocument(outline), { guess: true });
      expect(stoppedAt).toBeUndefined();
      const found = await pagesOf(`oracle-${name}`, outline);
      // Boxes to tick come from a symbol font that LibreOffice replaces by one with lower lines, so that a list which ends
      // where a page does may need a page less than in Word.
      expect(Math.abs(found.length - pages.length)).toBeLessThanOrEqual(1);
    },
  );

  it.each(['a4', 'letter'] as const)(
    'keeps looking back on one page in large print on %s, with room for the advice I will act on',
    async (paper) => {
      const pages = await pagesOf(`back-${paper}`, packets(['cy'], { print: 'large', paper }));
      const [page = '', ...others] = pages.filter((text) => text.includes('Looking back'));
      expect(others).toEqual([]);
      for (const room of ['What I learned', 'Advice I will act on', 'Next step']) {
        expect(page).toContain(room);
      }
    },
  );

  it('leaves two pages for a phone sheet of three questions', async () => {
    expect(await pagesOf('phone', packets(['dee'], { variant: 'phone' }))).toHaveLength(2);
  });

  it.each([
    ['saved anew', ['docx']],
    ['by way of an odt', ['odt', 'docx']],
  ])('still can be read back in, %s', async (name, formats) => {
    const outline = outlineOf([fullPacket(1), reportPacket(2)]);
    let file = join(folder, `${name.replaceAll(' ', '-')}.docx`);
    await writeFile(file, await writeDocx(outline));
    for (const format of formats) file = await office.convert(file, format);
    const parts = docxParts(await readFile(file));
    expect(textOfXml(parts.get('docProps/custom.xml') ?? '')).toContain('K7M2-9QX1 K7M2-9QX2');
    const xml = parts.get('word/document.xml') ?? '';
    const printed = textOfXml(xml);
    for (const [place, { manifest }] of outline.packets.entries()) {
      for (const { code, plannedQuestionId, partId } of manifest?.answers ?? []) {
        const letter = partId === null ? '' : code.slice(-1);
        const names = [headingBookmark, answerBookmark].map((nameOf) =>
          nameOf(place + 1, plannedQuestionId, letter),
        );
        for (const bookmark of names) expect(xml, bookmark).toContain(`w:name="${bookmark}"`);
        expect(printed).toContain(code);
      }
    }
  });
});

/** The last line of a page above its footer. */
function bodyEnd(page: string, print: PacketPrint): string | undefined {
  const lines = page.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, print === 'large' ? -2 : -1).at(-1);
}
