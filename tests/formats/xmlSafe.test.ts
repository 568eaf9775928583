import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlEscape, xmlSafe, xmlSafeLine } from '../../src/formats/xmlSafe.ts';
import { textOfXml } from './docxParts.ts';
import { fuzz } from './fuzz.ts';

describe('xmlSafe', () => {
  it('drops what XML forbids and keeps everything else', () => {
    expect(xmlSafe('a\u0000b\u0008c\ufffed\uffffe\u007ff')).toBe('abcdef');
    expect(xmlSafe('\ud800a\udc00b\ud83d\ude00c\ude00\ud83d')).toBe('ab😀c');
    expect(xmlSafe('שלום 田中 👩🏽‍🚀 \ufdd0\u{1fffe}')).toBe('שלום 田中 👩🏽‍🚀 \ufdd0\u{1fffe}');
  });

  it('turns every kind of line break into one, and keeps tabs', () => {
    expect(xmlSafe('a\r\nb\rc\u2028d\u2029e\u0085f\u000bg\u000ch\n\ti')).toBe(
      'a\nb\nc\nd\ne\nf\ng\nh\n\ti',
    );
    expect(xmlSafeLine(' a\r\n\tb ')).toBe('a b');
  });

  it('leaves any text fit for an element and an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = xmlEscape(text);
        expect(textOfXml(`<a b="${safe}">${safe}</a>`)).toBe(xmlSafe(text));
      }),
      fuzz(2_000),
    );
  });
});
