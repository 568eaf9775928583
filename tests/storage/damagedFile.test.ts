import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeSnapshot } from '../../src/storage/notebookFile.ts';
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

const good = Buffer.from(encodeSnapshot(richNotebook(), 7));
const lineEnd = good.indexOf(0x0a);

function flip(index: number): Buffer {
  const bytes = Buffer.from(good);
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
  return bytes;
}

function edit(from: string, to: string): Buffer {
  const text = good.toString();
  if (!text.includes(from)) throw new Error(`nothing to edit: ${from}`);
  return Buffer.from(text.replace(from, to));
}

/** A file whose hash is right whatever it holds. */
function sealed(rest: string): Buffer {
  const sha256 = createHash('sha256').update(rest).digest('hex');
  return Buffer.from(`{"format":"askbook-notebook","sha256":"${sha256}",\n${rest}`);
}

const damaged: [what: string, bytes: Uint8Array][] = [
  ['empty', Buffer.alloc(0)],
  ['cut in the first line', good.subarray(0, 20)],
  ['cut after the first line', good.subarray(0, lineEnd + 1)],
  ['cut in the middle', good.subarray(0, good.length >> 1)],
  ['cut by one byte', good.subarray(0, good.length - 1)],
  ['all zeros', Buffer.alloc(good.length)],
  ['zeros at the end', Buffer.concat([good.subarray(0, good.length - 512), Buffer.alloc(512)])],
  ['doubled', Buffer.concat([good, good])],
  ['one byte longer', Buffer.concat([good, Buffer.from(' ')])],
  ['a byte order mark', Buffer.concat([Buffer.from('\uFEFF'), good])],
  ['Windows line ends', edit(',\n', ',\r\n')],
  ['an empty object', Buffer.from('{}')],
  ['null', Buffer.from('null')],
  ['an empty list', Buffer.from('[]')],
  ['other bytes', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ['deep brackets', Buffer.from('['.repeat(100_000))],
  ['a flipped bit in the format', flip(13)],
  ['a flipped bit in the hash', flip(lineEnd - 10)],
  ['a forged generation', edit('"generation":7', '"generation":9')],
  ['an older version than there is', edit('"schemaVersion":1', '"schemaVersion":0')],
  ['a changed letter in a text', edit('"name":"', '"name":"X')],
  ['a sealed file without a body', sealed('"schemaVersion":1,"generation":1}\n')],
  ['a sealed file with a null body', sealed('"schemaVersion":1,"generation":1,"body":null}\n')],
  [
    'a sealed file with a foreign body',
    sealed('"schemaVersion":1,"generation":1,"body":{"a":1}}\n'),
  ],
  ['a sealed file without a version', sealed('"generation":1,"body":{}}\n')],
  ['a sealed file that is not JSON', sealed('"schemaVersion":1,')],
];

const newer: [what: string, bytes: Uint8Array][] = [
  ['edited by hand', edit('"schemaVersion":1', '"schemaVersion":2')],
  ['well hashed', sealed('"schemaVersion":99,"generation":1,"body":{"future":true}}\n')],
  ['shaped otherwise', Buffer.from('{ "format": "askbook-notebook", "schemaVersion": 3 }')],
];

describe.each(['to write', 'read-only'])('opening %s', (how) => {
  const open = (folder: string) => openNotebookFolder(folder, { readOnly: how === 'read-only' });

  it('opens the file that all others are made from', async () => {
    const opened = await open(folderWith({ 'notebook.json': good }));
    expect(opened).toMatchObject({ generation: 7, notebook: richNotebook() });
    await opened.close();
  });

  it.each(damaged)('refuses a damaged file: %s', async (_what, bytes) => {
    const folder = folderWith({ 'notebook.json': bytes });
    const before = folderContent(folder);
    const refusal = await refusalOf(open(folder));
    expect(refusal.code).toBe('storage_failed');
    expect(refusal.message).toMatch(/^notebook\.json is damaged \(.+\); .+ Nothing was changed\.$/);
    expect(refusal.message).not.toContain('\n');
    expect(folderContent(folder)).toEqual(before);
  });

  it.each(newer)('refuses a newer version: %s', async (_what, bytes) => {
    const folder = folderWith({ 'notebook.json': bytes });
    const before = folderContent(folder);
    const refusal = await refusalOf(open(folder));
    expect(refusal.code).toBe('unsupported_version');
    expect(folderContent(folder)).toEqual(before);
  });

  it('refuses any one flipped bit', async () => {
    const folder = folderWith({ 'notebook.json': good });
    const path = join(folder, 'notebook.json');
    const indexes = [...Array(lineEnd + 60).keys()].concat(
      Array.from({ length: 40 }, (_, n) => lineEnd + 60 + n * 997).filter((i) => i < good.length),
    );
    for (const index of indexes) {
      writeFileSync(path, flip(index));
      const { code } = await refusalOf(open(folder));
      expect(['storage_failed', 'unsupported_version'], `bit at ${index}`).toContain(code);
    }
    expect(Object.keys(folderContent(folder))).toEqual(['notebook.json']);
  });

  it('refuses a folder that is no notebook, and leaves no lock in it', async () => {
    const folder = folderWith({ 'letter.txt': 'Dear' });
    for (const place of [
      folder,
      emptyFolder(),
      join(folder, 'nowhere'),
      join(folder, 'letter.txt'),
    ]) {
      expect((await refusalOf(open(place))).code).toBe('not_found');
    }
    expect(folderContent(folder)).toEqual({ 'letter.txt': 'Dear' });
  });
});

describe('what is safe', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await notebookFolder();
    const open = await openNotebookFolder(folder);
    await open.storage?.save({ ...open.notebook, name: 'Next' }, record(1));
    await open.close();
  });

  it('names the generation before when it is intact', async () => {
    writeFileSync(join(folder, 'notebook.json'), good.subarray(0, 1000));
    const before = folderContent(folder);
    const refusal = await refusalOf(openNotebookFolder(folder));
    expect(refusal.message).toContain(
      `the generation before it (1) is intact at ${join(folder, 'notebook.previous.json')}`,
    );
    expect(folderContent(folder)).toEqual(before);
  });

  it('does not call a folder without notebook.json no notebook when the generation before is there', async () => {
    const { rmSync } = await import('node:fs');
    rmSync(join(folder, 'notebook.json'));
    const refusal = await refusalOf(openNotebookFolder(folder));
    expect(refusal.code).toBe('storage_failed');
    expect(refusal.message).toContain('notebook.json is missing');
    expect(Object.keys(folderContent(folder))).toEqual(['notebook.previous.json']);
  });
});
