import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import type { OpenNotebook } from '../../src/storage/openNotebookFolder.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { type Fault, type FileCall, faultyEnvironment } from './faultyFiles.ts';
import {
  emptyFolder,
  folderContent,
  notebookFolder,
  record,
  refusalOf,
  richNotebook,
} from './folders.ts';

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

const save = (open: OpenNotebook, name: string, revision: number) =>
  open.storage?.save({ ...open.notebook, name }, record(revision)) ?? Promise.reject();

const isSnapshot = ({ path }: FileCall) => path.includes('notebook.json.');

describe('when the disk says no', () => {
  it.each<[what: string, fault: Fault, reason: string]>([
    [
      'is full at once',
      (call) => (call.name === 'write' ? { code: 'ENOSPC' } : null),
      'the disk is full',
    ],
    ['is full after a part', fullAfter(2), 'the disk is full'],
    [
      'takes nothing without an error',
      (call) => (call.name === 'write' ? { takes: 0 } : null),
      'no more bytes',
    ],
    ['reports another size', (call) => (call.name === 'size' ? { takes: 10 } : null), 'only 10 of'],
    [
      'fails to sync the file',
      (call) => (call.name === 'sync' ? { code: 'EIO' } : null),
      'reports an error',
    ],
    [
      'fails on close',
      (call) => (call.name === 'close' ? { code: 'EIO' } : null),
      'reports an error',
    ],
    [
      'opens no more files',
      (call) => (call.name === 'openNew' ? { code: 'EMFILE' } : null),
      'too many files',
    ],
    [
      'never renames',
      (call) => (call.name === 'rename' ? { code: 'EBUSY' } : null),
      'another program',
    ],
    [
      'is read-only',
      (call) => (call.name === 'openNew' ? { code: 'EROFS' } : null),
      'is read-only',
    ],
  ])('keeps the good file and leaves nothing half-written: %s', async (_what, fault, reason) => {
    const folder = await notebookFolder();
    const { env, set } = createSwitch();
    const open = await openNotebookFolder(folder, {}, env);
    await save(open, 'One', 1);
    const before = folderContent(folder);
    set(fault);
    const refusals = await Promise.all([2, 3].map((n) => refusalOf(save(open, `No ${n}`, n))));
    for (const { code, message } of refusals) {
      expect(code).toBe('storage_failed');
      expect(message).toContain(reason);
    }
    set(null);
    const after = folderContent(folder);
    expect(after['notebook.json']).toBe(before['notebook.json']);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    await save(open, 'Four', 4);
    await open.close();
    const again = await openNotebookFolder(folder);
    await again.close();
    expect(again.notebook.name).toBe('Four');
  });

  it('rejects when the folder cannot be synced, and saves whole afterwards', async () => {
    const folder = await notebookFolder();
    const { env, set } = createSwitch();
    const open = await openNotebookFolder(folder, {}, env);
    set(({ name }) => (name === 'syncFolder' ? { code: 'EIO' } : null));
    expect((await refusalOf(save(open, 'One', 1))).code).toBe('storage_failed');
    set(null);
    await save(open, 'Two', 2);
    await open.close();
    expect(JSON.parse(readFileSync(join(folder, 'notebook.json'), 'utf8'))).toMatchObject({
      generation: 3,
      body: { name: 'Two' },
    });
  });

  it('writes on after short writes', async () => {
    const folder = await notebookFolder();
    const { env, set } = createSwitch();
    const open = await openNotebookFolder(folder, {}, env);
    set((call) => (call.name === 'write' && isSnapshot(call) ? { takes: 4_099 } : null));
    await save(open, 'Short', 1);
    await open.close();
    const again = await openNotebookFolder(folder);
    await again.close();
    expect(again.notebook).toEqual({ ...richNotebook(), name: 'Short' });
  });

  it.each(['EPERM', 'EBUSY', 'EACCES'])('tries a rename again that ends with %s', async (code) => {
    const folder = await notebookFolder();
    const { env, set } = createSwitch();
    const open = await openNotebookFolder(folder, {}, env);
    let left = 4;
    set(({ name }) => (name === 'rename' && left-- > 0 ? { code } : null));
    await save(open, 'Held up', 1);
    await open.close();
    expect(left).toBeLessThanOrEqual(0);
  });

  it.each(['EISDIR', 'EINVAL', 'ENOTSUP'])(
    'does without syncing the folder where it is %s',
    async (code) => {
      const folder = await notebookFolder();
      const env = faultyEnvironment(({ name }) => (name === 'syncFolder' ? { code } : null));
      const open = await openNotebookFolder(folder, {}, env);
      await save(open, 'Windows', 1);
      await open.close();
    },
  );

  it('says so when the notebook cannot be read', async () => {
    const folder = await notebookFolder();
    const before = folderContent(folder);
    const env = faultyEnvironment(({ name, path }) =>
      name === 'read' && path.endsWith('notebook.json') ? { code: 'EIO' } : null,
    );
    const refusal = await refusalOf(openNotebookFolder(folder, {}, env));
    expect(refusal.code).toBe('storage_failed');
    expect(refusal.message).toContain('the disk reports an error (EIO)');
    expect(folderContent(folder)).toEqual(before);
  });

  it('leaves nothing of a notebook that could not be made', async () => {
    const parent = emptyFolder();
    for (const name of ['openNew', 'write', 'sync', 'rename', 'syncFolder'] as const) {
      const env = faultyEnvironment((call) => (call.name === name ? { code: 'ENOSPC' } : null));
      const making = createNotebookFolder(join(parent, 'a', 'b'), richNotebook(), env);
      expect((await refusalOf(making)).code, name).toBe('storage_failed');
      expect(folderContent(parent), name).toEqual({});
    }
    const noSnapshot = faultyEnvironment((call) => (isSnapshot(call) ? { code: 'ENOSPC' } : null));
    const making = createNotebookFolder(join(parent, 'a', 'b'), richNotebook(), noSnapshot);
    expect((await refusalOf(making)).message).toContain('the disk is full');
    expect(folderContent(parent)).toEqual({});
  });
});

describe('the order of what is done to the disk', () => {
  it('syncs the file before its name and the folder before the answer', async () => {
    const folder = await notebookFolder();
    const env = faultyEnvironment(() => null);
    const open = await openNotebookFolder(folder, {}, env);
    const from = env.calls.length;
    await save(open, 'Ordered', 1);
    const calls = env.calls.slice(from);
    await open.close();
    const indexOf = (name: string, end: string) =>
      calls.findIndex((call) => call.name === name && call.path.endsWith(end));
    const steps = [
      calls.findIndex((call) => call.name === 'sync' && isSnapshot(call)),
      indexOf('rename', 'notebook.previous.json'),
      indexOf('rename', '/notebook.json'),
      indexOf('syncFolder', folder),
    ];
    expect(steps).not.toContain(-1);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
  });

  it('waits for a save on close and refuses one after it', async () => {
    const folder = await notebookFolder();
    const open = await openNotebookFolder(folder);
    const saves = [1, 2, 3].map((n) => save(open, `Name ${n}`, n));
    await open.close();
    await Promise.all(saves);
    expect((await refusalOf(save(open, 'Late', 4))).message).toBe('This notebook is closed.');
    const again = await openNotebookFolder(folder);
    await again.close();
    expect(again).toMatchObject({ generation: 3, notebook: { name: 'Name 3' } });
  });
});

/** A disk that takes a part of the bytes and then no more. */
function fullAfter(writes: number): Fault {
  let left = writes;
  return (call) => {
    if (call.name !== 'write') return null;
    left -= 1;
    return left >= 0 ? { takes: 1_000 } : { code: 'ENOSPC' };
  };
}
