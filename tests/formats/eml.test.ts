import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { safeLine, safeText } from '../../src/core/safeText.ts';
import { type MailDraft, writeEml } from '../../src/formats/eml/writeEml.ts';
import { fuzz } from './fuzz.ts';

const draft: MailDraft = {
  from: { name: 'Me Myself', address: 'me@home.example' },
  to: { name: 'Ana Lind', address: 'ana@library.example' },
  subject: 'Twenty minutes?',
  body: 'Dear Ana,\n\nmay I ask you?',
};

const textOf = (mail: MailDraft) => new TextDecoder().decode(writeEml(mail));
const read = (mail: MailDraft) => PostalMime.parse(writeEml(mail));
const bodyOf = (text = '') => text.replaceAll('\r\n', '\n').replace(/\n$/, '');
const headersOf = (eml: string) => eml.slice(0, eml.indexOf('\r\n\r\n'));

const attacks = [
  'x\r\nBcc: y@z.example',
  'x\nBcc: y@z.example\n\n<script>',
  '\r\n\r\nbody',
  '=?UTF-8?B?QmNjOiB4?=',
  '=?utf-8?q?=0D=0ABcc:_y@z.example?=',
  'a <y@z.example>, b',
  '"; <y@z.example>; "',
  '\\"',
  ',',
  '\u2028Bcc: y@z',
  '\u0000\ud800\ufffe',
  '語'.repeat(40),
  '👩🏽‍🚀'.repeat(20),
  'שלום עולם',
  '.',
  '..\n.\nFrom me\nFrom ',
  `${'x'.repeat(74)} \n${'y'.repeat(75)}.From x\n ${'z'.repeat(200)} `,
  `${'x'.repeat(75)}From here\n\t=3D=\n=`,
];

describe('a mail in a file', () => {
  it('is a draft of plain text in the form RFC 5322 gives it', () => {
    expect(textOf(draft)).toBe(
      [
        'X-Unsent: 1',
        'From: "Me Myself"\r\n <me@home.example>',
        'To: "Ana Lind"\r\n <ana@library.example>',
        'Subject: Twenty minutes?',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Dear Ana,',
        '',
        'may I ask you?',
        '',
      ].join('\r\n'),
    );
  });

  it('leaves out who is not known', async () => {
    const { from, to, subject } = await read({ ...draft, from: null, to: null });
    expect({ from, to, subject }).toEqual({
      from: undefined,
      to: undefined,
      subject: 'Twenty minutes?',
    });
  });

  it('writes domains as host names', () => {
    const to = { name: '', address: 'jürgen@bücher.example' };
    expect(headersOf(textOf({ ...draft, to }))).toContain('To: jürgen@xn--bcher-kva.example');
  });

  it.each(attacks)('names nobody when the address is %j', (address) => {
    const mail = { ...draft, from: { name: 'x', address }, to: { name: 'x', address } };
    expect(headersOf(textOf(mail))).not.toMatch(/^(?:From|To|Bcc)/im);
  });

  it('comes out of another program’s reader as it went in, with no header more', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom(...attacks),
    );
    await fc.assert(
      fc.asyncProperty(text, text, text, async (name, subject, body) => {
        const mail = { ...draft, to: { name, address: 'ana@library.example' }, subject, body };
        const found = await read(mail);
        expect(found.headers.map(({ key }) => key)).toEqual([
          'x-unsent',
          'from',
          'to',
          ...(safeLine(subject) === '' ? [] : ['subject']),
          'mime-version',
          'content-type',
          'content-transfer-encoding',
        ]);
        expect(found.to).toEqual([{ name: safeLine(name), address: 'ana@library.example' }]);
        expect(found.subject ?? '').toBe(safeLine(subject));
        expect(bodyOf(found.text)).toBe(safeText(body));
      }),
      {
        ...fuzz(500),
        examples: attacks.map((text): [string, string, string] => [text, text, text]),
      },
    );
  });

  it('has short lines of ASCII that end in CRLF, and cuts no character', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(...attacks),
    );
    fc.assert(
      fc.property(text, (given) => {
        const eml = textOf({
          ...draft,
          to: { name: given, address: 'a@b.c' },
          subject: given,
          body: given,
        });
        expect(eml).toMatch(/^[ -~\t\r\n]*$/);
        expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of eml.split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(76);
          expect(line).not.toMatch(/^(?:From |\.)|[ \t]$/);
        }
        for (const [, base64 = ''] of eml.matchAll(/=\?UTF-8\?B\?(.*?)\?=/g)) {
          const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toThrow();
        }
      }),
      { ...fuzz(500), examples: attacks.map((one): [string] => [one]) },
    );
  });
});
