import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import {
  emptyFolder,
  folderContent,
  folderWith,
  freshNames,
  refusalOf,
  richNotebook,
} from './folders.ts';

describe('making a notebook folder', () => {
  it('makes the folders above it', async () => {
    const folder = join(emptyFolder(), 'one', 'two');
    await createNotebookFolder(folder, richNotebook());
    expect(Object.keys(folderContent(folder))).toEqual(freshNames);
  });

  it('overlooks what file managers leave behind', async () => {
    const folder = folderWith({ '.DS_Store': 'x' });
    await createNotebookFolder(folder, richNotebook());
    expect(Object.keys(folderContent(folder))).toEqual(['.DS_Store', ...freshNames]);
  });

  it.each([
    ['a notebook', { 'notebook.json': '{' }],
    ['the generation before', { 'notebook.previous.json': '{' }],
    ['a journal', { 'journal-1.log': '' }],
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

  it('lets one of three win', async () => {
    const folder = join(emptyFolder(), 'notebook');
    const outcomes = await Promise.allSettled(
      ['One', 'Two', 'Three'].map((name) =>
        createNotebookFolder(folder, { ...richNotebook(), name }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(Object.keys(folderContent(folder))).toEqual(freshNames);
  });
});
