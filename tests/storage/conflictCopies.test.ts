import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../src/core/notebook/schema.ts';
import { countRecords } from '../../src/core/safekeeping/countRecords.ts';
import { createBackupShelf } from '../../src/storage/backups.ts';
import { isNotebookName, parseJournalName } from '../../src/storage/names.ts';
import { plainHead } from '../../src/storage/notebookFile.ts';
import { encodeSnapshot } from '../fixtures/encodeSnapshot.ts';
import { type Fault, faultyEnvironment } from './faultyFiles.ts';
import { emptyFolder, folderContent, folderWith, refusalOf, richNotebook } from './folders.ts';

const notebook = richNotebook();
const bytes = encodeSnapshot(notebook, plainHead(3));
const v1 = readFileSync(new URL('../fixtures/notebooks/v1/notebook.json', import.meta.url));

/** Names that sync programs and people give a copy of notebook.json. */
const copyNames = [
  "notebook (Ana's conflicted copy 2026-05-04).json",
  'notebook.sync-conflict-20260504-120000-ABCDEFG.json',
  'notebook-LAPTOP.json',
  'notebook-DESKTOP-4F2K-2.json',
  'notebook 2.json',
  'notebook (1).json',
  'notebook (conflicted copy 2026-05-04 120000).json',
  'notebook (SFConflict ana@example.org 2026-05-04-12-00-00).json',
  'notebook_conflict-20260504-120000.json',
  'notebook.Conflict.json',
  'notebook [conflicted].json',
  'notebook - Copy.json',
  'Kopie von notebook.json',
  'notebook.previous (1).json',
  'notebook.previous-LAPTOP.json',
  'notebook.previous-2 (1).json',
  'Notizbuch.JSON',
  'notebook\u00a0(2).json',
];

/** Names that the same programs give copies of journals. */
const journalCopyNames = [
  "journal-7 (Ana's conflicted copy 2026-05-04).log",
  'journal-7.sync-conflict-20260504-120000-ABCDEFG.log',
  'journal-7-LAPTOP.log',
  'journal-7 2.log',
  'journal-7 (1).log',
  'journal-7-2 (1).log',
  'journal-7 (conflicted copy 2026-05-04 120000).log',
];

function shelfOf(folder: string, fault: Fault = () => null) {
  const places = { folder, notebookId: null, outsideFolder: emptyFolder(), timeZone: 'UTC' };
  return createBackupShelf(places, faultyEnvironment(fault));
}

describe('copies that others left beside the notebook', () => {
  it.each(copyNames)('are found and read: %s', async (fileName) => {
    const shelf = shelfOf(folderWith({ 'notebook.json': bytes, [fileName]: bytes }));
    const copies = await shelf.conflictCopies();
    expect(copies).toMatchObject([{ fileName, state: 'good', counts: countRecords(notebook) }]);
    expect(await shelf.read({ fileName })).toEqual(notebook);
  });

  it('are not Askbook’s own files, nor what is no notebook', async () => {
    const folder = folderWith({
      'notebook.json': bytes,
      'notebook.previous.json': bytes,
      'notebook.previous-2.json': bytes,
      'notebook.json.1f.tmp': bytes,
      'journal-3.log': bytes,
      '.lock': '{}',
      'notebook.txt': bytes,
      'package.json': '{"name":"mine"}',
      'empty.json': '',
      'short.json': '{"format":"askbook-',
      'other.json': '{"format":"askbook-contacts","sha256":""}',
    });
    mkdirSync(join(folder, 'backups'));
    writeFileSync(join(folder, 'backups', '2026-05-04T12-00-00-000Z-asked.json'), bytes);
    mkdirSync(join(folder, 'folder.json'));
    const shelf = shelfOf(folder);
    expect(await shelf.conflictCopies()).toEqual([]);
    for (const fileName of ['notebook.json', 'notebook.txt', 'package.json', 'backups']) {
      expect((await refusalOf(shelf.read({ fileName }))).code, fileName).toBe('not_found');
    }
  });

  it('say when they changed and what they are, the newest first', async () => {
    const damaged = Buffer.from(bytes);
    damaged.writeUInt8(damaged.readUInt8(500) ^ 1, 500);
    const folder = folderWith({
      'notebook 2.json': v1,
      'notebook 3.json': damaged,
      'notebook 4.json': bytes.subarray(0, 2_000),
      'notebook 5.json': `{"format":"askbook-notebook","schemaVersion":${schemaVersion + 1}}`,
    });
    for (const [index, name] of [2, 3, 4, 5].entries()) {
      const changedAt = new Date(Date.UTC(2026, 4, 4, 12, index));
      utimesSync(join(folder, `notebook ${name}.json`), changedAt, changedAt);
    }
    const shelf = shelfOf(folder);
    const copies = await shelf.conflictCopies();
    const asTold = copies.map(({ fileName, changedAt, state }) => [fileName, changedAt, state]);
    expect(asTold).toEqual([
      ['notebook 5.json', '2026-05-04T12:03:00.000Z', 'newer'],
      ['notebook 4.json', '2026-05-04T12:02:00.000Z', 'damaged'],
      ['notebook 3.json', '2026-05-04T12:01:00.000Z', 'damaged'],
      ['notebook 2.json', '2026-05-04T12:00:00.000Z', 'good'],
    ]);
    expect(copies.map(({ counts }) => counts === null)).toEqual([true, true, true, false]);
    const codeOf = async (fileName: string) => (await refusalOf(shelf.read({ fileName }))).code;
    expect(await codeOf('notebook 5.json')).toBe('unsupported_version');
    expect(await codeOf('notebook 4.json')).toBe('storage_failed');
    expect(await codeOf('notebook 3.json')).toBe('storage_failed');
    expect((await shelf.read({ fileName: 'notebook 2.json' })).notebookId).not.toBe('');
  });

  it('are read by name only, never by a path', async () => {
    const folder = folderWith({ 'notebook 2.json': bytes });
    writeFileSync(join(folder, '..', 'notebook 3.json'), bytes);
    mkdirSync(join(folder, 'below'));
    writeFileSync(join(folder, 'below', 'notebook 4.json'), bytes);
    const read: string[] = [];
    const shelf = shelfOf(folder, ({ name, path }) => {
      if (name !== 'list') read.push(path);
      return null;
    });
    for (const fileName of [
      '../notebook 3.json',
      'below/notebook 4.json',
      'below\\notebook 4.json',
      './notebook 2.json',
      join(folder, 'notebook 2.json'),
      '..',
      '.',
      '',
      'notebook 2.json\0',
      'NOTEBOOK 2.JSON',
    ]) {
      expect((await refusalOf(shelf.read({ fileName }))).code, fileName).toBe('not_found');
    }
    expect(read).toEqual([]);
  });

  it('are left out when the disk fails on one, which is said when it is asked for', async () => {
    const folder = folderWith({ 'notebook 2.json': bytes, 'notebook 3.json': bytes });
    const shelf = shelfOf(folder, ({ name, path }) =>
      name.startsWith('read') && path.endsWith('2.json') ? { code: 'EIO' } : null,
    );
    expect((await shelf.conflictCopies()).map(({ fileName }) => fileName)).toEqual([
      'notebook 3.json',
    ]);
    const refusal = await refusalOf(shelf.read({ fileName: 'notebook 2.json' }));
    expect(refusal.code).toBe('storage_failed');
    expect(refusal.message).toBe('This copy cannot be read: the disk reports an error (EIO).');
  });

  it('are only looked at', async () => {
    const folder = folderWith({ 'notebook.json': bytes, 'notebook 2.json': bytes });
    const before = folderContent(folder);
    const shelf = shelfOf(folder);
    await shelf.conflictCopies();
    await shelf.read({ fileName: 'notebook 2.json' });
    expect(folderContent(folder)).toEqual(before);
  });

  it.each(journalCopyNames)('are never taken for journals: %s', async (name) => {
    expect(parseJournalName(name)).toBeNull();
    expect(isNotebookName(name)).toBe(false);
    const shelf = shelfOf(folderWith({ [name]: bytes }));
    expect(await shelf.conflictCopies()).toEqual([]);
  });
});
