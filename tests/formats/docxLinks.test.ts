import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkOf } from '../../src/formats/docx/links.ts';
import { writeDocx } from '../../src/formats/docx/writeDocx.ts';
import { fullPacket, outlineOf } from '../fixtures/packetOutline.ts';
import { docxParts, valuesOf } from './docxParts.ts';
import { fuzz } from './fuzz.ts';

const link = (label: string, value: string) => {
  const found = linkOf(label, value);
  return found === null ? null : [found.shown, found.target, found.rest];
};

describe('links in facts', () => {
  it.each([
    ['Links', 'https://a.example/x?y=1#z (page)', 'https://a.example/x?y=1#z', ' (page)'],
    ['Location', 'http://a.example', 'http://a.example', ''],
    ['Links', 'https://a.example/münchen', 'https://a.example/m%C3%BCnchen', ''],
    ['Links', 'https://a.example/a#b#c', 'https://a.example/a#b%23c', ''],
    ['E-mail', 'ana@x.example (work)', 'mailto:ana@x.example', ' (work)'],
    ['Phone', '+49 30 5550 142 ext. 7 (desk)', 'tel:+49305550142', ' ext. 7 (desk)'],
    ['Phone', '(312) 555-0101 (assistant, Mr Boyle)', 'tel:3125550101', ' (assistant, Mr Boyle)'],
    ['Number', '555 0110', 'tel:5550110', ''],
  ])('%s: %s', (label, value, target, rest) => {
    const found = linkOf(label, value);
    expect(found).toMatchObject({ target, rest });
    expect(`${found?.shown}${found?.rest}`).toBe(value);
  });

  it.each([
    ['Links', 'javascript:alert(1)'],
    ['Links', 'file:///etc/passwd'],
    ['Links', '\\\\server\\share'],
    ['Links', 'ftp://a.example'],
    ['Links', 'see https://a.example'],
    ['Links', 'https://a.example and more'],
    ['Links', 'https://[bad'],
    ['Links', 'https://user:secret@a.example'],
    ['Links', 'https://a.example/%zz'],
    ['Links', 'https://a.example:99999/'],
    ['Links', 'https://a.example/\u202egpj.exe'],
    ['Links', `https://a.example/${'x'.repeat(2_000)}`],
    ['Where', 'ana@x.example'],
    ['E-mail', 'ana at x.example'],
    ['E-mail', 'ana@x.example?bcc=all@y.example'],
    ['Where', '030 555 0142'],
    ['Phone', '12'],
    ['Phone', '+49 (0)30 5550142'],
    ['Phone', 'ask at the desk'],
  ])('%s: %s is no link', (label, value) => {
    expect(link(label, value)).toBeNull();
  });

  it('leads only to the web, a mailbox or a telephone, whatever is typed', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'http://',
        'https://',
        'a.example',
        '/',
        '@',
        '#',
        '%2',
        '\n',
        '"',
        '<',
        '(0)',
        '123456',
      ),
    );
    const value = fc.array(pieces, { maxLength: 6 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.constantFrom('Links', 'E-mail', 'Phone'), value, (label, text) => {
        const found = linkOf(label, text);
        if (found === null) return;
        expect(found.shown + found.rest).toBe(text);
        expect(found.target).toMatch(/^(https?:\/\/[a-z0-9]|mailto:|tel:)[!-~]*$/i);
        expect(() => new URL(found.target)).not.toThrow();
      }),
      fuzz(3_000),
    );
  });

  it('are relationships of the document, each target once', async () => {
    const parts = docxParts(await writeDocx(outlineOf([fullPacket(1), fullPacket(2)])));
    const rels = parts.get('word/_rels/document.xml.rels') ?? '';
    const external = [...rels.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)].join('');
    expect(valuesOf(external, 'Relationship', 'Target')).toEqual([
      'tel:+49305550142',
      'tel:+4915155501177',
      'mailto:c.adeyemi@harbourcity.example',
      'https://harbourcity.example/people/adeyemi',
    ]);
    const used = valuesOf(parts.get('word/document.xml') ?? '', 'w:hyperlink', 'r:id');
    expect(used).toHaveLength(8);
    expect(new Set(used)).toEqual(new Set(valuesOf(external, 'Relationship', 'Id')));
  });
});
