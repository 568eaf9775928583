import { createHash } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../src/core/notebook/schema.ts';
import { nodeEnvironment } from '../../src/storage/environment.ts';
import { decodeSnapshot } from '../../src/storage/notebookFile.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { folderContent, freshNames, notebookFolder, richNotebook } from './folders.ts';
import { killedCopy, openSession } from './openSession.ts';

const awkward = 'a\u0000b \ud800 \u2028 \uFEFF "quotes" \\ é e\u0301 日本語 👩‍👩‍👧 \r\n\t';

/** What lies in a folder besides the backups, which are made in the background. */
const contentOf = (folder: string) =>
  Object.fromEntries(
    Object.entries(folderContent(folder)).filter(([name]) => !name.startsWith('backups/')),
  );
const namesIn = (folder: string) => Object.keys(contentOf(folder));

function snapshotOf(folder: string, name = 'notebook.json') {
  const read = decodeSnapshot(readFileSync(join(folder, name)));
  if (read.state !== 'good') throw new Error(`${name} is ${read.state}`);
  return { ...read, name: (read.body as { name: string }).name };
}

describe('a notebook folder', () => {
  it('gives back what was put in, awkward characters included', async () => {
    const notebook = richNotebook();
    for (const interview of Object.values(notebook.interviews)) interview.freeNote = awkward;
    const folder = await notebookFolder(notebook);
    const open = await openNotebookFolder(folder);
    await open.close();
    expect(open.notebook).toEqual(notebook);
    expect(open).toMatchObject({ generation: 1, readOnly: null, recovery: null });
    expect(Object.keys(folderContent(folder))).toEqual(freshNames);
  });

  it('is one JSON object whose hash anybody can check', async () => {
    const folder = await notebookFolder();
    const text = readFileSync(join(folder, 'notebook.json'), 'utf8');
    const { body, history, ...header } = JSON.parse(text);
    const rest = text.slice(text.indexOf('\n') + 1);
    expect(header).toEqual({
      format: 'askbook-notebook',
      sha256: createHash('sha256').update(rest).digest('hex'),
      schemaVersion,
      generation: 1,
      sequence: 0,
      chain: 0,
      writtenAt: expect.any(String),
      journal: 'journal-1.log',
      backup: null,
    });
    expect(body).toEqual(richNotebook());
    expect(history).toEqual({ undo: [], redo: [] });
  });

  it('is whole twice from its first moment on, in two files', async () => {
    const folder = await notebookFolder();
    const [one, other] = ['notebook.json', 'notebook.previous.json'].map((name) =>
      join(folder, name),
    ) as [string, string];
    expect(readFileSync(other)).toEqual(readFileSync(one));
    // A second name of one file would be damaged with it.
    expect(statSync(other).ino).not.toBe(statSync(one).ino);
  });

  it('shows after a kill what only journals hold, notebook.json being as it was', async () => {
    const folder = await notebookFolder();
    const before = folderContent(folder)['notebook.json'];
    const { open, rename } = await openSession(folder);
    for (const name of ['One', 'Two', awkward.trim()]) await rename(name);
    const killed = killedCopy(folder);
    expect(folderContent(killed)['notebook.json']).toBe(before);
    const again = await openSession(killed);
    expect(again.open).toMatchObject({ recovery: null, notebook: { name: awkward.trim() } });
    await again.open.close();
    await open.close();
  });

  it('is folded into a snapshot on close, so that nothing is left in a journal', async () => {
    const folder = await notebookFolder();
    const { open, rename } = await openSession(folder);
    for (const name of ['One', 'Two', 'Three']) await rename(name);
    await open.close();
    expect(snapshotOf(folder)).toMatchObject({
      name: 'Three',
      head: { generation: 2, sequence: 3, journal: 'journal-2.log' },
    });
    expect(snapshotOf(folder, 'notebook.previous.json').head.generation).toBe(1);
    const journal = readFileSync(join(folder, 'journal-2.log'), 'utf8');
    expect(journal).toMatch(/^askbook-journal [^\n]*\n$/);
    for (const name of namesIn(folder).filter((name) => name.startsWith('journal-'))) {
      rmSync(join(folder, name));
    }
    const again = await openNotebookFolder(folder, { readOnly: true });
    expect(again.notebook.name).toBe('Three');
  });

  it('writes nothing on close when nothing was changed', async () => {
    const folder = await notebookFolder();
    const before = folderContent(folder);
    const { open, session } = await openSession(folder);
    await session.step('undo', { now: '2026-05-04T12:00:00.000Z' });
    await open.close();
    expect(folderContent(folder)).toEqual(before);
  });

  it('keeps three generations at most, with the journals behind them', async () => {
    const folder = await notebookFolder();
    for (let generation = 2; generation <= 7; generation += 1) {
      const { open, rename } = await openSession(folder);
      await rename(`Name ${generation}`);
      await open.close();
      expect(snapshotOf(folder)).toMatchObject({
        name: `Name ${generation}`,
        head: { generation },
      });
    }
    expect(namesIn(folder)).toEqual([
      'journal-5-2.log',
      'journal-5.log',
      'journal-6-2.log',
      'journal-6.log',
      'journal-7.log',
      'notebook.json',
      'notebook.previous-2.json',
      'notebook.previous.json',
    ]);
    const [one, two] = ['notebook.previous.json', 'notebook.previous-2.json'];
    expect(snapshotOf(folder, one)).toMatchObject({ name: 'Name 6', head: { generation: 6 } });
    expect(snapshotOf(folder, two)).toMatchObject({ name: 'Name 5', head: { generation: 5 } });
    rmSync(join(folder, 'notebook.json'));
    rmSync(join(folder, one));
    const open = await openNotebookFolder(folder, { readOnly: true });
    // The oldest generation and the journals of all three come to the very same notebook.
    expect(open.notebook.name).toBe('Name 7');
  });

  it('is folded into a snapshot while typing goes on, after so many records', async () => {
    const folder = await notebookFolder();
    const limits = { recordCount: 5, byteCount: 1e9, idleMs: 1e9 };
    const { open, session, rename } = await openSession(folder, {}, { ...nodeEnvironment, limits });
    for (let n = 1; n <= 60; n += 1) await rename(`Name ${n}`);
    const killed = killedCopy(folder);
    expect(snapshotOf(killed).head.generation).toBeGreaterThan(1);
    const again = await openNotebookFolder(killed);
    expect(again).toMatchObject({ recovery: null, notebook: session.notebook });
    expect(again.history).toEqual(session.snapshot().history);
    await again.close();
    await open.close();
  });

  it('keeps the generation before also when both names were one file, as a crash can leave them', async () => {
    const folder = await notebookFolder();
    rmSync(join(folder, 'notebook.previous.json'));
    linkSync(join(folder, 'notebook.json'), join(folder, 'notebook.previous.json'));
    const { open, rename } = await openSession(folder);
    await rename('Next');
    await open.close();
    expect(snapshotOf(folder).name).toBe('Next');
    expect(snapshotOf(folder, 'notebook.previous.json').head.generation).toBe(1);
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
    expect(Object.keys(folderContent(folder)).sort()).toEqual([...freshNames, ...mine].sort());
  });

  it('opens read-only beside an owner, journals included, and writes nothing', async () => {
    const folder = await notebookFolder();
    const owner = await openSession(folder);
    await owner.rename('Typed a moment ago');
    const before = contentOf(folder);
    const reader = await openNotebookFolder(folder, { readOnly: true });
    expect(reader).toMatchObject({ readOnly: 'asked', storage: null, generation: 1 });
    expect(reader.notebook).toEqual(owner.session.notebook);
    expect(reader.history).toEqual(owner.session.snapshot().history);
    await expect(reader.settleConflict('mine')).rejects.toMatchObject({ kind: 'other' });
    await reader.close();
    expect(contentOf(folder)).toEqual(before);
    await owner.open.close();
  });
});
