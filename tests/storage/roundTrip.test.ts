import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { decodeSnapshot } from '../../src/storage/notebookFile.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import {
  emptyFolder,
  folderContent,
  folderWith,
  notebookFolder,
  record,
  refusalOf,
  richNotebook,
} from './folders.ts';

const awkward = 'a\u0000b \ud800 \u2028 \uFEFF "quotes" \\ é e\u0301 日本語 👩‍👩‍👧 \r\n\t';

describe('a notebook folder', () => {
  it('gives back what was put in, awkward characters included', async () => {
    const notebook = richNotebook();
    for (const interview of Object.values(notebook.interviews)) interview.freeNote = awkward;
    const folder = await notebookFolder(notebook);
    const open = await openNotebookFolder(folder);
    await open.close();
    expect(open.notebook).toEqual(notebook);
    expect(open.generation).toBe(1);
    expect(Object.keys(folderContent(folder))).toEqual(['notebook.json']);
  });

  it('is one JSON object whose hash anybody can check', async () => {
    const folder = await notebookFolder();
    const text = readFileSync(join(folder, 'notebook.json'), 'utf8');
    const { body, ...header } = JSON.parse(text);
    const rest = text.slice(text.indexOf('\n') + 1);
    expect(header).toEqual({
      format: 'askbook-notebook',
      schemaVersion: 1,
      generation: 1,
      sha256: createHash('sha256').update(rest).digest('hex'),
    });
    expect(body).toEqual(richNotebook());
  });

  it('keeps the generation before, whole', async () => {
    const folder = await notebookFolder();
    const open = await openNotebookFolder(folder);
    for (const revision of [1, 2, 3]) {
      await open.storage?.save({ ...open.notebook, name: `Name ${revision}` }, record(revision));
    }
    await open.close();
    expect(Object.keys(folderContent(folder))).toEqual(['notebook.json', 'notebook.previous.json']);
    const read = (name: string) => decodeSnapshot(readFileSync(join(folder, name)));
    expect(read('notebook.json')).toMatchObject({ generation: 4, notebook: { name: 'Name 3' } });
    expect(read('notebook.previous.json')).toMatchObject({
      generation: 3,
      notebook: { name: 'Name 2' },
    });
  });

  it('keeps the generation before also when both names were one file, as a crash can leave them', async () => {
    const folder = await notebookFolder();
    const { linkSync } = await import('node:fs');
    linkSync(join(folder, 'notebook.json'), join(folder, 'notebook.previous.json'));
    const open = await openNotebookFolder(folder);
    await open.storage?.save({ ...open.notebook, name: 'Next' }, record(1));
    await open.close();
    expect(Object.keys(folderContent(folder))).toEqual(['notebook.json', 'notebook.previous.json']);
    const previous = decodeSnapshot(readFileSync(join(folder, 'notebook.previous.json')));
    expect(previous).toMatchObject({ state: 'good', generation: 1 });
  });

  it('removes what a killed Askbook left unfinished, and nothing else', async () => {
    const folder = await notebookFolder();
    const left = [
      'notebook.json.0b7f.tmp',
      'notebook.previous.json.0b7f.tmp',
      '.lock.0b7f.tmp',
      '.lock.after-0b7f',
    ];
    const mine = ['notes.tmp', 'notebook.json.bak', 'notebook (1).json', 'notebook.json.a b.tmp'];
    for (const name of [...left, ...mine]) writeFileSync(join(folder, name), '{');
    const readOnly = await openNotebookFolder(folder, { readOnly: true });
    await readOnly.close();
    expect(Object.keys(folderContent(folder))).toEqual(expect.arrayContaining(left));
    const open = await openNotebookFolder(folder);
    await open.close();
    expect(Object.keys(folderContent(folder)).sort()).toEqual(['notebook.json', ...mine].sort());
  });

  it('opens read-only beside an owner and writes nothing', async () => {
    const folder = await notebookFolder();
    const owner = await openNotebookFolder(folder);
    const before = folderContent(folder);
    const reader = await openNotebookFolder(folder, { readOnly: true });
    expect(reader).toMatchObject({ isReadOnly: true, storage: null, generation: 1 });
    await reader.close();
    expect(folderContent(folder)).toEqual(before);
    await owner.close();
  });
});

describe('making a notebook folder', () => {
  it('makes the folders above it', async () => {
    const folder = join(emptyFolder(), 'one', 'two');
    await createNotebookFolder(folder, richNotebook());
    expect(Object.keys(folderContent(folder))).toEqual(['notebook.json']);
  });

  it('overlooks what file managers leave behind', async () => {
    const folder = folderWith({ '.DS_Store': 'x' });
    await createNotebookFolder(folder, richNotebook());
    expect(Object.keys(folderContent(folder))).toEqual(['.DS_Store', 'notebook.json']);
  });

  it.each([
    ['a notebook', { 'notebook.json': '{' }],
    ['the generation before', { 'notebook.previous.json': '{' }],
    ['any file', { 'letter.txt': 'Dear' }],
    ['a hidden file', { '.env': 'x' }],
  ])('refuses a folder that holds %s', async (_what, files) => {
    const folder = folderWith(files);
    const refusal = await refusalOf(createNotebookFolder(folder, richNotebook()));
    expect(refusal.code).toBe('conflict');
    expect(folderContent(folder)).toEqual(files);
  });

  it('refuses a file in the place of the folder', async () => {
    const folder = folderWith({ file: 'x' });
    for (const place of ['file', 'file/below']) {
      const refusal = await refusalOf(createNotebookFolder(join(folder, place), richNotebook()));
      expect(refusal.code).toBe('conflict');
    }
    expect(folderContent(folder)).toEqual({ file: 'x' });
  });

  it('lets one of two win', async () => {
    const folder = join(emptyFolder(), 'notebook');
    const outcomes = await Promise.allSettled(
      ['One', 'Two', 'Three'].map((name) =>
        createNotebookFolder(folder, { ...richNotebook(), name }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(Object.keys(folderContent(folder))).toEqual(['notebook.json']);
  });
});
