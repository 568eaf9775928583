import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailAddressIn, mailAddressOf } from '../../src/core/messages/mailAddress.ts';
import { longestMailto, mailPlan, mailtoUrl } from '../../src/core/messages/mailto.ts';
import { safeLine, safeText } from '../../src/core/safeText.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const hostileAddresses = [
  'a@b?bcc=x@y',
  'a@b.example?bcc=x@y.example',
  'a@b.example&cc=x@y.example',
  'a@b.example,x@y.example',
  'a@b.example;x@y.example',
  'a@b.example x@y.example',
  'a@b.example%0D%0ABcc:x@y.example',
  'a@b.example\r\nBcc: x@y.example',
  '"a@b.example,"@y.example',
  'a@[127.0.0.1]',
  'javascript:alert(1)',
  'javascript:alert(1)//a@b.example',
  'file:///etc/passwd',
  'a@b.example#x',
  'a@b.example/x',
  '@b.example',
  'a@',
  '',
];

const person = (...values: string[]) => ({
  displayName: 'Ana',
  emails: values.map((value) => ({ label: '', value })),
});

/** What a mail program reads: it cuts at the first "?", at each "&", and decodes then (RFC 6068, section 2). */
function readMailto(url: string): { to: string; fields: [string, string][] } {
  expect(url).toMatch(/^mailto:[\w.~%@-]*(?:\?[\w.~%=&-]*)?$/);
  const [to = '', query] = url.slice('mailto:'.length).split('?');
  const fields = (query?.split('&') ?? []).map((field): [string, string] => {
    const [name = '', value = '', ...more] = field.split('=');
    expect(more).toEqual([]);
    return [name, decodeURIComponent(value)];
  });
  return { to: decodeURIComponent(to), fields };
}

describe('the mail address of a person', () => {
  it.each(hostileAddresses)('is not %j', (text) => {
    expect(mailAddressIn(text)).toBeNull();
  });

  it('is the first that is one, behind a name or by itself', () => {
    expect(mailAddressOf(person('call first', 'Ana <a.lind+talk@b.example>', 'c@d.example'))).toBe(
      'a.lind+talk@b.example',
    );
    expect(mailAddressOf(person())).toBeNull();
    expect(mailAddressIn(' mailto:a@b.example ')).toBe('a@b.example');
    expect(mailAddressIn('jürgen@bücher.example')).toBe('jürgen@bücher.example');
    expect(mailAddressIn("O'Neil&Co=x@b-c.example")).toBe("O'Neil&Co=x@b-c.example");
    expect(mailAddressIn(`${'a'.repeat(255)}@b.example`)).toBeNull();
  });
});

describe('the address a mail program is opened with', () => {
  it('escapes all but letters and digits, and breaks lines as RFC 6068 says', () => {
    const mail = { to: 'a?b&c@d.example', subject: 'Zur Übung & mehr?', body: 'Hi\n\n50% (so)' };
    expect(mailtoUrl(mail)).toBe(
      'mailto:a%3Fb%26c@d.example?subject=Zur%20%C3%9Cbung%20%26%20mehr%3F&body=Hi%0D%0A%0D%0A50%25%20%28so%29',
    );
    expect(mailtoUrl({ to: null, subject: '', body: '' })).toBe('mailto:');
  });

  it('holds one recipient, one subject and one text at most, whatever they say', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('\r\nBcc: x@y', '?bcc=x@y', '&bcc=x@y', '\u0000\ud800', '%0D%0Abcc:x'),
    );
    const address = fc.oneof(text, fc.emailAddress(), fc.constantFrom(...hostileAddresses));
    fc.assert(
      fc.property(address, text, text, (to, subject, body) => {
        const { to: shown, fields } = readMailto(mailtoUrl({ to, subject, body }));
        expect(shown).toBe(mailAddressIn(to) ?? '');
        expect(shown.split('@').length).toBeLessThanOrEqual(2);
        const expected = [
          ['subject', safeLine(subject)],
          ['body', safeText(body).replaceAll('\n', '\r\n')],
        ].filter(([, value]) => value !== '');
        expect(fields).toEqual(expected);
        expect(new URL(mailtoUrl({ to, subject, body })).protocol).toBe('mailto:');
      }),
      randomSettings(2_000, 'mailto'),
    );
  });
});

describe('the plan', () => {
  const subject = 'Twenty minutes?';
  const emptyLength = mailtoUrl({ to: 'a@b.example', subject, body: 'x' }).length - 1;

  it('hands the text over up to exactly 1,900 characters, and puts it on the clipboard from there', () => {
    const fits = { subject, body: 'x'.repeat(longestMailto - emptyLength) };
    expect(mailPlan(fits, person('a@b.example'))).toEqual({
      url: mailtoUrl({ to: 'a@b.example', ...fits }),
      isBodyOnClipboard: false,
      encodedLength: longestMailto,
      words: '',
    });
    const over = { subject, body: `${fits.body}x` };
    expect(mailPlan(over, person('a@b.example'))).toEqual({
      url: mailtoUrl({ to: 'a@b.example', subject, body: '' }),
      isBodyOnClipboard: true,
      encodedLength: longestMailto + 1,
      words: expect.stringMatching(/on the clipboard/),
    });
  });

  it('counts what is sent, not what is seen', () => {
    const { isBodyOnClipboard } = mailPlan({ subject, body: '語'.repeat(300) }, person('a@b.co'));
    expect(isBodyOnClipboard).toBe(true);
  });

  it('says when there is no address', () => {
    const { url, words } = mailPlan({ subject: '', body: 'Hi' }, person('a@b?bcc=x@y'));
    expect(url).toBe('mailto:?body=Hi');
    expect(words).toBe('There is no mail address of Ana; fill it in there.');
  });

  it('cuts a subject that does not fit between two characters, and says so', () => {
    const family = '👩‍👩‍👧';
    const plan = mailPlan({ subject: family.repeat(200), body: '' }, person('a@b.example'));
    const { fields } = readMailto(plan.url);
    expect(fields).toHaveLength(1);
    expect(fields[0]?.[1]).toMatch(new RegExp(`^(?:${family})+$`, 'u'));
    expect(plan.url.length).toBeLessThanOrEqual(longestMailto);
    expect(plan.url.length).toBeGreaterThan(longestMailto - 60);
    expect(plan.isBodyOnClipboard).toBe(false);
    expect(plan.words).toMatch(/was cut/);
  });

  it('cuts a subject no shorter than it must', () => {
    const { url } = mailPlan(
      { subject: 'x'.repeat(longestMailto), body: '' },
      person('a@b.example'),
    );
    expect(url).toHaveLength(longestMailto);
  });
});
