import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { mailNotebook } from '../fixtures/mailNotebook.ts';
import { docxParts } from '../formats/docxParts.ts';
import { folderContent } from '../storage/folders.ts';
import { createCli } from './fakeTerminal.ts';

const cli = createCli();
const at = (name: string) => join(cli.folder, name);
const ana = ['--contact', 'Ana Lind'];
const letter = (...args: string[]) => cli.run(['letter', 'mine', ...args]);

beforeAll(async () => {
  await createNotebookFolder(at('mine'), mailNotebook());
  await createNotebookFolder(at('sent'), mailNotebook({}, { sentOn: '2026-04-03' }));
});

describe('askbook letter', () => {
  it('makes the newest draft into a letter, and leaves the notebook as it is', async () => {
    const before = folderContent(at('mine'));
    const saved = { exitCode: 0, stdout: `Saved ${at('a.docx')}\n`, stderr: '' };
    expect(await letter(...ana, '--paper', 'letter', '--out', 'a.docx')).toEqual(saved);
    const first = readFileSync(at('a.docx'));
    expect(docxParts(first).get('word/document.xml')).toContain('w:w="12240"');
    await letter(...ana, '--paper', 'letter', '--out', 'a.docx');
    expect(readFileSync(at('a.docx')).equals(first)).toBe(true);
    expect(folderContent(at('mine'))).toEqual(before);
  });

  it('makes a mail file of the message that is named', async () => {
    const outcome = await letter('--contact', 'ana', '--message', 'ask', '--out', 'a.EML');
    expect(outcome.exitCode).toBe(0);
    const mail = await PostalMime.parse(readFileSync(at('a.EML')));
    expect(mail.to).toEqual([{ name: 'Ana Lind', address: 'ana@library.example' }]);
  });

  it.each([
    [['mine', ...ana], 2, /--out must end in \.docx or \.eml/],
    [['mine', '--out', 'x.eml'], 2, /--contact .* is missing/],
    [['mine', ...ana, '--out', 'x.eml', '--paper', 'a4'], 2, /a mail file has none/],
    [['mine', ...ana, '--out', 'x.docx', '--paper', 'a5'], 2, /--paper is a4 or letter/],
    [['mine', '--contact', 'Bo', '--out', 'x.eml'], 1, /no person "Bo"/],
    [['mine', ...ana, '--message', 'answer', '--out', 'x.eml'], 1, /came from Ana Lind/],
    [['sent', ...ana, '--out', 'x.eml'], 1, /no draft to Ana Lind/],
  ])('refuses %j', async (args, exitCode, sentence) => {
    expect(await cli.run(['letter', ...args])).toEqual({
      exitCode,
      stdout: '',
      stderr: expect.stringMatching(sentence),
    });
  });
});
