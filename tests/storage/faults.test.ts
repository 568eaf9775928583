import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { type Fault, type FileCall, faultyEnvironment } from './faultyFiles.ts';
import { emptyFolder, folderContent, notebookFolder, refusalOf, richNotebook } from './folders.ts';
import { killedCopy, openSession } from './openSession.ts';

/** A fault that can be switched on and off. */
function createSwitch() {
  let active: Fault = () => null;
  const env = faultyEnvironment((call) => active(call));
  return {
    env,
    set: (fault: Fault | null) => {
      active = fault ?? (() => null);
    },
  };
}

const isJournal = ({ path }: FileCall) => /journal-[\d-]+\.log$/.test(path);
const isSnapshot = ({ path }: FileCall) => path.includes('notebook.json.');

async function nameIn(folder: string): Promise<string> {
  return (await openNotebookFolder(folder, { readOnly: true })).notebook.name;
}

describe('when the disk says no', () => {
  it.each<[what: string, fault: Fault, reason: string]>([
    [
      'is full',
      (call) => (call.name === 'write' ? { code: 'ENOSPC' } : null),
      'the disk is full (ENOSPC)',
    ],
    [
      'takes nothing without an error',
      (call) => (call.name === 'write' ? { takes: 0 } : null),
      'the disk takes no more bytes',
    ],
    [
      'fails to sync the file',
      (call) => (call.name === 'sync' ? { code: 'EIO' } : null),
      'the disk reports an error (EIO)',
    ],
  ])(
    'says why, keeps what was typed, and saves all of it afterwards: %s',
    async (_what, fault, reason) => {
      const folder = await notebookFolder();
      const { env, set } = createSwitch();
      const { open, session, rename } = await openSession(folder, {}, env);
      await rename('One');
      set(fault);
      for (const name of ['Two', 'Three']) {
        const refusal = await refusalOf(rename(name));
        expect(refusal).toMatchObject({ code: 'storage_failed', kind: 'disk' });
        expect(refusal.message).toBe(
          `Not saved: ${reason}. What was saved before is still as it was.`,
        );
      }
      expect(session.saveProblem?.kind).toBe('disk');
      const during = await nameIn(killedCopy(folder));
      expect(['One', 'Two', 'Three']).toContain(during);
      set(null);
      await session.retrySave();
      expect(session).toMatchObject({ savedRevision: 3, saveProblem: null });
      const killed = await openSession(killedCopy(folder));
      expect(killed.session.notebook.name).toBe('Three');
      expect(killed.session.snapshot().history.undo).toHaveLength(3);
      await killed.open.close();
      await open.close();
    },
  );

  it('never writes to a journal again after it has failed', async () => {
    const folder = await notebookFolder();
    const { env, set } = createSwitch();
    const { open, session, rename } = await openSession(folder, {}, env);
    await rename('One');
    const used = env.calls.findLast((call) => call.name === 'write' && isJournal(call))?.path;
    set((call) => (call.name === 'sync' ? { code: 'EIO' } : null));
    await refusalOf(rename('Two'));
    set(null);
    const from = env.calls.length;
    await rename('Three');
    const written = env.calls.slice(from).filter(({ name }) => name === 'write');
    expect(used).toBeDefined();
    expect(written.length).toBeGreaterThan(0);
    expect(written.map(({ path }) => path)).not.toContain(used);
    expect(session.savedRevision).toBe(3);
    await open.close();
  });

  it('writes on after short writes, in journals and in snapshots', async () => {
    const folder = await notebookFolder();
    const { env, set } = createSwitch();
    const { open, session, rename } = await openSession(folder, {}, env);
    set((call) => {
      if (call.name !== 'write') return null;
      return { takes: isJournal(call) ? 7 : 4_099 };
    });
    await rename('Short');
    expect(await nameIn(killedCopy(folder))).toBe('Short');
    await open.close();
    const again = await openNotebookFolder(folder);
    await again.close();
    expect(again.generation).toBe(2);
    expect(again.notebook).toEqual(session.notebook);
  });

  it.each(['EPERM', 'EBUSY', 'EACCES'])('tries a rename again that ends with %s', async (code) => {
    const folder = await notebookFolder();
    const { env, set } = createSwitch();
    const { open, rename } = await openSession(folder, {}, env);
    await rename('Held up');
    let left = 4;
    set(({ name, path }) =>
      name === 'rename' && path.endsWith('/notebook.json') && left-- > 0 ? { code } : null,
    );
    await open.close();
    expect(left).toBeLessThanOrEqual(0);
    const again = await openNotebookFolder(folder, { readOnly: true });
    expect(again).toMatchObject({ generation: 2, notebook: { name: 'Held up' } });
  });

  it('keeps the last snapshot and the journal when no new snapshot can be written', async () => {
    const folder = await notebookFolder();
    const before = folderContent(folder)['notebook.json'];
    const { env, set } = createSwitch();
    const { open, rename } = await openSession(folder, {}, env);
    await rename('Only in the journal');
    set((call) => (call.name === 'write' && isSnapshot(call) ? { code: 'ENOSPC' } : null));
    await open.close();
    const after = folderContent(folder);
    expect(after['notebook.json']).toBe(before);
    expect(Object.keys(after).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(await nameIn(folder)).toBe('Only in the journal');
  });

  it.each(['EISDIR', 'EINVAL', 'ENOTSUP'])(
    'does without syncing the folder where it is %s',
    async (code) => {
      const folder = await notebookFolder();
      const env = faultyEnvironment(({ name }) => (name === 'syncFolder' ? { code } : null));
      const { open, rename } = await openSession(folder, {}, env);
      await rename('Windows');
      await open.close();
      expect(await nameIn(folder)).toBe('Windows');
    },
  );

  it.each([
    ['notebook.json', 'read'],
    ['notebook.json', 'readStart'],
    ['journal-1.log', 'read'],
  ] as const)('says so when %s cannot be read (%s)', async (file, call) => {
    const folder = await notebookFolder();
    const before = folderContent(folder);
    const env = faultyEnvironment(({ name, path }) =>
      name === call && path.endsWith(file) ? { code: 'EIO' } : null,
    );
    const refusal = await refusalOf(openNotebookFolder(folder, {}, env));
    expect(refusal.code).toBe('storage_failed');
    expect(refusal.message).toContain('the disk reports an error (EIO)');
    expect(folderContent(folder)).toEqual(before);
  });

  it('leaves nothing of a notebook that could not be made', async () => {
    const parent = emptyFolder();
    const making = (fault: Fault) =>
      refusalOf(
        createNotebookFolder(join(parent, 'a', 'b'), richNotebook(), faultyEnvironment(fault)),
      );
    for (const name of ['openNew', 'write', 'sync', 'rename', 'syncFolder'] as const) {
      const refusal = await making((call) => (call.name === name ? { code: 'ENOSPC' } : null));
      expect(refusal.code, name).toBe('storage_failed');
      expect(folderContent(parent), name).toEqual({});
    }
    for (const fails of [isSnapshot, isJournal]) {
      const refusal = await making((call) => (fails(call) ? { code: 'ENOSPC' } : null));
      expect(refusal.message).toContain('the disk is full');
      expect(folderContent(parent)).toEqual({});
    }
  });
});

describe('the order of what is done to the disk', () => {
  const place = (calls: FileCall[], name: string, fits: (call: FileCall) => boolean) =>
    calls.findIndex((call) => call.name === name && fits(call));

  it('syncs a record, then looks whether its file still is there, before the answer', async () => {
    const folder = await notebookFolder();
    const env = faultyEnvironment(() => null);
    const { open, rename } = await openSession(folder, {}, env);
    for (const name of ['First, in a file of its own', 'Second, behind it']) {
      const from = env.calls.length;
      await rename(name);
      const calls = env.calls.slice(from);
      const synced = place(calls, 'sync', isJournal);
      expect(synced).toBeGreaterThan(place(calls, 'write', isJournal));
      const afterwards = calls.slice(synced).filter((call) => call.name === 'stat');
      expect(afterwards.some(isJournal)).toBe(true);
      expect(afterwards.some(({ path }) => path === join(folder, 'notebook.json'))).toBe(true);
    }
    await open.close();
  });

  it('syncs the folder of a new journal before the answer', async () => {
    const folder = await notebookFolder();
    const env = faultyEnvironment(() => null);
    const { open, rename } = await openSession(folder, {}, env);
    const from = env.calls.length;
    await rename('First');
    const calls = env.calls.slice(from);
    expect(place(calls, 'syncFolder', ({ path }) => path === folder)).toBeGreaterThan(
      place(calls, 'sync', isJournal),
    );
    await open.close();
  });

  it('syncs a snapshot before its name and the folder before older journals go', async () => {
    const folder = await notebookFolder();
    for (const name of ['One', 'Two']) {
      const { open, rename } = await openSession(folder);
      await rename(name);
      await open.close();
    }
    const env = faultyEnvironment(() => null);
    const { open, rename } = await openSession(folder, {}, env);
    await rename('Three');
    const from = env.calls.length;
    await open.close();
    const calls = env.calls.slice(from);
    const ends = (end: string) => (call: FileCall) => call.path.endsWith(end);
    const named = place(calls, 'rename', ends('/notebook.json'));
    const steps = [
      place(calls, 'sync', isJournal),
      place(calls, 'sync', isSnapshot),
      place(calls, 'rename', ends('/notebook.previous-2.json')),
      place(calls, 'rename', ends('/notebook.previous.json')),
      named,
      named + 1 + place(calls.slice(named + 1), 'syncFolder', ends(folder)),
      place(calls, 'remove', isJournal),
    ];
    expect(steps).not.toContain(-1);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
  });

  it('waits for saves on close and refuses one after it', async () => {
    const folder = await notebookFolder();
    const { open, rename } = await openSession(folder);
    const saves = [1, 2, 3].map((n) => rename(`Name ${n}`));
    await open.close();
    await Promise.all(saves);
    expect((await refusalOf(rename('Late'))).message).toBe('This notebook is closed.');
    const again = await openNotebookFolder(folder);
    await again.close();
    expect(again).toMatchObject({ generation: 2, notebook: { name: 'Name 3' } });
  });
});
