import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import {
  type AnyExport,
  type DispatchTarget,
  dispatch,
  type Reply,
  workOf,
  writersHere,
} from '../../src/api/index.ts';
import { createSession } from '../../src/core/session.ts';
import { mailBody, mailNotebook } from '../fixtures/mailNotebook.ts';
import { packetNow } from '../fixtures/packetNotebook.ts';
import { docxParts, textOfXml } from '../formats/docxParts.ts';

const ask = { contactId: 'ana', messageId: 'ask' };
const calm = () => workOf(new AbortController().signal);

/** Sends one request; `made` is what was handed over to be delivered. */
async function order(
  name: string,
  input: unknown,
  notebook = mailNotebook(),
): Promise<{ reply: Reply; made: Extract<AnyExport, { kind: 'file' }> | null }> {
  let made: AnyExport | null = null;
  const target: DispatchTarget = {
    session: createSession(notebook, null),
    desktop: null,
    context: () => ({ newId: () => 'none', now: packetNow, timeZone: 'Europe/Berlin' }),
    deliver: async (exported) => {
      made = exported;
      return { outcome: 'cancelled' };
    },
  };
  const reply = await dispatch(target, { name, input });
  return { reply, made };
}

async function bytesOf(...given: Parameters<typeof order>) {
  const { made } = await order(...given);
  if (!made) throw new Error('Nothing was made.');
  return made.make(calm(), writersHere);
}

describe('letters.exportEml', () => {
  it('makes a draft from me to the first address that is one', async () => {
    const { made } = await order('letters.exportEml', ask);
    expect(made).toMatchObject({
      fileName: 'E-mail Ana Lind 2026-05-04.eml',
      mediaType: 'message/rfc822',
    });
    const emails = ['see her card', 'Ana <ana@home.example>', 'ana@library.example'];
    const notebook = mailNotebook({ emails: emails.map((value) => ({ label: '', value })) });
    const mail = await PostalMime.parse(await bytesOf('letters.exportEml', ask, notebook));
    expect(mail.from).toEqual({ name: 'Robin Reyes', address: 'robin@mail.example' });
    expect(mail.to).toEqual([{ name: 'Ana Lind', address: 'ana@home.example' }]);
    expect(mail.subject).toBe('Questions & answers');
    expect(mail.text?.trimEnd().replaceAll('\r\n', '\n')).toBe(mailBody);
  });

  it('takes no address that would be two', async () => {
    const notebook = mailNotebook({ emails: [{ label: '', value: 'a@b.example, x@y.example' }] });
    const mail = await PostalMime.parse(await bytesOf('letters.exportEml', ask, notebook));
    expect([mail.to, mail.cc, mail.bcc]).toEqual([undefined, undefined, undefined]);
  });
});

describe('letters.exportDocx', () => {
  it('makes a letter under the name of the person', async () => {
    const { made } = await order('letters.exportDocx', { ...ask, paper: 'letter' });
    expect(made?.fileName).toBe('Letter Ana Lind 2026-05-04.docx');
    const bytes = await bytesOf('letters.exportDocx', { ...ask, paper: 'letter' });
    const xml = docxParts(bytes).get('word/document.xml') ?? '';
    expect(xml).toContain('w:w="12240" w:h="15840"');
    const words = textOfXml(xml);
    for (const part of ['24 Quay Road', 'May 4, 2026', 'Questions & answers', '20 % of an hour']) {
      expect(words).toContain(part);
    }
    expect(words).not.toContain('SECRET');
  });

  it('takes A4 unless told', async () => {
    const xml = docxParts(await bytesOf('letters.exportDocx', ask)).get('word/document.xml');
    expect(xml).toContain('w:w="11906" w:h="16838"');
  });
});

describe.each(['letters.exportEml', 'letters.exportDocx'])('%s', (name) => {
  it.each([
    [{ contactId: 'nobody', messageId: 'ask' }, 'not_found', /no such person/],
    [{ contactId: 'ana', messageId: 'constructor' }, 'not_found', /no such message/],
    [{ contactId: 'ana', messageId: 'answer' }, 'conflict', /came from Ana Lind/],
    [{ contactId: 'ana' }, 'invalid_input', /messageId/],
    [{ ...ask, url: 'https://x' }, 'invalid_input', /url/],
  ])('refuses %j', async (input, code, message) => {
    const { reply, made } = await order(name, input);
    expect(made).toBeNull();
    expect(reply).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(message) },
    });
  });
});
