import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SaveError } from '../../src/core/safekeeping/saveError.ts';
import { plainHead } from '../../src/storage/notebookFile.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { encodeSnapshot } from '../fixtures/encodeSnapshot.ts';
import { folderContent, notebookFolder, refusalOf, richNotebook } from './folders.ts';
import { killedCopy, openSession } from './openSession.ts';

const theirs = encodeSnapshot({ ...richNotebook(), name: 'Theirs' }, plainHead(9));

/** A folder that is open with something typed, in which another program then replaced the notebook. */
async function standstill(bytes: Uint8Array = theirs) {
  const folder = await notebookFolder();
  const opened = await openSession(folder);
  await opened.rename('Mine, saved');
  writeFileSync(join(folder, 'notebook.json'), bytes);
  const refusal = await refusalOf(opened.rename('Mine, not saved'));
  expect(refusal).toMatchObject({ code: 'storage_failed', kind: 'changed_underneath' });
  return { folder, ...opened };
}

/** The copies beside the notebook, by whose they are. */
const copies = (folder: string) =>
  readdirSync(folder).filter((name) => /^notebook \(.+\)\.json$/.test(name));

describe('another notebook in the place of the open one', () => {
  it('is never renamed over: everything stays as it is until I decide', async () => {
    const { folder, open, session, rename } = await standstill();
    await refusalOf(rename('Still mine'));
    await refusalOf(session.retrySave());
    await open.close();
    expect(readFileSync(join(folder, 'notebook.json'))).toEqual(theirs);
    expect(copies(folder)).toEqual([]);
  });

  it('mine: everything typed is saved, theirs is kept byte for byte', async () => {
    const { folder, open, session, rename } = await standstill();
    await open.settleConflict('mine');
    await session.retrySave();
    expect(session).toMatchObject({ saveProblem: null, savedRevision: session.revision });
    const [copy = '', ...more] = copies(folder);
    expect(more).toEqual([]);
    expect(copy).toMatch(/^notebook \(from elsewhere, /);
    expect(readFileSync(join(folder, copy))).toEqual(theirs);
    expect(await open.backups.conflictCopies()).toMatchObject([{ fileName: copy, state: 'good' }]);
    const killed = await openNotebookFolder(killedCopy(folder));
    expect(killed).toMatchObject({ recovery: null, notebook: { name: 'Mine, not saved' } });
    await killed.close();
    await rename('Mine, afterwards');
    await open.close();
    const again = await openNotebookFolder(folder, { readOnly: true });
    expect(again).toMatchObject({ recovery: null, notebook: { name: 'Mine, afterwards' } });
    expect(again.generation).toBeGreaterThan(9);
  });

  it('theirs: opens as theirs, mine is kept with what was not saved', async () => {
    const { folder, open, session, rename } = await standstill();
    await open.settleConflict('theirs');
    const [copy = '', ...more] = copies(folder);
    expect(more).toEqual([]);
    expect(copy).toMatch(/^notebook \(mine, /);
    expect(await open.backups.read({ fileName: copy })).toEqual(session.notebook);
    expect((await refusalOf(rename('Too late'))).message).toBe('This notebook is closed.');
    await open.close();
    const again = await openNotebookFolder(folder);
    expect(again).toMatchObject({ recovery: null, notebook: { name: 'Theirs' } });
    await again.close();
  });

  it('theirs: an older state of my own notebook is not led back to where I am', async () => {
    const folder = await notebookFolder();
    const older = readFileSync(join(folder, 'notebook.json'));
    const before = await openNotebookFolder(folder, { readOnly: true });
    const first = await openSession(folder);
    await first.rename('Mine, saved');
    await first.open.close();
    const second = await openSession(folder);
    await second.rename('Mine, later');
    writeFileSync(join(folder, 'notebook.json'), older);
    await refusalOf(second.rename('Mine, refused'));
    await second.open.settleConflict('theirs');
    await second.open.close();
    const again = await openNotebookFolder(folder, { readOnly: true });
    expect(again.notebook).toEqual(before.notebook);
    expect(copies(folder)).toHaveLength(1);
  });

  it('theirs: what is typed while it is settled is never called saved, and stays in the copy', async () => {
    const { folder, open, rename } = await standstill();
    const settling = open.settleConflict('theirs');
    const late: Promise<unknown>[] = [];
    let isSettled = false;
    void settling.finally(() => {
      isSettled = true;
    });
    for (let count = 0; !isSettled; count += 1) {
      late.push(rename(`Late ${count}`).catch((cause: unknown) => cause));
      await setImmediate();
    }
    await settling;
    for (const outcome of await Promise.all(late)) expect(outcome).toBeInstanceOf(SaveError);
    await open.close();
    const again = await openNotebookFolder(folder, { readOnly: true });
    expect(again.notebook.name).toBe('Theirs');
    const [copy = '', ...more] = copies(folder);
    expect(more).toEqual([]);
    expect((await again.backups.read({ fileName: copy })).name).toMatch(/^Late/);
  });

  it('theirs that cannot be read: nothing is decided, and mine still can be', async () => {
    const { folder, open, session } = await standstill(theirs.subarray(0, 500));
    const before = folderContent(folder);
    expect(await refusalOf(open.settleConflict('theirs'))).toMatchObject({ kind: 'damaged' });
    expect(folderContent(folder)['notebook.json']).toBe(before['notebook.json']);
    expect(copies(folder)).toEqual([]);
    await open.settleConflict('mine');
    await session.retrySave();
    await open.close();
    const again = await openNotebookFolder(folder, { readOnly: true });
    expect(again.notebook.name).toBe('Mine, not saved');
  });
});

describe('a notebook that was taken out of its folder', () => {
  it.each([
    [
      'the folder emptied',
      'folder_emptied',
      (folder: string) => readdirSync(folder).map((name) => join(folder, name)),
    ],
    ['the folder gone', 'folder_missing', (folder: string) => [folder]],
  ])('comes back whole when I say so: %s', async (_what, kind, gone) => {
    const folder = await notebookFolder();
    const { open, session, rename } = await openSession(folder);
    await rename('Mine, saved');
    for (const path of gone(folder)) rmSync(path, { recursive: true });
    expect(await refusalOf(rename('Mine, not saved'))).toMatchObject({ kind });
    expect(session.saveProblem?.kind).toBe(kind);
    await open.settleConflict('mine');
    await session.retrySave();
    expect(readdirSync(folder)).toContain('.lock');
    await open.close();
    const again = await openSession(folder);
    expect(again.open).toMatchObject({ recovery: null, notebook: { name: 'Mine, not saved' } });
    expect(again.session.snapshot().history.undo).toHaveLength(2);
    await again.open.close();
  });
});
