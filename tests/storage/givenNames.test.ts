import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mendName, numberedName, takeName } from '../../src/storage/givenNames.ts';
import { emptyFolder } from './folders.ts';

describe('names of files for the person', () => {
  it.each([
    ['Packet Ana Ruiz 2026-05-04.docx', 'Packet Ana Ruiz 2026-05-04.docx'],
    ['Packets 2026-05-04', 'Packets 2026-05-04'],
    ['a/b\\c:d*e?f"g<h>i|j.docx', 'a b c d e f g h i j.docx'],
    ['../../etc/passwd', 'etc passwd'],
    ['line\nbreak\u0000and\u202Ebidi.docx', 'line break and bidi.docx'],
    ['CON.docx', 'CON_.docx'],
    ['con', 'con_'],
    ['nul.tar.docx', 'nul_.tar.docx'],
    ['LPT1 .docx', 'LPT1_.docx'],
    ['Connie.docx', 'Connie.docx'],
    ['.hidden.docx', 'hidden.docx'],
    ['ends with dots...docx', 'ends with dots.docx'],
    ['trailing. . ', 'trailing'],
    ['???.docx', 'Askbook.docx'],
    ['.docx', 'Askbook.docx'],
    ['', 'Askbook'],
    ['..', 'Askbook'],
  ])('%j becomes %j', (name, mended) => {
    expect(mendName(name)).toBe(mended);
    expect(mendName(mended)).toBe(mended);
  });

  it.each([
    ['x'.repeat(400), 244],
    ['田'.repeat(200), 244],
    ['👩🏽‍🚀'.repeat(60), 244],
  ])('cuts what no file system holds, and writes it', (stem, limit) => {
    const name = mendName(`${stem}.docx`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(limit);
    expect(name).toMatch(/^.+\.docx$/u);
    expect(name).not.toContain('\uFFFD');
    writeFileSync(join(emptyFolder(), numberedName(name, 1000)), '');
  });

  it('numbers a name that is taken in whatever case or composition', () => {
    const taken = new Set<string>();
    const names = ['Zoé.docx', 'ZOE\u0301.docx', 'zoé.DOCX', 'Zoé 2.docx', 'straße', 'STRASSE'];
    expect(names.map((name) => takeName(name, taken))).toEqual([
      'Zoé.docx',
      'ZOE\u0301 2.docx',
      'zoé 3.DOCX',
      'Zoé 2 2.docx',
      'straße',
      'STRASSE 2',
    ]);
  });
});
