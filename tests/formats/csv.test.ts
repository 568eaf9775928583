import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guardCell, unguardCell } from '../../src/formats/csv/formulaGuard.ts';
import { writeCsv } from '../../src/formats/csv/writeCsv.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const textOf = (rows: string[][]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(rows));

function readBack(rows: string[][]): string[][] {
  const { data, errors } = Papa.parse<string[]>(textOf(rows).slice(1), {
    delimiter: ',',
    newline: '\r\n',
  });
  expect(errors).toEqual([]);
  // The last row ends as all others do.
  expect(data.pop()).toEqual(['']);
  return data;
}

const starts = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  "'",
  "''=",
  "'-",
  ' =',
  '"',
  ',',
  ';',
];
const cell = fc
  .tuple(
    fc.oneof(fc.constant(''), fc.constantFrom(...starts)),
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('1+1', 'שלום', '田中', '👩🏽‍🚀', '\r\n=1'),
    ),
  )
  .map((parts) => parts.join(''));
const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 6,
  }),
);

describe('writeCsv', () => {
  it('begins with a byte order mark, ends its lines with CRLF and quotes what needs it', () => {
    expect([...writeCsv([['a', 'b']]).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(
      textOf([
        ['a', 'b "c"'],
        ['d,e', 'f\ng'],
      ]),
    ).toBe('\ufeffa,"b ""c"""\r\n"d,e","f\ng"\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
    '\u00a0=1',
  ])('lets %j begin no formula', (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
    const [[first = ''] = []] = readBack([[text, 'b']]);
    expect(first).toBe(`'${text}`);
    expect(unguardCell(first)).toBe(text);
  });

  it.each(['', 'a=b', "don't", "'quoted'", '1-1', ' a', '★ star'])('leaves %j as it is', (text) => {
    expect(guardCell(text)).toBe(text);
    expect(unguardCell(text)).toBe(text);
  });

  it('gives back every cell exactly once the guard is off, and none begins a formula', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = readBack(rows);
        expect(read.map((row) => row.map(unguardCell))).toEqual(rows);
        for (const text of read.flat()) expect(text).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }),
      randomSettings(2_000, 'csv'),
    );
  });
});
