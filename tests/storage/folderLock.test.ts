import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeEnvironment } from '../../src/storage/environment.ts';
import { lockFolder } from '../../src/storage/folderLock.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { faultyEnvironment } from './faultyFiles.ts';
import { emptyFolder, folderContent, freshNames, notebookFolder, refusalOf } from './folders.ts';
import { openSession } from './openSession.ts';

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Starts another process that opens folders; `ask` sends a line and resolves with its answer. */
function startHolder() {
  const script = join(import.meta.dirname, 'holdFolder.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line: string): Promise<string> => {
    child.stdin.write(`${line}\n`);
    return String((await lines.next()).value);
  };
  return { child, ask };
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/** Writes a lock as a process with these changes would have left it. */
async function writeLock(folder: string, changes: Record<string, unknown>): Promise<void> {
  const self = await nodeEnvironment.identify();
  const owner = { ...self, lockId: 'left', lockedAt: '2026-05-04T12:00:00.000Z', ...changes };
  writeFileSync(join(folder, '.lock'), JSON.stringify(owner));
}

describe('the lock of a notebook folder', () => {
  it('refuses a second opening in the same process, and frees the folder on close', async () => {
    const folder = await notebookFolder();
    const first = await openNotebookFolder(folder);
    const refusal = await refusalOf(openNotebookFolder(folder));
    expect(refusal).toMatchObject({ code: 'conflict', kind: 'locked_here' });
    expect(refusal.message).toBe(
      `This notebook is open in another Askbook window (process ${process.pid} on ${hostname()}).`,
    );
    await first.close();
    const second = await openNotebookFolder(folder);
    await first.close();
    expect((await refusalOf(openNotebookFolder(folder))).code).toBe('conflict');
    await second.close();
    expect(Object.keys(folderContent(folder))).toEqual(freshNames);
  });

  it('holds against another process, and is taken over when that one is killed', async () => {
    const folder = await notebookFolder();
    const { child, ask } = startHolder();
    expect(await ask(folder)).toBe('open');
    const before = folderContent(folder);
    const refusal = await refusalOf(openNotebookFolder(folder));
    expect(refusal.message).toContain(`process ${child.pid} on ${hostname()}`);
    expect(folderContent(folder)).toEqual(before);
    await kill(child);
    const open = await openNotebookFolder(folder);
    expect(JSON.parse(readFileSync(join(folder, '.lock'), 'utf8')).pid).toBe(process.pid);
    await open.close();
    expect(Object.keys(folderContent(folder))).toEqual(freshNames);
  });

  it('lets exactly one of several processes take over a dead lock, every time', async () => {
    const folder = await notebookFolder();
    const holders = [startHolder(), startHolder(), startHolder()];
    for (let round = 0; round < 25; round += 1) {
      await writeLock(folder, { bootId: 'an earlier start', lockId: `left-${round}` });
      const answers = await Promise.all(holders.map(({ ask }) => ask(folder)));
      expect(answers.sort(), `round ${round}`).toEqual(['conflict', 'conflict', 'open']);
      await Promise.all(holders.map(({ ask }) => ask('close')));
    }
    expect(Object.keys(folderContent(folder))).toEqual(freshNames);
  });

  it.each([
    ['of a process that is gone', { pid: 2 ** 22 + 1 }],
    ['of an earlier start of the machine', { bootId: 'another' }],
    ['of a process whose number another one bears now', { pid: process.ppid, startTicks: '1' }],
    ['of an earlier process with our own number', { startTicks: '1' }],
    [
      'of an earlier process with our own number, on a system that counts no ticks',
      {
        startTicks: null,
        startedAt: '2026-01-01T00:00:00.000Z',
      },
    ],
  ])('takes over a lock %s', async (_what, changes) => {
    const folder = await notebookFolder();
    await writeLock(folder, changes);
    const open = await openNotebookFolder(folder);
    await open.close();
    expect(Object.keys(folderContent(folder))).toEqual(freshNames);
  });

  it.each([
    ['empty', ''],
    ['cut', '{"lockId":"le'],
    ['zeros', '\0\0\0\0'],
    ['not a lock', '[]'],
  ])('takes over a lock that a crash left unreadable: %s', async (_what, text) => {
    const folder = await notebookFolder();
    writeFileSync(join(folder, '.lock'), text);
    const open = await openNotebookFolder(folder);
    await open.close();
    expect(Object.keys(folderContent(folder))).toEqual(freshNames);
  });

  it.each([
    ['another name', 'annas-laptop', {}],
    ['the same name', hostname(), { machine: 'f00d', bootId: 'another' }],
  ])(
    'refuses a lock of another computer with %s, whatever its age',
    async (_what, host, changes) => {
      const folder = await notebookFolder();
      await writeLock(folder, { pid: 2 ** 22 + 1, host, ...changes });
      const before = folderContent(folder);
      const refusal = await refusalOf(openNotebookFolder(folder));
      expect(refusal).toMatchObject({ code: 'conflict', kind: 'locked_elsewhere' });
      expect(refusal.message).toContain(`open on another computer (${host}, since 4 May 2026, `);
      expect(folderContent(folder)).toEqual(before);
    },
  );

  it('of another computer is taken over when I say that it is not open there', async () => {
    const folder = await notebookFolder();
    await writeLock(folder, { host: 'annas-laptop' });
    const open = await openNotebookFolder(folder, { takeOver: true });
    expect(JSON.parse(readFileSync(join(folder, '.lock'), 'utf8')).host).toBe(hostname());
    expect((await refusalOf(openNotebookFolder(folder))).code).toBe('conflict');
    await open.close();
    expect(Object.keys(folderContent(folder))).toEqual(freshNames);
  });

  it('of a living process of this computer is not taken over, whatever I say', async () => {
    const folder = await notebookFolder();
    await writeLock(folder, { pid: process.ppid, startTicks: null });
    const before = folderContent(folder);
    const refusal = await refusalOf(openNotebookFolder(folder, { takeOver: true }));
    expect(refusal).toMatchObject({ kind: 'locked_here' });
    expect(folderContent(folder)).toEqual(before);
  });

  it('is taken before the notebook is read', async () => {
    const folder = await notebookFolder();
    const env = faultyEnvironment(() => null);
    await (await openNotebookFolder(folder, {}, env)).close();
    const firstRead = env.calls.findIndex(({ path }) => path.endsWith('notebook.json'));
    const locked = env.calls.findIndex(
      ({ name, path }) => name === 'link' && path.endsWith('.lock'),
    );
    expect(locked).toBeGreaterThan(-1);
    expect(firstRead).toBeGreaterThan(locked);
  });

  it('works on a disk without hard links', async () => {
    const folder = await notebookFolder();
    const env = faultyEnvironment(({ name }) => (name === 'link' ? { code: 'EPERM' } : null));
    const open = await openNotebookFolder(folder, {}, env);
    expect((await refusalOf(openNotebookFolder(folder, {}, env))).code).toBe('conflict');
    await open.close();
    await writeLock(folder, { bootId: 'another' });
    await (await openNotebookFolder(folder, {}, env)).close();
    expect(Object.keys(folderContent(folder))).toEqual(freshNames);
  });

  it('leaves a lock alone that is no longer ours', async () => {
    const folder = await notebookFolder();
    const open = await openNotebookFolder(folder);
    await writeLock(folder, { host: 'annas-laptop' });
    await open.close();
    expect(Object.keys(folderContent(folder))).toContain('.lock');
  });

  it.each(['EACCES', 'EROFS', 'EPERM'])(
    'refuses to write to a folder that says %s',
    async (code) => {
      const folder = await notebookFolder();
      const before = folderContent(folder);
      const env = faultyEnvironment(({ name }) => (name === 'openNew' ? { code } : null));
      const refusal = await refusalOf(openNotebookFolder(folder, {}, env));
      expect(refusal.code).toBe('storage_failed');
      expect(refusal.message).toContain(code);
      await (await openNotebookFolder(folder, { readOnly: true }, env)).close();
      expect(folderContent(folder)).toEqual(before);
    },
  );
});

describe('a lock whose file vanished', () => {
  const lockIn = (folder: string) => JSON.parse(readFileSync(join(folder, '.lock'), 'utf8'));

  it('is taken again when it is needed, and stays as it is while it is there', async () => {
    const folder = emptyFolder();
    const lock = await lockFolder(folder, nodeEnvironment);
    const { lockId } = lockIn(folder);
    const before = readFileSync(join(folder, '.lock'), 'utf8');
    await lock.ensure();
    expect(readFileSync(join(folder, '.lock'), 'utf8')).toBe(before);
    rmSync(join(folder, '.lock'));
    await lock.ensure();
    expect(lockIn(folder).lockId).toBe(lockId);
    expect((await refusalOf(lockFolder(folder, nodeEnvironment))).code).toBe('conflict');
    await lock.release();
    expect(existsSync(join(folder, '.lock'))).toBe(false);
  });

  it.each([
    ['of this computer', { pid: process.ppid, startTicks: null }, 'locked_here'],
    ['of another computer', { host: 'annas-laptop' }, 'locked_elsewhere'],
  ])('is not taken back from another Askbook %s', async (_what, changes, kind) => {
    const folder = emptyFolder();
    const lock = await lockFolder(folder, nodeEnvironment, { takeOver: true });
    await writeLock(folder, changes);
    const theirs = readFileSync(join(folder, '.lock'), 'utf8');
    expect(await refusalOf(lock.ensure())).toMatchObject({ kind });
    await lock.release();
    expect(readFileSync(join(folder, '.lock'), 'utf8')).toBe(theirs);
  });

  it('does not hold up closing, and what was typed is there', async () => {
    const folder = await notebookFolder();
    const { open, rename } = await openSession(folder);
    rmSync(join(folder, '.lock'));
    await rename('Typed without a lock');
    await open.close();
    const again = await openNotebookFolder(folder, { readOnly: true });
    expect(again).toMatchObject({ recovery: null, notebook: { name: 'Typed without a lock' } });
  });

  it('left behind by a release that the disk refused does not lock the same process out', async () => {
    const folder = emptyFolder();
    let refuses = false;
    const env = faultyEnvironment(({ name, path }) =>
      refuses && name === 'remove' && path.endsWith('.lock') ? { code: 'EIO' } : null,
    );
    const lock = await lockFolder(folder, env);
    refuses = true;
    await lock.release();
    expect(existsSync(join(folder, '.lock'))).toBe(true);
    refuses = false;
    const next = await lockFolder(folder, env);
    expect((await refusalOf(lockFolder(folder, env))).code).toBe('conflict');
    await next.release();
    expect(existsSync(join(folder, '.lock'))).toBe(false);
  });

  it.each(['a/b', '../outside', 'a\\b', 'a\0b', ''])(
    'whose id %j cannot be part of a name is damaged, and taken over',
    async (lockId) => {
      const folder = emptyFolder();
      await writeLock(folder, { lockId, pid: process.ppid });
      const lock = await lockFolder(folder, nodeEnvironment);
      expect(lockIn(folder).lockId).not.toBe(lockId);
      await lock.release();
      expect(folderContent(folder)).toEqual({});
    },
  );
});
