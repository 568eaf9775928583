import { mailBody } from '../fixtures/mailNotebook.ts';
import { type Askbook, expect, test } from './askbook.ts';
import { startWithDraft } from './exporting.ts';

test.skip(
  process.platform !== 'linux',
  'Elsewhere the system opens mail without a program to put in its place.',
);

const ask = { contactId: 'ana', messageId: 'ask' };
const openMail = (input: unknown = ask) => ({ name: 'desktop.openMail', input });

const clipboardOf = (askbook: Askbook) =>
  askbook.app().evaluate(({ clipboard }) => clipboard.readText());

test('a message is handed to the mail program whole', async ({ askbook }) => {
  const page = await startWithDraft(askbook);
  const reply = await askbook.send(page, openMail());
  expect(reply).toMatchObject({ ok: true, value: { isBodyOnClipboard: false } });
  await expect
    .poll(askbook.opened)
    .toEqual([
      'xdg-email mailto:ana@library.example?subject=Questions%20%26%20answers' +
        '&body=Dear%20Ana%2C%0D%0A%0D%0Amay%20I%20ask%20you%20a%20few%20questions%3F%2020%20%25%20of%20an%20hour%E2%80%A6' +
        '%0D%0A%0D%0AWith%20thanks%2C%0D%0ARobin%20Reyes',
    ]);
  // Opening is not sending: nothing of that is in the notebook.
  const notebook = await askbook.send(page, { name: 'notebook.get', input: {} });
  expect(notebook).toMatchObject({
    value: { contacts: { ana: { messages: { ask: { sentOn: null, handedOverAt: null } } } } },
  });
});

test('a text that is too long goes onto the clipboard, with its line breaks', async ({
  askbook,
}) => {
  const body = `${mailBody}\n${'語'.repeat(300)}`;
  const page = await startWithDraft(askbook, {}, { body });
  const reply = await askbook.send(page, openMail());
  expect(reply).toMatchObject({ ok: true, value: { isBodyOnClipboard: true } });
  await expect
    .poll(askbook.opened)
    .toEqual(['xdg-email mailto:ana@library.example?subject=Questions%20%26%20answers']);
  expect(await clipboardOf(askbook)).toBe(body);
});

test('what a notebook says opens nothing but one mail to one address', async ({ askbook }) => {
  const hostile = [
    'a@b?bcc=x@y',
    'a@b.example\nBcc: x@y.example',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://example.org/?@b.example',
    'a@b.example,x@y.example',
    '--attach /etc/passwd',
    '$(touch owned)@b.example',
  ];
  const page = await startWithDraft(
    askbook,
    { emails: hostile.map((value) => ({ label: '', value })) },
    { subject: 'x\r\nBcc: x@y.example&bcc=x', body: '&attach=/etc/passwd\n"; `id`' },
  );
  await askbook.send(page, openMail());
  await expect
    .poll(askbook.opened)
    .toEqual([
      'xdg-email mailto:?subject=x%20Bcc%3A%20x%40y.example%26bcc%3Dx' +
        '&body=%26attach%3D%2Fetc%2Fpasswd%0D%0A%22%3B%20%60id%60',
    ]);
});

test('the window can have nothing else opened', async ({ askbook }) => {
  const page = await startWithDraft(askbook);
  const refused: [unknown, string][] = [
    [{ ...ask, url: 'https://example.org/' }, 'invalid_input'],
    [{ url: 'mailto:x@y.example' }, 'invalid_input'],
    [{ contactId: 'ana', messageId: 'https://x' }, 'invalid_input'],
    [{ contactId: '__proto__', messageId: 'ask' }, 'not_found'],
    [{ contactId: 'ana', messageId: 'constructor' }, 'not_found'],
    [{ contactId: 'ana', messageId: 'answer' }, 'conflict'],
  ];
  for (const [input, code] of refused) {
    expect(await askbook.send(page, openMail(input))).toMatchObject({ ok: false, error: { code } });
  }
  for (const name of ['desktop.openExternal', 'shell.openExternal', 'desktop.openUrl']) {
    const reply = await askbook.send(page, { name, input: { url: 'mailto:x@y.example' } });
    expect(reply).toMatchObject({ ok: false, error: { code: 'unknown_operation' } });
  }
  const before = page.url();
  for (const target of ['mailto:x@y.example', 'tel:5550100', 'https://example.org/', 'ms-word:x']) {
    await page.evaluate((address) => {
      window.open(address);
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      link.click();
      link.remove();
      window.location.href = address;
    }, target);
  }
  expect(await page.evaluate(() => window.location.href)).toBe(before);
  // The one that may comes after all the others, and is alone.
  await askbook.send(page, openMail());
  await expect.poll(askbook.opened).toEqual([expect.stringMatching(/^xdg-email mailto:ana@/)]);
});
