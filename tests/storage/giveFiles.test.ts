import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workOf } from '../../src/api/index.ts';
import { WorkCancelled } from '../../src/core/operation.ts';
import { fileErrorCode } from '../../src/storage/fileError.ts';
import { giveFile, giveFolder } from '../../src/storage/giveFiles.ts';
import { type FileCall, faultyEnvironment } from './faultyFiles.ts';
import { emptyFolder, folderContent, refusalOf } from './folders.ts';

type Given = { fileName: string; bytes: Uint8Array };

async function* filesOf(names: readonly string[], beforeEach = (_index: number) => {}) {
  for (const [index, fileName] of names.entries()) {
    beforeEach(index);
    yield { fileName, bytes: Buffer.from(`text of ${fileName}`) } satisfies Given;
  }
}

const three = ['a.docx', 'b.docx', 'c.docx'];

/** A folder in which something of somebody else's lies, which must never change. */
function homeFolder(): string {
  const home = emptyFolder();
  writeFileSync(join(home, 'letter.txt'), 'Dear');
  return home;
}

const untouched = { 'letter.txt': 'Dear' };

describe('a folder for the person', () => {
  it('holds every file whole, under names that differ everywhere', async () => {
    const home = homeFolder();
    const path = join(home, 'Packets');
    const files = filesOf(['Ana.docx', 'ana.docx', 'CON.docx', 'a/b.docx']);
    expect(await giveFolder(path, files, 'number')).toBe(path);
    expect(folderContent(home)).toEqual({
      ...untouched,
      'Packets/': '',
      'Packets/Ana.docx': 'text of Ana.docx',
      'Packets/ana 2.docx': 'text of ana.docx',
      'Packets/CON_.docx': 'text of CON.docx',
      'Packets/a b.docx': 'text of a/b.docx',
    });
  });

  it('never goes into or over what bears its name', async () => {
    const home = homeFolder();
    const path = join(home, 'Packets');
    mkdirSync(path);
    writeFileSync(join(home, 'Packets 2'), 'a file');
    expect(await giveFolder(path, filesOf(['a.docx']), 'number')).toBe(join(home, 'Packets 3'));
    const refusal = await refusalOf(giveFolder(path, filesOf(['a.docx']), 'refuse'));
    expect(refusal.code).toBe('conflict');
    expect(folderContent(home)).toEqual({
      ...untouched,
      'Packets/': '',
      'Packets 2': 'a file',
      'Packets 3/': '',
      'Packets 3/a.docx': 'text of a.docx',
    });
  });

  it('takes the next number when the name is taken while the files are made', async () => {
    const home = homeFolder();
    const path = join(home, 'Packets');
    const files = filesOf(three, (index) => {
      if (index === 1) mkdirSync(path);
    });
    expect(await giveFolder(path, files, 'number')).toBe(join(home, 'Packets 2'));
  });

  it('is refused where there is no folder around it, which is not made', async () => {
    const home = homeFolder();
    const path = join(home, 'nowhere', 'Packets');
    const cause = await giveFolder(path, filesOf(three), 'number').catch((reason) => reason);
    expect(fileErrorCode(cause)).toBe('ENOENT');
    expect(folderContent(home)).toEqual(untouched);
  });

  it('leaves nothing when a file cannot be made', async () => {
    const home = homeFolder();
    const files = filesOf(three, (index) => {
      if (index === 2) throw new Error('not to be made');
    });
    await expect(giveFolder(join(home, 'Packets'), files, 'number')).rejects.toThrow('not to be');
    expect(folderContent(home)).toEqual(untouched);
  });

  it.each([0, 1, 2, 3])('leaves nothing when it is cancelled after %i files', async (count) => {
    const home = homeFolder();
    const controller = new AbortController();
    const files = async function* () {
      yield* filesOf(three, (index) => {
        if (index === count) controller.abort();
      });
      controller.abort();
    };
    const work = workOf(controller.signal);
    const given = giveFolder(join(home, 'Packets'), files(), 'number', work);
    await expect(given).rejects.toBeInstanceOf(WorkCancelled);
    expect(folderContent(home)).toEqual(untouched);
  });
});

describe('a disk that fails while files are given', () => {
  const ways = {
    file: (home: string, env: ReturnType<typeof faultyEnvironment>) =>
      giveFile(join(home, 'packet.docx'), Buffer.from('bytes'), undefined, env),
    folder: (home: string, env: ReturnType<typeof faultyEnvironment>) =>
      giveFolder(join(home, 'Packets'), filesOf(three), 'number', undefined, env),
  };

  it.each(Object.entries(ways))('at any one call leaves nothing of the %s', async (_name, give) => {
    const calm = faultyEnvironment(() => null);
    await give(homeFolder(), calm);
    const isLast = (index: number) => index === calm.calls.length - 1;
    expect(calm.calls.length).toBeGreaterThan(5);
    for (const index of calm.calls.keys()) {
      // What the folder is synced for is done by then; the folder below it may not be syncable at all.
      if (isLast(index)) continue;
      const home = homeFolder();
      const env = faultyEnvironment(nth(index, { code: 'EIO' }));
      await expect(give(home, env), env.calls.at(index)?.name).rejects.toThrow('EIO');
      expect(folderContent(home), `call ${index}: ${env.calls.at(index)?.name}`).toEqual(untouched);
    }
  });

  it('is not told as saved when it takes only a part of the bytes', async () => {
    const home = homeFolder();
    const env = faultyEnvironment(({ name }) => (name === 'size' ? { takes: 3 } : null));
    await expect(ways.folder(home, env)).rejects.toThrow('only 3 of');
    expect(folderContent(home)).toEqual(untouched);
  });
});

describe('a file for the person', () => {
  it('is not written when the job was cancelled meanwhile', async () => {
    const home = homeFolder();
    const controller = new AbortController();
    const work = workOf(controller.signal);
    const env = faultyEnvironment(({ name }: FileCall) => {
      if (name === 'sync') controller.abort();
      return null;
    });
    const given = giveFile(join(home, 'letter.txt'), Buffer.from('new'), work, env);
    await expect(given).rejects.toBeInstanceOf(WorkCancelled);
    expect(folderContent(home)).toEqual(untouched);
  });
});

/** A fault at one call, counted from the first. */
function nth(index: number, fault: { code: string }) {
  let count = 0;
  return () => (count++ === index ? fault : null);
}
