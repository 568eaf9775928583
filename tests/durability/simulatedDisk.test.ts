import { describe, expect, it } from 'vitest';
import { createRandom } from '../storage/random.ts';
import { dropEverything, keepEverything, randomCrash } from './crash.ts';
import { createDisk, type SimulatedDisk } from './simulatedDisk.ts';

const bytesOf = (text: string) => Buffer.from(text);

async function put(disk: SimulatedDisk, path: string, text: string, isSynced: boolean) {
  const file = await disk.files.openNew(path);
  await file.write(bytesOf(text), 0);
  if (isSynced) await file.sync();
  await file.close();
}

/** A disk with a folder in which `old` lies under the name `file`, all of it durable. */
async function diskWithFile(): Promise<SimulatedDisk> {
  const disk = createDisk();
  await disk.files.makeFolder('/folder');
  await disk.files.syncFolder('/');
  await put(disk, '/folder/file', 'old', true);
  await disk.files.syncFolder('/folder');
  return disk;
}

/** Replaces the file's text by the protocol of {@link put} and a rename. */
async function replace(disk: SimulatedDisk, syncs: { file: boolean; folder: boolean }) {
  await put(disk, '/folder/new', 'new text', syncs.file);
  await disk.files.rename('/folder/new', '/folder/file');
  if (syncs.folder) await disk.files.syncFolder('/folder');
}

/** What the file may hold after a power cut, of many. */
async function outcomes(disk: SimulatedDisk): Promise<string[]> {
  const random = createRandom(7);
  const found = new Set<string>();
  for (let count = 0; count < 400; count += 1) {
    const { files } = disk.crash(randomCrash(random)).disk;
    found.add(await files.read('/folder/file').then(String, () => 'nothing'));
  }
  return [...found].sort();
}

describe('what a power cut leaves', () => {
  it('keeps what was synced, name and bytes', async () => {
    const disk = await diskWithFile();
    await replace(disk, { file: true, folder: true });
    expect(await outcomes(disk)).toEqual(['new text']);
  });

  it('brings the old name back when the folder was not synced', async () => {
    const disk = await diskWithFile();
    await replace(disk, { file: true, folder: false });
    expect(await outcomes(disk)).toEqual(['new text', 'old']);
  });

  it('leaves a name on bytes that never came when the file was not synced', async () => {
    const disk = await diskWithFile();
    await replace(disk, { file: false, folder: true });
    const found = await outcomes(disk);
    expect(found).toEqual(expect.arrayContaining(['', 'new', 'new text', 'new \0\0\0\0']));
    expect(found).not.toContain('old');
  });

  it('moves a name whole: it never leads nowhere, nor is it lost', async () => {
    const disk = await diskWithFile();
    await disk.files.rename('/folder/file', '/folder/moved');
    const random = createRandom(7);
    for (let count = 0; count < 100; count += 1) {
      const { files } = disk.crash(randomCrash(random)).disk;
      expect(await files.list('/folder')).toHaveLength(1);
    }
  });

  it('keeps a move between folders only once the folder it goes to is synced', async () => {
    const disk = await diskWithFile();
    await disk.files.makeFolder('/folder/below');
    await disk.files.rename('/folder/file', '/folder/below/file');
    await disk.files.syncFolder('/folder');
    expect(await disk.crash(dropEverything).disk.files.list('/folder')).toEqual(['file', 'below']);
    await disk.files.syncFolder('/folder/below');
    const { files } = disk.crash(dropEverything).disk;
    expect(await files.list('/folder')).toEqual(['below']);
    expect(await files.list('/folder/below')).toEqual(['file']);
  });

  it('loses a folder with all that is in it while its own name is not durable', async () => {
    const disk = createDisk();
    await disk.files.makeFolder('/one/two');
    await put(disk, '/one/two/file', 'text', true);
    await disk.files.syncFolder('/one/two');
    await disk.files.syncFolder('/one');
    expect(await disk.crash(dropEverything).disk.files.list('/')).toEqual([]);
    await disk.files.syncFolder('/');
    expect(await disk.crash(dropEverything).disk.files.list('/one/two')).toEqual(['file']);
  });

  it('keeps what was synced of a file that is written on', async () => {
    const disk = createDisk();
    const file = await disk.files.openNew('/log');
    await file.write(bytesOf('one '), 0);
    await file.sync();
    await disk.files.syncFolder('/');
    await file.write(bytesOf('two '), 4);
    const left = disk.crash(dropEverything);
    expect(String(await left.disk.files.read('/log'))).toBe('one ');
    const kept = disk.crash(keepEverything);
    await file.write(bytesOf('three'), 8);
    expect(String(await kept.disk.files.read('/log'))).toBe('one two ');
    expect(left.signature).not.toBe(kept.signature);
  });

  it('keeps all of it when only the process dies, and knows still what is not durable', async () => {
    const disk = await diskWithFile();
    await replace(disk, { file: false, folder: false });
    const left = disk.killProcess();
    disk.kill();
    expect(String(await left.files.read('/folder/file'))).toBe('new text');
    expect(String(await left.crash(dropEverything).disk.files.read('/folder/file'))).toBe('old');
    await left.files.syncFolder('/folder');
    expect(await left.crash(dropEverything).disk.files.read('/folder/file')).toHaveLength(0);
  });

  it('never writes bytes again whose sync has failed', async () => {
    const disk = createDisk();
    const file = await disk.files.openNew('/log');
    await disk.files.syncFolder('/');
    await file.write(bytesOf('text'), 0);
    disk.watch({
      before: ({ name }) => {
        if (name === 'sync') throw new Error('EIO');
        return undefined;
      },
    });
    await expect(file.sync()).rejects.toThrow('EIO');
    disk.watch({});
    await file.sync();
    expect(await disk.crash(dropEverything).disk.files.read('/log')).toHaveLength(0);
  });
});

describe('the disk as programs see it', () => {
  it('refuses as a system does', async () => {
    const { files } = await diskWithFile();
    const refusals: [Promise<unknown>, code: string][] = [
      [files.read('/folder/none'), 'ENOENT'],
      [files.readStart('/folder/none', 10), 'ENOENT'],
      [files.stat('/none/file'), 'ENOENT'],
      [files.read('/folder'), 'EISDIR'],
      [files.list('/folder/file'), 'ENOTDIR'],
      [files.openNew('/folder/file'), 'EEXIST'],
      [files.openNew('/none/file'), 'ENOENT'],
      [files.link('/folder/file', '/folder/file'), 'EEXIST'],
      [files.remove('/folder/none'), 'ENOENT'],
      [files.removeFolder('/folder'), 'ENOTEMPTY'],
      [files.makeFolder('/folder/file/below'), 'ENOTDIR'],
    ];
    for (const [refused, code] of refusals) await expect(refused).rejects.toMatchObject({ code });
  });

  it('knows a file by its identity under every name', async () => {
    const { files } = await diskWithFile();
    await files.link('/folder/file', '/folder/other');
    const { id } = await files.stat('/folder/file');
    expect(await files.stat('/folder/other')).toMatchObject({ id, byteCount: 3 });
    await files.rename('/folder/file', '/folder/other');
    expect(await files.list('/folder')).toEqual(['file', 'other']);
    const file = await files.openNew('/folder/new');
    expect(await file.id()).toBe((await files.stat('/folder/new')).id);
    expect(await file.id()).not.toBe(id);
  });
});
