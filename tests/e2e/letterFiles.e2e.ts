import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { docxParts, textOfXml } from '../formats/docxParts.ts';
import { expect, test } from './askbook.ts';
import { chooseFile, startWithDraft } from './exporting.ts';

const ask = { contactId: 'ana', messageId: 'ask' };

test('a message is saved as a letter and as a mail file, and is not sent by that', async ({
  askbook,
}) => {
  const page = await startWithDraft(askbook);
  const save = async (name: string, input: unknown, file: string) => {
    const path = join(askbook.home, file);
    await chooseFile(askbook.app(), path);
    const reply = await askbook.send(page, { name, input });
    expect(reply).toMatchObject({ ok: true, value: { outcome: 'saved', path } });
    return readFile(path);
  };
  const letter = await save('letters.exportDocx', { ...ask, paper: 'letter' }, 'letter.docx');
  const words = textOfXml(docxParts(letter).get('word/document.xml') ?? '');
  expect(words).toContain('24 Quay Road');
  expect(words).toContain('may I ask you a few questions?');
  const mail = await PostalMime.parse(await save('letters.exportEml', ask, 'mail.eml'));
  expect(mail.to).toEqual([{ name: 'Ana Lind', address: 'ana@library.example' }]);
  const notebook = await askbook.send(page, { name: 'notebook.get', input: {} });
  expect(notebook).toMatchObject({
    value: { contacts: { ana: { messages: { ask: { sentOn: null } } } } },
  });
});
