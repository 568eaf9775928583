import { describe, expect, it } from 'vitest';
import type { PacketOutline } from '../../src/core/packet/outline.ts';
import { fullPacket, outlineOf, reportPacket } from '../fixtures/packetOutline.ts';
import { paragraphsOf, partOf, valuesOf } from './docxParts.ts';

const levels: Record<string, number> = { Heading1: 1, Heading2: 2, Heading3: 3 };

function outlineLevels(xml: string): number[] {
  return paragraphsOf(xml).flatMap((paragraph) => {
    const own = valuesOf(paragraph.xml, 'w:outlineLvl', 'w:val')[0];
    const level = own === undefined ? levels[paragraph.style] : Number(own) + 1;
    return level === undefined ? [] : [level];
  });
}

describe('a packet for a screen reader', () => {
  it.each([
    ['a full packet', outlineOf([fullPacket()])],
    ['a report', outlineOf([reportPacket()])],
    ['several packets', outlineOf([fullPacket(1), reportPacket(2)])],
  ])('leaves no level of headings out in %s', async (_, outline) => {
    const found = outlineLevels(await partOf(outline));
    expect(found[0]).toBe(1);
    for (const [place, level] of found.entries()) {
      expect(level - (found[place - 1] ?? 0), `heading ${place}`).toBeLessThanOrEqual(1);
    }
  });

  it('marks the header row of every form, and says what lines to write on are', async () => {
    const xml = await partOf(outlineOf([fullPacket()]));
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    expect(tables).toHaveLength(5 + 5 + 2);
    for (const table of tables) {
      const isForm = table.includes('<w:tblHeader/>');
      expect(table.includes('w:tblCaption w:val="Lines to write on"')).toBe(!isForm);
      expect(table).toContain(`w:firstRow="${isForm ? 1 : 0}"`);
      expect(table.match(/<w:tr>/g)?.length).toBe(table.match(/<w:cantSplit\/>/g)?.length);
    }
  });

  it('says which language a stretch of another script is in', async () => {
    const xml = await partOf(outlineOf([textsPacket(scripts.map(([text]) => text))]));
    for (const [text, properties] of scripts) {
      expect(xml).toContain(
        `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t>`,
      );
    }
    expect(xml).toContain('<w:r><w:t xml:space="preserve">Déjà vu – “ça” 👩🏽‍🚀</w:t>');
  });

  it('runs right-to-left text from right to left', async () => {
    const xml = await partOf(outlineOf([textsPacket(['שלום', 'hello שלום'])]));
    const directed = paragraphsOf(xml).filter((paragraph) => paragraph.xml.includes('<w:bidi/>'));
    expect(directed.map(({ text }) => text)).toEqual(['שלום']);
  });
});

const scripts: [string, string][] = [
  ['שלום (2019) עולם', '<w:rtl/><w:lang w:bidi="he-IL"/>'],
  ['مرحبا', '<w:rtl/><w:lang w:bidi="ar-SA"/>'],
  ['田中 花子', '<w:lang w:eastAsia="zh-CN"/>'],
  ['仕事の一日', '<w:lang w:eastAsia="ja-JP"/>'],
  ['한국어', '<w:lang w:eastAsia="ko-KR"/>'],
  ['Привет', '<w:lang w:val="ru-RU"/>'],
  ['Γειά', '<w:lang w:val="el-GR"/>'],
];

function textsPacket(texts: readonly string[]) {
  const all = [...texts, 'Déjà vu – “ça” 👩🏽‍🚀'];
  const block = {
    kind: 'texts',
    purpose: 'notes',
    heading: 'Notes',
    hint: '',
    texts: all.map((text) => ({ label: '', text })),
  } as const;
  return { ...fullPacket(), blocks: [block] };
}

describe('large print', () => {
  const large = (): PacketOutline =>
    outlineOf([fullPacket(1), reportPacket(2)], { print: 'large', paper: 'letter' });

  it('has no text below 18 points, headings of 20 to 22, footers included', async () => {
    const smallest = 36;
    for (const path of ['word/document.xml', 'word/footer1.xml', 'word/footer2.xml']) {
      const sizes = valuesOf(await partOf(large(), path), 'w:szC?s?', 'w:val').map(Number);
      expect(
        sizes.filter((size) => size < smallest),
        path,
      ).toEqual([]);
    }
    const styles = ownStyles(await partOf(large(), 'word/styles.xml'));
    expect(styles.size).toBeGreaterThan(30);
    for (const [id, xml] of styles) {
      for (const size of valuesOf(xml, 'w:szC?s?', 'w:val').map(Number)) {
        expect(size, id).toBeGreaterThanOrEqual(smallest);
        expect(size, id).toBeLessThanOrEqual(44);
      }
    }
    for (const id of ['Title', 'Heading1', 'Heading2', 'Heading3']) {
      expect(Number(valuesOf(styles.get(id) ?? '', 'w:sz', 'w:val')[0])).toBeGreaterThanOrEqual(40);
    }
  });

  it('is sans, left-aligned and widely set, without italics and capitals', async () => {
    const xml = (await partOf(large())) + (await usedStyles(large()));
    expect(new Set(valuesOf(xml, 'w:rFonts', 'w:ascii'))).toEqual(
      new Set(['Calibri', 'Segoe UI Symbol']),
    );
    for (const tag of ['<w:i/>', '<w:caps/>', '<w:smallCaps/>', '<w:jc ']) {
      expect(xml).not.toContain(tag);
    }
    const spacings = [...xml.matchAll(/<w:spacing [^>]*w:line="(\d+)"[^>]*w:lineRule="auto"/g)];
    expect(spacings.length).toBeGreaterThan(0);
    for (const [, line] of spacings) expect(Number(line)).toBeGreaterThanOrEqual(300);
  });

  it('makes lines and boxes larger, and cards of what has too many columns', async () => {
    const xml = await partOf(large());
    const usual = await partOf(outlineOf([fullPacket(1), reportPacket(2)], { paper: 'letter' }));
    const heights = (part: string) =>
      Math.min(...valuesOf(part, 'w:trHeight', 'w:val').map(Number));
    expect(heights(xml)).toBeGreaterThan(heights(usual) * 1.3);
    const cells = paragraphsOf(xml).filter(({ style }) => style === 'PacketTableCell');
    expect(cells.filter(({ text }) => text === 'How to reach')).toHaveLength(3);
    expect(cells.map(({ text }) => text.replaceAll('\u00a0', ' ').trim())).toContain(
      '☐ yes   ☐ no   ☐ ask first',
    );
  });

  it('does not change what standard print looks like afterwards', async () => {
    const before = await partOf(outlineOf([fullPacket()]));
    await partOf(large());
    expect(await partOf(outlineOf([fullPacket()]))).toBe(before);
  });
});

function ownStyles(xml: string): Map<string, string> {
  const styles = [...xml.matchAll(/<w:style .*?<\/w:style>/gs)].map(([style]) => style);
  const own = styles.filter((style) =>
    /w:styleId="(Packet|Title|Subtitle|Heading[123]")/.test(style),
  );
  return new Map(own.map((style) => [valuesOf(style, 'w:style', 'w:styleId')[0] ?? '', style]));
}

async function usedStyles(outline: PacketOutline): Promise<string> {
  const xml = await partOf(outline, 'word/styles.xml');
  const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(xml)?.[0] ?? '';
  return defaults + [...ownStyles(xml).values()].join('');
}
